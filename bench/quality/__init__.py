"""Known slips of every family planted in real text: what is found, where, and what is invented.

``python -m bench.quality`` measures and prints; ``--publish`` also writes the figures of every rule
to ``checker/rules/figures.json``, which the program ships, and the table ``docs/figures.md``.

Documents fall into two halves by a hash of their name. No rule was looked at on the second, and
only the second is measured here (``--half 0`` measures the other, whose text may be read:
``--show SUBTYPE`` prints what is missed there, ``--show clean`` what is said of clean text).
"""
