"""Every rule of the checker. To add one: its file, its test table, and its name here."""

from checker.rules.duplication.repeated_word import repeated_word
from checker.rules.encoding.odd_character import odd_character
from checker.rules.language.wrong_language import wrong_language
from checker.rules.punctuation.unbalanced_brackets import unbalanced_brackets
from checker.rules.quotation.unbalanced_quotes import unbalanced_quotes
from checker.rules.rule import Example, Rule
from checker.rules.spacing.guillemet_space import guillemet_space
from checker.rules.untranslated.untranslated_segment import untranslated_segment

__all__ = ["RULES", "RULES_BY_ID", "Example", "Rule"]

RULES: tuple[Rule, ...] = (
    untranslated_segment,
    wrong_language,
    odd_character,
    repeated_word,
    guillemet_space,
    unbalanced_quotes,
    unbalanced_brackets,
)

RULES_BY_ID = {rule.id: rule for rule in RULES}
