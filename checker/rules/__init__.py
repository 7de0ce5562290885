"""Every rule of the checker. To add one: its file, its test table, and its name here."""

from checker.rules.consistency.term_inconsistent import term_inconsistent
from checker.rules.duplication.repeated_word import repeated_word
from checker.rules.rule import Example, Rule
from checker.rules.terminology.forbidden_term import forbidden_term
from checker.rules.terminology.term_missing import term_missing

__all__ = ["RULES", "RULES_BY_ID", "Example", "Rule"]

RULES: tuple[Rule, ...] = (
    repeated_word,
    forbidden_term,
    term_missing,
    term_inconsistent,
)

RULES_BY_ID = {rule.id: rule for rule in RULES}
