"""What may be wrong with a glossary. To add a lint: its file, and its name in LINTS."""

from collections.abc import Mapping

from glossary.lint.capitals_differ import capitals_differ
from glossary.lint.character_odd import character_odd
from glossary.lint.entries import Decisions, Entries, Usage
from glossary.lint.entry_contradicted import entry_contradicted
from glossary.lint.entry_duplicate import entry_duplicate
from glossary.lint.entry_noisy import entry_noisy
from glossary.lint.lint import Lint, Remark, run
from glossary.lint.mark_astray import mark_astray
from glossary.lint.part_differs import part_differs
from glossary.lint.part_of_speech_differs import part_of_speech_differs
from glossary.lint.preferred_twice import preferred_twice
from glossary.lint.refused_and_accepted import refused_and_accepted
from glossary.lint.source_twice import source_twice
from glossary.lint.space_astray import space_astray
from glossary.lint.target_missing import target_missing
from glossary.lint.target_twice import target_twice
from glossary.lint.term_unused import term_unused
from glossary.model import Glossary

__all__ = ["LINTS", "lint_glossary"]

LINTS: tuple[Lint, ...] = (
    entry_duplicate,
    preferred_twice,
    source_twice,
    target_twice,
    refused_and_accepted,
    part_differs,
    target_missing,
    space_astray,
    character_odd,
    mark_astray,
    capitals_differ,
    part_of_speech_differs,
    term_unused,
    entry_contradicted,
    entry_noisy,
)


def lint_glossary(
    glossary: Glossary,
    usage: Mapping[int, Usage] | None = None,
    decisions: Mapping[str, tuple[int, int]] | None = None,
) -> tuple[Remark, ...]:
    """Return all that may be wrong with a glossary, in the order of its entries.

    ``usage`` says what a corpus has of each entry, by its position from 0 (see
    ``checker.terminology.usage``); ``decisions`` how often findings that rest on an entry, by its
    id, were accepted and rejected.
    """
    by_id = {concept.id: position for position, concept in enumerate(glossary.concepts)}
    decided = {
        by_id[name]: Decisions(*counts)
        for name, counts in (decisions or {}).items()
        if name in by_id
    }
    return run(LINTS, glossary, Entries(glossary, usage, decided))
