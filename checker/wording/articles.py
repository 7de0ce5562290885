"""The article before words that are to be replaced by others."""

import re
from dataclasses import replace

from checker.model import Place
from glossary.inflection import is_article


def article_before(place: Place) -> Place | None:
    """Return what stands before words and may change with them, up to them: “l’”, “de la ”."""
    text = place.block.text
    tokens = [t for t in place.block.facts.tokens if t.end <= place.start][-2:]
    for count in (2, 1):
        words = tokens[-count:]
        if len(words) == count and is_article(
            " ".join(w.key for w in words), place.block.language.code
        ):
            start = words[0].start
            between = text[words[0].end : place.start]
            return (
                replace(place, start=start, end=place.start)
                if not re.search(r"[^\w\s’']", between)
                else None
            )
    return None
