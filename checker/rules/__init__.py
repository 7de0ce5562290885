"""Every rule of the checker. To add one: its file, its test table, and its name here."""

from checker.rules.duplication.repeated_word import repeated_word
from checker.rules.encoding.odd_character import odd_character
from checker.rules.rule import Example, Rule

__all__ = ["RULES", "RULES_BY_ID", "Example", "Rule"]

RULES: tuple[Rule, ...] = (odd_character, repeated_word)

RULES_BY_ID = {rule.id: rule for rule in RULES}
