"""Every rule of the checker. To add one: its file, its test table, and its name here."""

from checker.rules.acronym.acronym_changed import acronym_changed
from checker.rules.acronym.acronym_expanded_differently import acronym_expanded_differently
from checker.rules.acronym.acronym_missing import acronym_missing
from checker.rules.acronym.acronym_not_introduced import acronym_not_introduced
from checker.rules.acronym.acronym_one_sided import acronym_one_sided
from checker.rules.acronym.acronym_untranslated import acronym_untranslated
from checker.rules.addition.block_added import block_added
from checker.rules.addition.clause_added import clause_added
from checker.rules.addition.list_item_added import list_item_added
from checker.rules.addition.parenthesis_added import parenthesis_added
from checker.rules.addition.sentence_added import sentence_added
from checker.rules.capitalisation.capital_unusual import capital_unusual
from checker.rules.capitalisation.sentence_capital import sentence_capital
from checker.rules.capitalisation.term_capitals import term_capitals
from checker.rules.consistency.designator_variant import designator_variant
from checker.rules.consistency.near_repeat_differs import near_repeat_differs
from checker.rules.consistency.rendering_varies import rendering_varies
from checker.rules.consistency.repeat_differs import repeat_differs
from checker.rules.consistency.spelling_variant import spelling_variant
from checker.rules.consistency.term_inconsistent import term_inconsistent
from checker.rules.consistency.translation_repeated import translation_repeated
from checker.rules.date.date_changed import date_changed
from checker.rules.date.date_format import date_format
from checker.rules.duplication.doubled_mark import doubled_mark
from checker.rules.duplication.repeated_sentence import repeated_sentence
from checker.rules.duplication.repeated_word import repeated_word
from checker.rules.encoding.character_reference import character_reference
from checker.rules.encoding.letter_lost import letter_lost
from checker.rules.encoding.odd_character import odd_character
from checker.rules.entity.code_changed import code_changed
from checker.rules.entity.code_one_sided import code_one_sided
from checker.rules.entity.name_changed import name_changed
from checker.rules.entity.name_missing import name_missing
from checker.rules.grammar.article_agreement import article_agreement
from checker.rules.grammar.contraction_missing import contraction_missing
from checker.rules.grammar.elision_missing import elision_missing
from checker.rules.grammar.indefinite_article import indefinite_article
from checker.rules.language.wrong_language import wrong_language
from checker.rules.length.length_unusual import length_unusual
from checker.rules.link.link_changed import link_changed
from checker.rules.link.link_one_sided import link_one_sided
from checker.rules.markup.placeholder_changed import placeholder_changed
from checker.rules.markup.tag_changed import tag_changed
from checker.rules.mistranslation.improbable_word import improbable_word
from checker.rules.negation.negation_added import negation_added
from checker.rules.negation.negation_lost import negation_lost
from checker.rules.negation.without_turned import without_turned
from checker.rules.number.comparison_changed import comparison_changed
from checker.rules.number.number_added import number_added
from checker.rules.number.number_changed import number_changed
from checker.rules.number.number_format import number_format
from checker.rules.number.number_missing import number_missing
from checker.rules.number.unit_changed import unit_changed
from checker.rules.omission.block_missing import block_missing
from checker.rules.omission.clause_missing import clause_missing
from checker.rules.omission.list_item_missing import list_item_missing
from checker.rules.omission.parenthesis_missing import parenthesis_missing
from checker.rules.omission.sentence_missing import sentence_missing
from checker.rules.punctuation.apostrophe_kind import apostrophe_kind
from checker.rules.punctuation.brackets_differ import brackets_differ
from checker.rules.punctuation.elision_broken import elision_broken
from checker.rules.punctuation.end_mark_differs import end_mark_differs
from checker.rules.punctuation.end_mark_missing import end_mark_missing
from checker.rules.punctuation.foreign_mark import foreign_mark
from checker.rules.punctuation.full_stop_missing import full_stop_missing
from checker.rules.punctuation.stray_stop import stray_stop
from checker.rules.punctuation.unbalanced_brackets import unbalanced_brackets
from checker.rules.quotation.quotation_missing import quotation_missing
from checker.rules.quotation.quote_kind import quote_kind
from checker.rules.quotation.stop_beside_quote import stop_beside_quote
from checker.rules.quotation.unbalanced_quotes import unbalanced_quotes
from checker.rules.reference.footnote_call import footnote_call
from checker.rules.reference.reference_dangling import reference_dangling
from checker.rules.reference.reference_mismatch import reference_mismatch
from checker.rules.reference.reference_number_missing import reference_number_missing
from checker.rules.reference.reference_order import reference_order
from checker.rules.rule import Example, Rule
from checker.rules.spacing.double_space import double_space
from checker.rules.spacing.guillemet_space import guillemet_space
from checker.rules.spacing.mark_space import mark_space
from checker.rules.spacing.space_before_mark import space_before_mark
from checker.rules.spacing.space_missing import space_missing
from checker.rules.spelling.misspelling import misspelling
from checker.rules.structure.block_moved import block_moved
from checker.rules.structure.block_renumbered import block_renumbered
from checker.rules.structure.block_split import block_split
from checker.rules.terminology.forbidden_term import forbidden_term
from checker.rules.terminology.kept_term_changed import kept_term_changed
from checker.rules.terminology.term_gap import term_gap
from checker.rules.terminology.term_missing import term_missing
from checker.rules.terminology.term_unfounded import term_unfounded
from checker.rules.untranslated.untranslated_phrase import untranslated_phrase
from checker.rules.untranslated.untranslated_segment import untranslated_segment
from checker.rules.untranslated.untranslated_word import untranslated_word

