"""What a corpus says of entries, and what is proposed from it."""

from checker.languages import ENGLISH, FRENCH
from checker.model import Pair
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs
from checker.terminology.candidates import candidates
from checker.terminology.usage import usage
from glossary.formats.csv import parse_csv
from glossary.lint import lint_glossary

TEXTS = [
    ("The Alliance needs new capabilities.", "L’Alliance a besoin de nouveaux moyens."),
    ("These capabilities are shared.", "Ces moyens sont mis en commun."),
    ("Members report on their capabilities.", "Les membres rendent compte de leurs moyens."),
    ("No capability was lost in the storm.", "Aucun moyen n’a été perdu dans la tempête."),
    ("A capability of that kind is rare.", "Un moyen de cette sorte est rare."),
    ("The storm delayed the convoy.", "La tempête a retardé le convoi."),
    ("The convoy left before the storm.", "Le convoi est parti avant la tempête."),
]
GLOSSARY = "en,fr\ncapability,capacité\nconvoy,convoi\nharbour,port\n"


def pairs() -> list[Pair]:
    rows = tuple(Row(n, f"r{n}", *texts) for n, texts in enumerate(TEXTS, start=1))
    return list(row_pairs("rows.tsv", BitextDocument("plan", rows), ENGLISH, FRENCH))


def test_uses_are_counted_and_the_rival_named_with_its_places() -> None:
    found = usage(parse_csv(GLOSSARY, "terms.csv"), pairs(), ENGLISH, FRENCH)
    assert (found[0].found, found[0].carried) == (5, 0)
    assert found[0].rival is not None
    assert found[0].rival.text in ("moyen", "moyens")
    assert found[0].rival.count == 5
    assert found[0].rival.places == ("rows.tsv:1 (r1)", "rows.tsv:2 (r2)", "rows.tsv:3 (r3)")
    assert (found[1].found, found[1].carried, found[1].rival) == (2, 2, None)
    assert (found[2].found, found[2].carried) == (0, 0)


def test_lints_see_it() -> None:
    read = parse_csv(GLOSSARY, "terms.csv")
    remarks = lint_glossary(read, usage(read, pairs(), ENGLISH, FRENCH))
    assert [(r.lint.id, r.origin) for r in remarks] == [
        ("entry-contradicted", "terms.csv:2"),
        ("term-unused", "terms.csv:4"),
    ]


def test_candidates_of_pairs() -> None:
    found = candidates(pairs(), ENGLISH, FRENCH)
    named = {c.source[0].text: c.target[0].text for c in found}
    assert named["storm"] == "tempête"
    assert found[0].contexts[0].source_where.startswith("rows.tsv:")
