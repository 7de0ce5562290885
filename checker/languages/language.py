"""What the checker knows about a language: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.languages.agreement import Agreement
from checker.languages.figure_words import FigureWords
from checker.languages.negation import Negation


@dataclass(frozen=True, slots=True)
class Language:
    """One language; its words are in lower case.

    - ``names``: what it is called, by language of the message
    - ``quotes``: pairs of opening and closing marks, its own first; ``quote_space``: the first pair
      has a space inside; ``spaced_marks``: the marks that have one before them
    - ``decimal``, ``groups``: the separators of numbers, the usual ones first
    - ``closed_words``: function words; they tell a text's language and never head a term
    - ``articles``; ``elided``: words that an apostrophe joins to the next (“l’art. 5”)
    - ``determiners``: the words before a noun that show it to be one, articles among them
    - ``elisions``: all that an apostrophe shortens and joins to the next word (“l’”, “jusqu’”)
    - ``anaphors``: pronouns that can be nothing else, neither article nor preposition;
      ``possessives``: those of them that stand for a genitive alone; ``anaphor_genders``: those
      that tell the gender of what they stand for
    - ``genitive``: what a noun may take and no other word, so that a dictionary tells nouns (“’s”)
    - ``verb_markers``: words that come before a verb and never before a noun; ``subjects``: those
      of them that are subjects; ``clause_openers``: words that open a clause behind a verb
    - ``doubles``: words that grammar may repeat; ``doubles_before``: those that it may repeat only
      before a word with one of these endings
    - ``abbreviations``: what a full stop follows without ending the sentence
    - ``months``; ``ordinal_suffixes``; ``scales`` (thousand); ``number_words``: words for a number
      beyond cardinals and ordinals (twice, dozen); ``percent``: the sign in words
    - ``reference_words``: by kind of reference, the words that introduce its number;
      ``reference_leads``: what stands right before such a word when a number follows (« à l’article
      9 », “under section 9”, but “this section”);
      ``list_words``: what joins the members of a list of numbers (“3, 4 and 5”, “3 to 5”);
      ``number_signs``: what may stand between such a word and its number (“No.”, “n°”)
    - ``joining_words``: what joins the last member of a list to the others (“a, b and c”)
    - ``adverb_endings``: of adverbs that may stand before an adjective (“highly skilled”)
    - ``describing``: endings of adjectives and participles
    - ``set_nouns``: nouns of set phrases that do the work of a preposition or an adverb (“in terms
      of”, “à la suite de”)
    - ``heads_last``: in a group of nouns the last is what the others describe (“crisis management”)
    - ``noun_links``: what links two nouns of one term (“Minister of Finance”)
    - ``term_particles``: small words that may stand inside a term (“installation non fréquentée”)
    - ``infinitives``: endings of verbs as a dictionary lists them, each with the ending that a
      present participle has instead; ``irregular_verbs``: verbs that these do not tell;
      ``participle_endings``: of those that follow their noun (“the person named”)
    - ``joined_before``, ``joined_behind``: function words that a hyphen joins to what follows them
      or to what goes before them (« sous-marin », « lui-même »)
    - ``hyphenated``: compounds that are never written with spaces, each with the words that, right
      behind it, part it after all
    - ``phrase_nouns``: nouns that make prepositions (“au titre de”) and turns (“faire l’objet de”)
    - ``accented``: its letters beyond a to z; ``free_accents``: letters that may stand for one
      another, for two spellings of one word are both right; ``other_spellings``: so are those with
      the first of each pair for the second (“oe” for “œ”)
    - ``prefixes``: what makes a word of another that no dictionary need list; ``derivations``:
      endings that do, each with the ending that they replace; ``compounds``: so do two words
      written as one
    - ``also_names``: words that take a capital in one of their senses (« l’État »)
    - ``negation``: how it denies; ``agreement``: what goes before its nouns
    - ``figures``: its numbers, units, limits and days in words
    - ``label_words``: what has a label on a screen or a machine (“button”); ``label_verbs``: how
      verbs begin that name one (“click”), ``label_prepositions``: what may stand behind these
    - ``question_words``: what a question begins with and a statement seldom; ``inverted``: what an
      inverted verb has behind it (“-il”)
    - ``translator_notes``: what a translator's own note to the reader begins with
    - ``script``: the name of its letters in Unicode
    """

    code: str
    names: Mapping[str, str]
    quotes: tuple[tuple[str, str], ...]
    quote_space: bool
    spaced_marks: str
    decimal: str
    groups: tuple[str, ...]
    closed_words: frozenset[str]
    articles: frozenset[str]
    verb_markers: frozenset[str]
    doubles: frozenset[str]
    abbreviations: frozenset[str]
    months: tuple[str, ...]
    ordinal_suffixes: tuple[str, ...]
    reference_words: Mapping[str, tuple[str, ...]]
    reference_leads: frozenset[str] = frozenset()
    doubles_before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    number_words: Mapping[str, str] = field(default_factory=dict)
    percent: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    elisions: frozenset[str] = frozenset()
    list_words: tuple[str, ...] = ()
    number_signs: tuple[str, ...] = ()
    joining_words: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    negation: Negation | None = None
    agreement: Agreement | None = None
    accented: str = ""
    free_accents: tuple[str, ...] = ()
    hyphenated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    other_spellings: tuple[tuple[str, str], ...] = ()
    prefixes: tuple[str, ...] = ()
    derivations: tuple[tuple[str, str], ...] = ()
    compounds: bool = False
    script: str = "Latin"
    anaphors: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    anaphor_genders: Mapping[str, str] = field(default_factory=dict)
    genitive: str = ""
    subjects: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    heads_last: bool = False
    noun_links: tuple[str, ...] = ()
    term_particles: tuple[str, ...] = ()
    infinitives: tuple[tuple[str, str], ...] = ()
    irregular_verbs: frozenset[str] = frozenset()
    participle_endings: tuple[str, ...] = ()
    phrase_nouns: frozenset[str] = frozenset()
    set_nouns: frozenset[str] = frozenset()
    also_names: frozenset[str] = frozenset()
    describing: tuple[str, ...] = ()
    joined_before: frozenset[str] = frozenset()
    joined_behind: frozenset[str] = frozenset()
    figures: FigureWords = field(default_factory=FigureWords)
    label_words: frozenset[str] = frozenset()
    label_verbs: tuple[str, ...] = ()
    label_prepositions: frozenset[str] = frozenset()
    question_words: frozenset[str] = frozenset()
    inverted: tuple[str, ...] = ()
    translator_notes: tuple[str, ...] = ()