__all__ = ["RULES", "RULES_BY_ID", "Example", "Rule"]

RULES: tuple[Rule, ...] = (
    block_missing,
    sentence_missing,
    clause_missing,
    parenthesis_missing,
    list_item_missing,
    block_added,
    sentence_added,
    clause_added,
    parenthesis_added,
    list_item_added,
    length_unusual,
    block_moved,
    block_split,
    block_renumbered,
    full_stop_missing,
    end_mark_differs,
    end_mark_missing,
    foreign_mark,
    repeated_word,
    repeated_sentence,
    improbable_word,
    forbidden_term,
    kept_term_changed,
    term_missing,
    term_inconsistent,
    term_unfounded,
    term_gap,
    negation_lost,
    negation_added,
    without_turned,
    untranslated_segment,
    untranslated_phrase,
    untranslated_word,
    wrong_language,
    misspelling,
    elision_missing,
    contraction_missing,
    article_agreement,
    indefinite_article,
    odd_character,
    letter_lost,
    character_reference,
    guillemet_space,
    mark_space,
    unbalanced_quotes,
    stop_beside_quote,
    quote_kind,
    quotation_missing,
    unbalanced_brackets,
    apostrophe_kind,
    brackets_differ,
    elision_broken,
    stray_stop,
    space_missing,
    double_space,
    space_before_mark,
    doubled_mark,
    date_changed,
    date_format,
    number_changed,
    number_missing,
    number_added,
    number_format,
    unit_changed,
    comparison_changed,
    reference_mismatch,
    reference_number_missing,
    reference_order,
    reference_dangling,
    footnote_call,
    name_changed,
    name_missing,
    code_changed,
    code_one_sided,
    acronym_changed,
    acronym_missing,
    acronym_untranslated,
    acronym_one_sided,
    acronym_not_introduced,
    acronym_expanded_differently,
    link_changed,
    link_one_sided,
    placeholder_changed,
    tag_changed,
    designator_variant,
    spelling_variant,
    term_capitals,
    capital_unusual,
    sentence_capital,
    repeat_differs,
    near_repeat_differs,
    translation_repeated,
    rendering_varies,
)

RULES_BY_ID = {rule.id: rule for rule in RULES}
