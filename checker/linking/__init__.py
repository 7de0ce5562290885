"""Which words of a passage answer which of its counterpart, and what is left without an answer."""
