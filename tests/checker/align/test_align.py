"""What is paired with what: blocks by number, kind, place and content; sentences inside them."""

import pytest

from checker.align import align_documents
from checker.document import document
from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import SHIPPED, read
from checker.model import Document, Pair
from checker.readers.plain import lay_out

Shape = list[tuple[str | None, str | None]]


def english(text: str) -> Document:
    return document(lay_out("en.txt", text), ENGLISH)


def french(text: str) -> Document:
    return document(lay_out("fr.txt", text), FRENCH)


def words(pair: Pair) -> tuple[str, str]:
    """The first words of either side, “” where it is missing."""
    sides = []
    for side in (pair.source, pair.target):
        assert side is not None
        sides.append(" ".join(side.text.split()[:2]))
    return sides[0], sides[1]


def blocks(source: str, target: str) -> list[tuple[str, str]]:
    return [words(pair) for pair in align_documents(english(source), french(target))]


def test_by_number_whatever_lies_between() -> None:
    assert blocks(
        "1. First thing said.\n\n2. Second thing said.\n\n3. Third thing said.",
        "1. Première chose dite.\n\n3. Troisième chose dite.",
    ) == [
        ("First thing", "Première chose"),
        ("Second thing", ""),
        ("Third thing", "Troisième chose"),
    ]


def test_a_missing_block_has_its_place_behind_the_one_before_it() -> None:
    pairs = align_documents(
        english("1. First thing said.\n\n2. Second thing said."), french("1. Première chose dite.")
    )
    missing = pairs[1].target
    assert missing is not None and missing.empty
    assert missing.block.text == "Première chose dite."
    assert missing.start == len(missing.block.text)


def test_a_block_that_moved_is_paired_by_its_number() -> None:
    moved = align_documents(
        english("1. One.\n\n2. Two and more.\n\n3. Three.\n\n4. Four."),
        french("1. Un.\n\n3. Trois.\n\n4. Quatre.\n\n2. Deux et plus."),
    )
    assert sorted(words(pair) for pair in moved) == [
        ("Four.", "Quatre."),
        ("One.", "Un."),
        ("Three.", "Trois."),
        ("Two and", "Deux et"),
    ]


def test_unnumbered_blocks_by_length_and_content() -> None:
    assert blocks(
        "Records of 1854\n\nThe house was founded in 1854 by Adela Moor, who left it her library "
        "and her garden.\n\nIt is open on Mondays.\n\nChildren pay nothing at all.",
        "Archives de 1854\n\nLa maison a été fondée en 1854 par Adela Moor, qui lui a légué sa "
        "bibliothèque et son jardin.\n\nLes enfants ne paient rien du tout.",
    ) == [
        ("Records of", "Archives de"),
        ("The house", "La maison"),
        ("It is", ""),
        ("Children pay", "Les enfants"),
    ]


def test_footnotes_are_paired_wherever_the_page_foot_put_them() -> None:
    source = "1. The house1 is old.\n\n1 It was built in 1854.\n\n2. It is cold.\n"
    target = "1. La maison1 est ancienne.\n\n2. Elle est froide.\n\n1 Elle date de 1854.\n"
    assert blocks(source, target) == [
        ("The house", "La maison"),
        ("It was", "Elle date"),
        ("It is", "Elle est"),
    ]


# sentence beads of one paragraph: how many sentences of either side each joins
BEADS: list[tuple[str, str, str, list[tuple[int, int]]]] = [
    ("one each", "The house is open.", "La maison est ouverte.", [(1, 1)]),
    (
        "two joined",
        "The house was founded in 1854. It was founded by Adela Moor.",
        "Fondée en 1854, la maison doit son existence à Adela Moor.",
        [(2, 1)],
    ),
    (
        "a stop lost, and a head that closes with a stop: the counts are equal, the beads are not",
        "Readers: They register in 1 minute. They show proof of identity to the archivist. "
        "They then receive 3 files at a time.",
        "Lecteurs. Ils s’inscrivent en 1 minute Ils présentent une preuve d’identité à "
        "l’archiviste. Ils reçoivent ensuite 3 dossiers à la fois.",
        [(1, 1), (2, 1), (1, 1)],
    ),
    (
        "one dropped",
        "The Council met in Bern on 4 May. It adopted the budget for the coming year and asked "
        "the Secretariat to publish the accounts of all members. Members thanked the hosts.",
        "Le Conseil s’est réuni à Berne le 4 mai. Les membres ont remercié leurs hôtes.",
        [(1, 1), (1, 0), (1, 1)],
    ),
    (
        "one added",
        "The Council met in Bern on 4 May. Members thanked the hosts.",
        "Le Conseil s’est réuni à Berne le 4 mai. Il a adopté le budget de l’année à venir et a "
        "prié le Secrétariat de publier les comptes de tous ses membres. Les membres ont remercié "
        "leurs hôtes.",
        [(1, 1), (0, 1), (1, 1)],
    ),
]


