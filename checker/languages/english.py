"""English."""

from checker.languages.english_figures import ENGLISH_FIGURES
from checker.languages.english_grammar import ENGLISH_AGREEMENT, ENGLISH_NEGATION
from checker.languages.language import Language

ENGLISH = Language(
    code="en",
    names={"en": "English", "fr": "anglais"},
    quotes=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")),
    quote_space=False,
    spaced_marks="",
    decimal=".",
    groups=(",", "\u00a0", "\u202f", "\u2009", " "),
    closed_words=frozenset(
        """
        a about above according across after against all along also although am among an and
        any are as at be because been before being below between both but by can cannot
        could did do does doing down during each either every few for from further had has
        have having he her here hers herself him himself his how however i if in into is it
        its itself just may me might more most must my myself neither no nor not of off on
        once only or other our ours ourselves out over own per same shall she should since
        so some such than that the their theirs them themselves then there therefore these
        they this those through thus to together too toward towards under until up upon us
        very via was we were what when where whether which while who whom whose why will
        with within without would you your yours yourself
        """.split()
    ),
    articles=frozenset({"a", "an", "the"}),
    verb_markers=frozenset(
        """
        to will would shall should can could may might must cannot not we they you i he she
        it who helps help
        """.split()
    ),
    doubles=frozenset({"that", "had", "is", "in", "on", "very", "so", "do", "her", "no"}),
    abbreviations=frozenset(
        """
        mr mrs ms dr prof st jr sr inc ltd co corp no nos vol art arts para paras sec ch pp
        p fig figs ed eds etc e.g i.e incl excl intl cf vs al approx dept est gov gen hon jan
        feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n a.m p.m rev subpara subs
        """.split()
    ),
    months=(
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    ordinal_suffixes=("st", "nd", "rd", "th"),
    reference_words={
        "paragraph": ("paragraph", "paragraphs", "para", "paras"),
        "article": ("article", "articles", "art"),
        "section": ("section", "sections", "sec", "s", "ss"),
        "subsection": ("subsection", "subsections"),
        "subparagraph": ("subparagraph", "subparagraphs", "clause", "clauses"),
        "annex": ("annex", "annexes", "appendix", "schedule", "schedules"),
        "chapter": ("chapter", "chapters"),
        "part": ("part", "parts"),
        "footnote": ("footnote", "footnotes"),
        "table": ("table", "tables"),
        "figure": ("figure", "figures"),
        "resolution": ("resolution", "resolutions"),
        "division": ("division", "divisions"),
        "rule": ("rule", "rules", "subrule", "subrules"),
        "form": ("form", "forms"),
        "column": ("column", "columns"),
        "item": ("item", "items"),
    },
    reference_leads=frozenset(
        "about and as at by from in of or see to under upon with within pursuant".split()
    ),
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "millions": 10**6,
        "billion": 10**9,
        "billions": 10**9,
        "trillion": 10**12,
    },
    number_words={
        "a": "1",
        "an": "1",
        "single": "1",
        "once": "1",
        "twice": "2",
        "both": "2",
        "double": "2",
        "pair": "2",
        "triple": "3",
        "dozen": "12",
        "half": "0.5",
        "decade": "10",
        "decades": "10",
        "entirely": "100",
        "century": "100",
        "noon": "12",
        "midday": "12",
        "midnight": "0",
    },
    percent=("per cent", "percent"),
    list_words=("and", "or", "to", "through", "and/or"),
    joining_words=("and", "or", "and/or", "nor"),
    number_signs=("no.", "nos.", "number", "numbers"),
    adverb_endings=("ly",),
    anaphors=frozenset(
        """
        he him his she her hers it its itself they them their theirs themselves latter former
        thereof therein thereto thereby
        """.split()
    ),
    possessives=frozenset("his hers its their theirs thereof".split()),
    genitive="'s",
    subjects=frozenset("i you he she it we they who".split()),
    clause_openers=frozenset({"that", "to"}),
    set_nouns=frozenset(
        """
        accordance account addition advance basis behalf case cases cause course context effect end
        event extent favour front grounds instance light lieu manner means order part parts place
        point purpose purposes reason regard relation respect respects result side spite terms time
        times view virtue way
        """.split()
    ),
    heads_last=True,
    determiners=frozenset(
        """
        a an the this that these those my your his her its our their each every some any no several
        both all such another
        """.split()
    ),
    agreement=ENGLISH_AGREEMENT,
    negation=ENGLISH_NEGATION,
    prefixes=tuple(
        """
        anti auto bi bio co counter cross cyber de dis down eco electro ex extra fore geo hydro
        hyper in inter intra macro mega meta micro mid mini mis mono multi neo neuro non out over
        photo poly post pre pro pseudo quasi re self semi socio sub super techno tele thermo trans
        tri ultra un under uni up
        """.split()
    ),
    derivations=(
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("er", ""),
        ("er", "e"),
        ("ers", ""),
        ("ers", "e"),
        ("or", "e"),
        ("ors", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("able", ""),
        ("able", "e"),
        ("ability", "able"),
        ("ably", "able"),
        ("ly", ""),
        ("ally", ""),
        ("ness", ""),
        ("less", ""),
        ("ity", ""),
        ("ity", "e"),
        ("ation", "e"),
        ("ization", "ize"),
    ),
    compounds=True,
    noun_links=("of",),
    term_particles=("non",),
    participle_endings=("ed",),
    phrase_nouns=frozenset(
        "accordance addition behalf case course event favour means name part place pursuance "
        "regard respect terms use view way".split()
    ),
    describing=tuple("able al ary ed ful ible ic ing ive less ory ous".split()),
    joined_before=frozenset({"non"}),
    also_names=frozenset(
        """
        assembly cabinet chamber church commons congress constitution council crown earth east
        empire government house internet nation nations north parliament president province
        reformation renaissance republic senate south state states treasury union web west
        """.split()
    ),
    figures=ENGLISH_FIGURES,
    label_words=frozenset(
        """
        box button checkbox dialog field icon key menu panel switch tab window
        """.split()
    ),
    label_verbs=("click", "choos", "press", "select", "tap", "tick"),
    label_prepositions=frozenset({"on"}),
    question_words=frozenset(
        "am are can could did do does is shall should was were what who whose why would".split()
    ),
    translator_notes=("translator’s note", "translator's note", "tn:", "t.n."),
)
