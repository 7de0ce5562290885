"""Terms as they stand in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.matcher import Matcher, TermHit
from glossary.model import Concept, Status, Term
from glossary.tokens import tokenize
from glossary.words import words as word_knowledge


def matcher(*terms: str, language: str = "fr", status: Status = "preferred") -> Matcher:
    return Matcher(Concept(str(i), (Term(text, language, status),)) for i, text in enumerate(terms))


def find(found: Matcher, text: str, language: str = "fr") -> tuple[TermHit, ...]:
    return found.find(text, tokenize(text), language)


def words(found: Matcher, text: str, language: str = "fr") -> list[str]:
    return [text[h.start : h.end] for h in find(found, text, language)]


FRENCH = [
    ("infrastructures critiques", "protéger l’infrastructure critique", "infrastructure critique"),
    ("infrastructures critiques", "LES INFRASTRUCTURES CRITIQUES", "INFRASTRUCTURES CRITIQUES"),
    ("infrastructures critiques", "Infrastructures\ncritiques", "Infrastructures\ncritiques"),
    (
        "infrastructures critiques",
        "infra\u00adstructures critiques",
        "infra\u00adstructures critiques",
    ),
    (
        "infrastructures critiques",
        "infrastructures\u00a0critiques",
        "infrastructures\u00a0critiques",
    ),
    ("Alliés", "les forces alliées", "alliées"),
    ("Alliés", "un allié sûr", "allié"),
    ("Alliés", "d’une alliée", "alliée"),
    ("pays membres de l’OTAN", "un pays membre de l’OTAN", "pays membre de l’OTAN"),
    ("pays membres de l’OTAN", "le pays membre de l'OTAN", "pays membre de l'OTAN"),
    ("gestion des crises", "la gestion de crise", "gestion de crise"),
    ("gestion des crises", "la gestion de la crise", "gestion de la crise"),
    ("gestion des crises", "la gestion d’une crise", "gestion d’une crise"),
    ("gestion de crise", "la gestion des crises", "gestion des crises"),
    ("gestion de crise", "la gestion du crise", "gestion du crise"),
    ("appui aux partenaires", "son appui au partenaire", "appui au partenaire"),
    ("appui aux partenaires", "son appui à la partenaire", "appui à la partenaire"),
    ("plans civils d’urgence", "un plan civil d'urgence", "plan civil d'urgence"),
    ("lutte contre le terrorisme", "lutte contre un terrorisme", "lutte contre un terrorisme"),
    ("défense collective", "la défense\r\ncollective", "défense\r\ncollective"),
    ("autorité nationale", "des autorités nationales", "autorités nationales"),
    ("conseil national", "les conseils nationaux", "conseils nationaux"),
    ("conseil général", "des conseils généraux", "conseils généraux"),
    ("Union européenne", "l’union européenne", "union européenne"),
    ("société européenne", "les sociétés européennes", "sociétés européennes"),
    ("meilleures pratiques", "la meilleure pratique", "meilleure pratique"),
    ("État membre", "les Etats membres", "Etats membres"),
    ("État membre", "LES ETATS MEMBRES", "ETATS MEMBRES"),
    ("Équipe spéciale", "EQUIPE SPECIALE", "EQUIPE SPECIALE"),
    ("Équipe spéciale", "L’E\u0301quipe spe\u0301ciale", "E\u0301quipe spe\u0301ciale"),
    ("œuvre d’art", "des oeuvres d’art", "oeuvres d’art"),
    ("non-prolifération", "la non prolifération", "non prolifération"),
    ("non-prolifération", "la non\u2011prolifération", "non\u2011prolifération"),
    ("cyberdéfense", "la cyber-défense", "cyber-défense"),
    ("cyber-défense", "la cyberdéfense", "cyberdéfense"),
    ("COR", "dans le cadre du COR.", "COR"),
    ("La Haye", "à La Haye", "La Haye"),
]
ENGLISH = [
    ("counter-terrorism", "the counter terrorism tools", "counter terrorism"),
    ("counter-terrorism", "counterterrorism", "counterterrorism"),
    ("counter-terrorism", "its counter-\nterrorism role", "counter-\nterrorism"),
    ("counter-terrorism", "Counter-Terrorism", "Counter-Terrorism"),
    ("counterterrorism", "counter-terrorism", "counter-terrorism"),
    ("counterterrorism", "counter terrorism", "counter terrorism"),
    ("capabilities", "an operational capability", "capability"),
    ("capability", "these capabilities", "capabilities"),
    ("lessons learned", "the lesson learned", "lesson learned"),
    ("health care", "better healthcare", "healthcare"),
    ("stake-holder", "all stakeholders", "stakeholders"),
    ("Alliance Concept", "the Alliance’s Concept", "Alliance’s Concept"),
    ("rule of law", "the Rule of the Law", "Rule of the Law"),
    ("civil emergency planning", "civil-emergency planning", "civil-emergency planning"),
    ("MC 472", "as MC472 says", "MC472"),
    ("EU", "the EU’s aim", "EU"),
    ("research & development", "research & development", "research & development"),
    ("criterion", "all criteria", "criteria"),
    ("board", "the boards", "boards"),
]


@pytest.mark.parametrize(("term", "text", "hit"), FRENCH)
def test_a_french_term_is_found(term: str, text: str, hit: str) -> None:
    assert words(matcher(term), text) == [hit]


@pytest.mark.skipif(
    "hunspell" not in word_knowledge("fr").evidence,
    reason="the dictionaries are not installed: npm ci",
)
@pytest.mark.parametrize(
    ("term", "text", "hit"),
    [
        ("bail commercial", "les baux commerciaux", "baux commerciaux"),
        ("directeur exécutif", "la directrice exécutive", "directrice exécutive"),
    ],
)
def test_what_only_a_dictionary_knows(term: str, text: str, hit: str) -> None:
    assert words(matcher(term), text) == [hit]


@pytest.mark.parametrize(("term", "text", "hit"), ENGLISH)
def test_an_english_term_is_found(term: str, text: str, hit: str) -> None:
    assert words(matcher(term, language="en"), text, "en") == [hit]


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("fr", "EU", "il a eu raison"),
        ("en", "NRC", "the nrc"),
        ("fr", "infrastructures critiques", "infrastructures, critiques"),
        ("fr", "infrastructures critiques", "les infrastructures. Critiques,"),
        ("fr", "infrastructures critiques", "infrastructures (critiques)"),
        ("fr", "infrastructures critiques", "« infrastructures » critiques"),
        ("fr", "infrastructures critiques", "infrastructures – critiques"),
        ("fr", "infrastructures critiques", "infrastructures bien trop souvent critiques"),
        # forms of verbs, not of the noun or the adjective
        ("fr", "critique", "il est critiqué"),
        # a preposition makes it another term
        ("fr", "infrastructures critiques", "infrastructures d’importance critique"),
        ("fr", "Alliés", "il allie les deux"),
        ("en", "Allies", "the Allied nations"),
        ("en", "best practices", "good practices"),
        ("en", "information", "in formation"),
        ("en", "defence", "a fence"),
        ("en", "awareness", "aware of it"),
        # small letters keep their accents
        ("fr", "côté", "la cote"),
        # an article with a capital before a capital is part of the name
        ("en", "The Hague", "a hague"),
    ],
)
def test_what_is_not_the_term(language: str, term: str, text: str) -> None:
    assert words(matcher(term, language=language), text, language) == []


def test_an_interrupted_term_says_so() -> None:
    found = matcher("infrastructures critiques", "lutte contre le terrorisme")
    (hit,) = find(found, "des infrastructures nationales critiques")
    assert hit.interrupted
    (hit,) = find(found, "la lutte, efficace, ou la lutte commune contre ce terrorisme")
    assert hit.interrupted
    assert not find(found, "des infrastructures critiques")[0].interrupted


def test_words_inside_a_term_are_gone_over_wherever_they_stand() -> None:
    found = matcher("ministre de la justice", "R et D", "date de prise d’effet", "lutte armée")
    for text, words in (
        ("le ministre fédéral de la justice", "ministre fédéral de la justice"),
        ("le ministre de toute la justice", "ministre de toute la justice"),
        ("la date exacte de prise rapide d’effet", "date exacte de prise rapide d’effet"),
        ("une lutte très peu armée", "lutte très peu armée"),
    ):
        (hit,) = find(found, text)
        assert (text[hit.start : hit.end], hit.interrupted) == (words, True)
    for text in (
        "une lutte bien trop peu armée",
        "la date, de prise d’effet",
        "ministre, de la justice",
        "la date de la lutte et la prise",
    ):
        assert find(found, text) == ()


def test_a_term_goes_over_an_article_that_is_a_term_itself() -> None:
    found = matcher("health care", "health and safety", "A", language="en")
    assert words(found, "health a care", "en") == ["health a care"]


def test_the_longest_term_wins() -> None:
    found = matcher("santé", "personnel de santé", "santé publique", "personnel")
    assert words(found, "le personnel de santé publique") == ["personnel de santé"]
    assert words(found, "la santé publique, la santé") == ["santé publique", "santé"]
    text = "le personnel de santé"
    assert len(found.find_all(text, tokenize(text), "fr")) == 3


def test_an_uninterrupted_term_wins_over_a_longer_one() -> None:
    found = matcher("capacités militaires", "action commune")
    assert words(found, "capacités d’action commune militaires") == ["action commune"]


def test_a_refused_term_is_found_and_shadows() -> None:
    concept = Concept(
        "1", (Term("plans civils", "fr"), Term("planification civile", "fr", "forbidden"))
    )
    found = Matcher([concept, Concept("2", (Term("planification", "fr"),))])
    (hit,) = find(found, "la planification civile")
    assert hit.term.status == "forbidden"


def test_words_of_several_concepts_keep_every_reading() -> None:
    found = matcher("sûreté", "sûreté")
    (hit,) = find(found, "la sûreté")
    assert [c.id for c, _ in hit.readings] == ["0", "1"]


def test_an_accepted_reading_comes_first_unless_the_spelling_tells() -> None:
    concept = Concept(
        "1", (Term("courriel", "fr", "forbidden"), Term("Courriels", "fr", "preferred"))
    )
    found = Matcher([concept])
    assert find(found, "des courriels")[0].term.status == "preferred"
    assert find(found, "un courriel")[0].term.status == "forbidden"


def test_regions_are_not_looked_at() -> None:
    found = matcher("lorry", language="en-GB")
    assert words(found, "two lorries", "en") == words(found, "two lorries", "en-US") == ["lorries"]


def test_no_terms_no_hits() -> None:
    assert find(Matcher([]), "texte") == ()
    assert find(matcher("...", "", "le"), "le texte") != ()
    assert find(matcher("..."), "...") == ()


MANY = matcher(
    "infrastructures critiques",
    "infrastructures",
    "critique d’art",
    "a a a a",
    "a b",
    "lutte contre le terrorisme",
    "le",
    "COR",
    "R & D",
)


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            "a b le l’ d' COR R & D - infrastructures critiques "
            "critique art lutte contre terrorisme , \n \u00ad".split(" ")
        )
    ).map(" ".join)
)
def test_hits_are_words_of_any_text_in_order_without_overlap(text: str) -> None:
    hits = find(MANY, text)
    starts, ends = {t.start for t in tokenize(text)}, {t.end for t in tokenize(text)}
    last = 0
    for hit in hits:
        assert last <= hit.start < hit.end <= len(text)
        assert hit.start in starts and hit.end in ends
        last = hit.end
    assert hits == find(MANY, text)


def test_a_text_of_one_word_over_and_over_is_no_burden() -> None:
    assert len(find(MANY, "a " * 2000)) == 500