@pytest.mark.parametrize(
    ("source", "target", "beads"), [b[1:] for b in BEADS], ids=[b[0] for b in BEADS]
)
def test_beads(source: str, target: str, beads: list[tuple[int, int]]) -> None:
    (pair,) = align_documents(english(source), french(target))
    found = [
        (b.source_range.end - b.source_range.start, b.target_range.end - b.target_range.start)
        for b in pair.sentences
    ]
    assert found == beads
    assert all(0 <= bead.score <= 1 for bead in pair.sentences)


def test_every_sentence_is_in_one_bead() -> None:
    text = " ".join(f"Sentence number {i} is about as long as number {i + 1}." for i in range(40))
    (pair,) = align_documents(english(text), french(text.replace("Sentence", "Phrase")))
    joined = [i for bead in pair.sentences for i in range(*bead.source_range)]
    assert joined == list(range(40))


def test_one_text_alone_is_all_there() -> None:
    pairs = align_documents(None, french("1. La maison est ouverte. Elle est froide."))
    assert [pair.source for pair in pairs] == [None]
    assert len(pairs[0].sentences) == 2


def test_a_paragraph_divided_in_two_is_one_pair() -> None:
    source = (
        "The house keeps the records of the valley.\n\nIt was founded in 1854 by Adela Moor, who "
        "left it her library and her garden. Its rooms are open from Monday to Friday, and on the "
        "first Saturday of each month.\n\nChildren pay nothing at all for their visit."
    )
    target = (
        "La maison conserve les archives de la vallée.\n\nElle a été fondée en 1854 par Adela "
        "Moor, qui lui a légué sa bibliothèque et son jardin.\n\nSes salles sont ouvertes du lundi "
        "au vendredi, ainsi que le premier samedi de chaque mois.\n\nLes enfants ne paient rien du "
        "tout pour leur visite."
    )
    pairs = align_documents(english(source), french(target))
    assert [tuple(pair.target_range) for pair in pairs] == [(0, 1), (1, 3), (3, 4)]
    divided = pairs[1].target
    assert divided is not None
    for sentence, words in zip(divided.block.sentences, ("Elle a", "Ses salles"), strict=True):
        span = divided.block.offsets.to_given(sentence.start, sentence.end)
        assert target[span.start : span.end].startswith(words)
    assert [len(pair.sentences) for pair in pairs] == [1, 2, 1]


PARAGRAPHS = [
    ("The house keeps the records of the valley.", "La maison conserve les archives de la vallée."),
    (
        "It was founded in 1854 by Adela Moor, who left it her library and her garden, as well as "
        "a sum of money for the repair of its roof.",
        "Elle a été fondée en 1854 par Adela Moor, qui lui a légué sa bibliothèque et son jardin, "
        "ainsi qu’une somme pour la réfection de son toit.",
    ),
    ("It is open on Mondays.", "Elle est ouverte le lundi."),
    (
        "Readers register at the desk, where they show proof of identity, and receive a card that "
        "is valid for 3 years.",
        "Les lecteurs s’inscrivent à l’accueil, où ils présentent une preuve d’identité, et "
        "reçoivent une carte valable 3 ans.",
    ),
    ("Photographs are allowed.", "Les photographies sont autorisées."),
    (
        "The director, Mr Halloran, reports to the Council in spring, and publishes his report in "
        "the Valley Gazette within 30 days.",
        "Le directeur, M. Halloran, rend compte au Conseil au printemps et publie son rapport dans "
        "la Valley Gazette dans un délai de 30 jours.",
    ),
]


def test_numbers_that_were_given_anew_do_not_mislead() -> None:
    source = "\n\n".join(f"{i}. {en}" for i, (en, _) in enumerate(PARAGRAPHS, 1))
    kept = [fr for i, (_, fr) in enumerate(PARAGRAPHS) if i != 1]
    target = "\n\n".join(f"{i}. {fr}" for i, fr in enumerate(kept, 1))
    expected = [(i, None if i == 1 else i - (i > 1)) for i in range(len(PARAGRAPHS))]
    found = [
        (p.source_range.start, p.target_range.start if p.target and not p.target.empty else None)
        for p in align_documents(english(source), french(target))
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        pytest.param("Les travailleurs ont le droit de partir.", "The owner", id="the second"),
        pytest.param("Le propriétaire doit garder les clés.", "The workers", id="the first"),
    ],
)
def test_a_word_model_tells_where_nothing_looks_alike(target: str, missing: str) -> None:
    source = english("The workers have a right to leave.\n\nThe owner shall keep the keys then.")
    pairs = align_documents(source, french(target), read(str(SHIPPED), "en", "fr"))
    assert [here for here, there in map(words, pairs) if not there] == [missing]


def test_a_word_model_is_asked_about_sentences_too() -> None:
    source = english("The workers have a right to leave. The owner shall keep the keys then.")
    target = french("Le propriétaire doit garder les clés.")
    (pair,) = align_documents(source, target, read(str(SHIPPED), "en", "fr"))
    assert [words(bead)[0] for bead in pair.sentences if all(words(bead))] == ["The owner"]
