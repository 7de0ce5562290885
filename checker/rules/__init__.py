"""Every rule of the checker. To add one: its file, its test table, and its name here."""

from checker.rules.acronym.acronym_one_sided import acronym_one_sided
from checker.rules.consistency.designator_variant import designator_variant
from checker.rules.consistency.repeat_differs import repeat_differs
from checker.rules.consistency.spelling_variant import spelling_variant
from checker.rules.date.date_changed import date_changed
from checker.rules.duplication.repeated_word import repeated_word
from checker.rules.number.number_added import number_added
from checker.rules.number.number_changed import number_changed
from checker.rules.number.number_format import number_format
from checker.rules.number.number_missing import number_missing
from checker.rules.reference.reference_mismatch import reference_mismatch
from checker.rules.rule import Example, Rule

__all__ = ["RULES", "RULES_BY_ID", "Example", "Rule"]

RULES: tuple[Rule, ...] = (
    repeated_word,
    date_changed,
    number_changed,
    number_missing,
    number_added,
    number_format,
    reference_mismatch,
    acronym_one_sided,
    designator_variant,
    spelling_variant,
    repeat_differs,
)

RULES_BY_ID = {rule.id: rule for rule in RULES}
