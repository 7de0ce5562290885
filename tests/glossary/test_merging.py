"""Two states of one concept."""

from glossary.merging import beyond, differences, merged
from glossary.model import Concept, LanguageSection, Term

WEIR = Concept(
    "1",
    (Term("weir", "en", kind="fullForm"), Term("déversoir", "fr", note="masc.")),
    note="seen",
    sections=(LanguageSection("en", "A dam"),),
    extra=("<note/>", '<admin type="Client">A</admin>'),
)


def test_what_is_left_unsaid_stays() -> None:
    incoming = Concept(
        "x",
        (Term("déversoir", "fr", "admitted"), Term("barrage", "fr", "forbidden")),
        definition="A low dam",
        sections=(LanguageSection("fr", "Un barrage"),),
        extra=('<admin type="Client">B</admin>',),
    )
    assert merged(WEIR, incoming) == Concept(
        "1",
        (
            Term("weir", "en", kind="fullForm"),
            Term("déversoir", "fr", "admitted", note="masc."),
            Term("barrage", "fr", "forbidden"),
        ),
        note="seen",
        definition="A low dam",
        sections=(LanguageSection("en", "A dam"), LanguageSection("fr", "Un barrage")),
        extra=(*WEIR.extra, '<admin type="Client">B</admin>'),
    )


def test_merging_with_itself_changes_nothing() -> None:
    assert merged(WEIR, WEIR) == WEIR
    assert differences(WEIR, WEIR) == ()


def test_the_same_words_in_two_regions_are_two_terms() -> None:
    british = Concept("1", (Term("weir", "en", region="GB"),))
    american = Concept("1", (Term("weir", "en", region="US"),))
    assert [(d.part, d.before, d.after) for d in differences(british, american)] == [
        ("en-GB: weir", "weir", ""),
        ("en-US: weir", "", "weir"),
    ]


def test_a_hole_says_nothing() -> None:
    kept = ("<checked/>", '<termNote type="x">y</termNote>', "<note>a</note>")
    holes = (
        "<term/>",
        '<termNote type="termType"/>',
        '<descripGrp><descrip type="context"/></descripGrp>',
    )
    assert beyond((*holes, *kept)) == kept
