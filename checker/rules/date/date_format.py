"""A date in the form of another language."""

import re
from collections.abc import Iterator

from checker.context import Context
from checker.figures.dates import Date
from checker.languages import Language
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import DIGIT

_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]+\.?)\s(?:[^\W\d_]+\s)?(?P<day>\d{1,2})[^\W\d_]*(?:,?\s(?P<year>\d{4}))?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?P<ending>[^\W\d_]*)(?P<gap>\.?\s*)(?P<month>[^\W\d_]+)"
    r"(?P<comma>,)?(?P<rest>.*)",
    re.DOTALL,
)
_DIGITS = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})")


@rule(
    id="date-format",
    family="date",
    severity="minor",
    its="locale-violation",
    mqm="locale-conventions/date-format",
    level="block",
    needs=DIGIT,
    needs_both=False,
    messages={
        "form": {
            "en": "The date “{date}” is not written the way the language of the text writes it.",
            "fr": "La date « {date} » n’est pas écrite selon l’usage de la langue du texte.",
        }
    },
    why={
        "fr": (
            "La date est juste et paraît étrangère ; tout en chiffres, elle se lit comme une autre."
        ),
    },
    bad=(
        Example(
            "It was signed on July 4, 2022.",
            "Il a été signé le juillet 4, 2022.",
            target_words=("juillet 4, 2022",),
        ),
        Example(
            "It was signed on 1 July 2022.",
            "Il a été signé le 1 juillet 2022.",
            target_words=("1 juillet 2022",),
        ),
        Example(
            "It was signed on 4 July 2022.",
            "Il a été signé le 4 Juillet 2022.",
            target_words=("4 Juillet 2022",),
        ),
        Example(
            "Il a été signé le 4 juillet 2022.",
            "It was signed on 4 july 2022.",
            source_lang="fr",
            target_lang="en",
            target_words=("4 july 2022",),
        ),
        Example(None, "Il a été signé le 07/25/2022.", target_words=("07/25/2022",)),
    ),
    good=(
        Example("It was signed on July 4, 2022.", "Il a été signé le 4 juillet 2022."),
        Example("It was signed on 1 July 2022.", "Il a été signé le 1er juillet 2022."),
        Example("ON 4 JULY 2022", "LE 4 JUILLET 2022"),
        Example("He may 5 times do so.", "En mars 2022, il l’a fait."),
        Example("It was signed on 07/04/2022.", "Il a été signé le 04/07/2022."),
    ),
)
def date_format(pair: Pair, context: Context) -> Iterator[Problem]:
    """A date in the form of another language.

    What it finds: the month before the day in a language that never writes it so, the first of a
    month without its ending (1er), a month with a capital in a language that gives it none, or
    without one, and a comma before the year in a language without it.

    Why it matters: the date is right and looks foreign; in digits alone it is read as another one.

    Examples: « juillet 4, 2022 » (4 juillet 2022); « 1 juillet » (1er juillet).

    What it leaves alone: dates in digits that both orders allow, months without a day or a year,
    words in capitals throughout.
    """
    for side in pair.sides:
        if not side.block.facts.numbers:
            continue
        for date in side.block.facts.dates:
            if side.start <= date.start and date.end <= side.end:
                right = _right(date, side.block.language)
                if right is not None and right != date.text:
                    place = side.place(date.start, date.end)
                    yield Problem.at("form", place, params={"date": date.text}, replacement=right)


def _right(date: Date, language: Language) -> str | None:
    """Return how the language writes ``date``; ``None`` where it may well be as it stands."""
    text, figures = date.text, language.figures
    if m := _DIGITS.fullmatch(text):
        wrong = figures.day_first and int(m["month"]) <= 12 < int(m["day"])
        return f"{m['day']}/{m['month']}/{m['year']}" if wrong else None
    if figures.day_first and (m := _MONTH_FIRST.fullmatch(text)):
        day = figures.first_day if figures.first_day and m["day"] in ("1", "01") else m["day"]
        year = f" {m['year']}" if m["year"] else ""
        return f"{day} {_cased(m['month'], language)}{year}"
    m = _DAY_FIRST.fullmatch(text)
    if m is None or date.day is None:
        return None
    day = m["day"] + m["ending"]
    if figures.first_day and day == "1":
        day = figures.first_day
    comma = "" if figures.day_first else m["comma"] or ""
    return f"{day}{m['gap']}{_cased(m['month'], language)}{comma}{m['rest']}"


def _cased(month: str, language: Language) -> str:
    """Return the name of a month with the capital that the language gives it, or without one."""
    if month.isupper() or month.rstrip(".").lower() not in language.months:
        return month
    return month.capitalize() if language.figures.calendar_capitals else month.lower()
