"""German."""

from checker.languages.german_figures import GERMAN_FIGURES
from checker.languages.language import Language

GERMAN = Language(
    code="de",
    names={"en": "German", "fr": "allemand"},
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    quote_space=False,
    spaced_marks="",
    decimal=",",
    groups=(".", "\u00a0", "\u202f", " ", "’", "'"),
    closed_words=frozenset(
        """
        aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis da
        dabei damit dann das dass dem den denn der des dessen die dies diese diesem diesen
        dieser dieses doch dort du durch ein eine einem einen einer eines er es für gegen
        haben hat hatte ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder
        jedoch kann kein keine können man mehr mein mit muss nach nicht noch nur ob oder
        ohne sein seine seinem seinen seiner seit sich sie sind so soll sollen sondern über
        um und uns unter vom von vor war waren was wegen weil wenn wer werden wie wir wird
        wo wurde wurden zu zum zur zwischen
        """.split()
    ),
    articles=frozenset(
        {"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"}
    ),
    verb_markers=frozenset(
        {"zu", "wird", "werden", "kann", "können", "soll", "sollen", "muss", "müssen"}
    ),
    doubles=frozenset({"die", "das", "der", "den", "sie"}),
    abbreviations=frozenset(
        """
        abs art aufl bd bzw ca d.h dr evtl f ff ggf hr hrsg inkl nr o.g prof s sog st str
        u.a usw v.a vgl z.b z.t ziff
        """.split()
    ),
    months=(
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ),
    ordinal_suffixes=(),
    reference_words={
        "paragraph": ("absatz", "absätze", "abs", "ziffer", "ziffern", "randnummer"),
        "article": ("artikel", "artikeln", "art"),
        "section": ("abschnitt", "abschnitte"),
        "annex": ("anhang", "anlage", "anhänge", "anlagen"),
        "chapter": ("kapitel",),
        "part": ("teil", "teile"),
        "footnote": ("fußnote", "fußnoten"),
        "table": ("tabelle", "tabellen"),
        "figure": ("abbildung", "abbildungen"),
        "resolution": ("resolution", "resolutionen"),
    },
    scales={
        "hundert": 100,
        "tausend": 1000,
        "million": 10**6,
        "millionen": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
    },
    anaphors=frozenset(
        """
        er sie es ihm ihn ihr ihre ihren ihrem ihrer ihnen sein seine seiner seinen seinem deren
        dessen letztere letzterer letzteren
        """.split()
    ),
    heads_last=True,
    number_words={
        "beide": "2",
        "beiden": "2",
        "doppelt": "2",
        "dutzend": "12",
        "halb": "0.5",
        "halbe": "0.5",
        "hälfte": "0.5",
        "jahrzehnt": "10",
        "jahrhundert": "100",
    },
    accented="äöüß",
    percent=("prozent", "vom hundert", "v. h."),
    list_words=("und", "oder", "bis", "sowie"),
    joining_words=("und", "oder", "sowie", "und/oder"),
    number_signs=("nr.", "nummer"),
    figures=GERMAN_FIGURES,
    question_words=frozenset(
        "wann warum was weshalb wie wieso wieviel wo woher wohin wozu".split()
    ),
    translator_notes=("anm. d. ü", "anmerkung des übersetzers", "anmerkung der übersetzer"),
)
