"""Blocks of a plain text as extraction leaves it, from lines of our own writing."""

import pytest

from checker.readers.given import Draft
from checker.readers.plain import lay_out

# kind, number, clean text
Shape = tuple[str, str | None, str]

WRAPPED = "The register is kept in ink, in the order in which the records came to the house,\n"


def shapes(text: str) -> list[Shape]:
    return [(b.kind, b.number, b.text) for b in lay_out("t.txt", text).blocks]


def one(text: str) -> Draft:
    (block,) = lay_out("t.txt", text).blocks
    return block


CASES: list[tuple[str, str, list[Shape]]] = [
    (
        "wrapped lines are one paragraph",
        WRAPPED + "and nobody alters it.\n",
        [("paragraph", None, WRAPPED.strip() + " and nobody alters it.")],
    ),
    (
        "trailing spaces and tabs go",
        "One line of it, and then \t\nanother one.\n",
        [("paragraph", None, "One line of it, and then another one.")],
    ),
    (
        "a line each, where no line runs on",
        "The Council met.\nIt adopted the plan.\n",
        [
            ("paragraph", None, "The Council met."),
            ("paragraph", None, "It adopted the plan."),
        ],
    ),
    (
        "a heading directly above its paragraph",
        "Aims\n" + WRAPPED + "and nobody alters it.\n",
        [
            ("heading", None, "Aims"),
            ("paragraph", None, WRAPPED.strip() + " and nobody alters it."),
        ],
    ),
    (
        "numbered paragraphs, sub-numbered ones, and a number with two spaces behind it",
        "1. The Council meets.\n\n2.  It votes.\n\n2.1 The vote is public.\n\n(a) by hand;\n",
        [
            ("paragraph", "1", "The Council meets."),
            ("paragraph", "2", "It votes."),
            ("paragraph", "2.1", "The vote is public."),
            ("bullet", "a", "by hand;"),
        ],
    ),
    (
        "a numbered heading",
        "1. Scope\n\n1.1 This charter applies to all records.\n",
        [("heading", "1", "Scope"), ("paragraph", "1.1", "This charter applies to all records.")],
    ),
    (
        "a decimal is no number of a paragraph",
        "1.5 million people live here.\n",
        [("paragraph", None, "1.5 million people live here.")],
    ),
    (
        "a year at the start of a line is none either",
        "The house was opened to the public for the first time in the spring of the\n"
        "year 2007, and to children in the autumn of the year that came after that one,\n"
        "2008. It has been open ever since.\n",
        [
            (
                "paragraph",
                None,
                "The house was opened to the public for the first time in the spring of the year "
                "2007, and to children in the autumn of the year that came after that one, 2008. "
                "It has been open ever since.",
            )
        ],
    ),
    (
        "bullets with a tab, also without blank lines",
        "The aims are:\n•\t to keep records;\n•\t to open them to all who\ncome to the house.\n",
        [
            ("paragraph", None, "The aims are:"),
            ("bullet", None, "to keep records;"),
            ("bullet", None, "to open them to all who come to the house."),
        ],
    ),
    (
        "a dash inside a sentence that is wrapped is no bullet",
        "The rooms are cold in winter, and the staff\n– all six of them – wear coats.\n",
        [
            (
                "paragraph",
                None,
                "The rooms are cold in winter, and the staff – all six of them – wear coats.",
            )
        ],
    ),
    (
        "a page break in the middle of a sentence: a blank line",
        WRAPPED + "\nand nobody alters it.\n\nNext.\n",
        [
            ("paragraph", None, WRAPPED.strip() + " and nobody alters it."),
            ("paragraph", None, "Next."),
        ],
    ),
    (
        "a page break inside a word",
        "1. The rooms are open to every citi-\n\nzen who asks.\n",
        [("paragraph", "1", "The rooms are open to every citizen who asks.")],
    ),
    (
        "a form feed, a page number and a running head between two halves of a sentence",
        "Charter of the house\n1. The rooms are open to all who come to\n12\n\f"
        "Charter of the house\nthe house.\n13\n\f"
        "Charter of the house\n2. They are closed on Mondays.\n14\n",
        [
            ("paragraph", "1", "The rooms are open to all who come to the house."),
            ("paragraph", "2", "They are closed on Mondays."),
        ],
    ),
    (
        "the same title at the top of two pages is a title",
        "Introduction\n\n1. The house is open.\n\fIntroduction\n\n1. La maison est ouverte.\n",
        [
            ("heading", None, "Introduction"),
            ("paragraph", "1", "The house is open."),
            ("heading", None, "Introduction"),
            ("paragraph", "1", "La maison est ouverte."),
        ],
    ),
    (
        "a stray leading space where a page begins, no blank line before it",
        "1. The rooms are open to all who come and ask for them at the desk by the door.\n"
        " 2. They are closed on Mondays, on the first of May, and whenever the staff are ill.\n",
        [
            (
                "paragraph",
                "1",
                "The rooms are open to all who come and ask for them at the desk by the door.",
            ),
            (
                "paragraph",
                "2",
                "They are closed on Mondays, on the first of May, and whenever the staff are ill.",
            ),
        ],
    ),
    (
        "a footnote interrupts a paragraph in mid-sentence, and is called there",
        "1. The house keeps its records in boxes1 that are free of acid, and moves them\n\n"
        "1 The boxes are made in the house.\n"
        " as seldom as it can.\n\n2. Next.\n",
        [
            (
                "paragraph",
                "1",
                "The house keeps its records in boxes that are free of acid, and moves them as "
                "seldom as it can.",
            ),
            ("footnote", "1", "The boxes are made in the house."),
            ("paragraph", "2", "Next."),
        ],
    ),
    (
        "a footnote broken by the page foot goes on; the closed paragraph does not",
        "1. The house keeps its records in boxes1.\n\n"
        "1 The boxes are made in the house from a board that has been tested and that the\n\n"
        "staff like.\n Readers\n\n2. Next.\n",
        [
            ("paragraph", "1", "The house keeps its records in boxes."),
            (
                "footnote",
                "1",
                "The boxes are made in the house from a board that has been tested and that the "
                "staff like.",
            ),
            ("heading", None, "Readers"),
            ("paragraph", "2", "Next."),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_blocks(text: str, expected: list[Shape]) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize("text", [c[1] for c in CASES], ids=[c[0] for c in CASES])
def test_every_place_maps_back_to_the_same_letters(text: str) -> None:
    for block in lay_out("t.txt", text).blocks:
        for start in range(len(block.text)):
            span = block.offsets.to_given(start, start + 1)
            if block.text[start].isalpha():
                assert text[span.start : span.end] == block.text[start]


def test_words_across_a_break_keep_their_line_break() -> None:
    text = "The plan-\nning of the\nhouse goes on and on, and so does the paint-\ning.\n"
    block = one(text)
    assert block.text.startswith("The planning of the house")
    start = block.text.index("planning")
    span = block.offsets.to_given(start, start + len("planning of the house"))
    assert text[span.start : span.end] == "plan-\nning of the\nhouse"


def test_a_lifted_call_knows_where_it_stood() -> None:
    text = "The boxes1 are new.\n\n1 They are made in the house.\n"
    block = lay_out("t.txt", text).blocks[0]
    (call,) = block.calls
    assert block.text[: call.at] == "The boxes"
    assert text[call.given.start : call.given.end] == call.label == "1"


@pytest.mark.parametrize("text", ["", " \n\n\t", "\f\f", "\n"])
def test_nothing_to_read(text: str) -> None:
    assert shapes(text) == []
