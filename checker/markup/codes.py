"""Placeholders and tags in a text."""

import re
from typing import Literal, NamedTuple

CodeKind = Literal["placeholder", "tag"]

# Nothing is sought in a text without one of these.
_SIGNS = frozenset("%{<")
# What format strings and templates have (C, Python, Java, ICU, mustache, shells): “%s”, “%1$d”,
# “%(name)s”, “{0}”, “{name}”, “{{ name }}”, “${name}”. No space after the percent sign, and no
# digit before it: “100 % de”, “50%des”. What is quoted ends at its mark (“'%s'”), but “5 %d'huile”
# has an elided word. A unit may follow close up (“%dkB”).
_PLACEHOLDER = re.compile(
    r"(?<![\d%\w])%(?:\d+\$)?(?:\(\w+\)|[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:ll?|hh?|[zjt])?)"
    r"[sdifuxXcgGeE@](?!(?![kKMG]?[bBo]\b)[^\W\d_])(?!(?<=d)[’'][^\W\d_])"
    r"|\$\{[\w.:-]+\}"
    r"|\{\{ ?[\w.|-]+ ?\}\}"
    r"|(?<![\w${])\{(?:\d+|[A-Za-z_][\w.]*)(?:[!:][^{}\s]*)?\}(?!\})"
)
# Tags that stand in running text, of HTML and of the formats that translators exchange (XLIFF).
# Words in angle brackets that a reader is to replace (“<file name>”) are none: they are translated.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>a|abbr|b|bdi|bdo|bpt|br|bx|cite|code|del|div|em|ept|ex|font|g|h[1-6]|hr|"
    r"i|img|ins|it|kbd|li|mark|mrk|ol|p|ph|pre|q|s|small|span|strike|strong|sub|sup|table|td|th|tr|"
    r"tt|u|ul|x)(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))*\s*/?>",
    re.IGNORECASE,
)


class InlineCode(NamedTuple):
    """One of them: its offsets in the text, and what it is compared by.

    Of a tag that is its name, opening or closing: what its attributes say may well differ.
    """

    start: int
    end: int
    key: str
    kind: CodeKind


def find_inline_codes(text: str) -> tuple[InlineCode, ...]:
    """Return the placeholders and tags of ``text`` in order."""
    if _SIGNS.isdisjoint(text):
        return ()
    found = [InlineCode(*m.span(), m[0], "placeholder") for m in _PLACEHOLDER.finditer(text)]
    found += [
        InlineCode(*m.span(), f"<{m['close']}{m['name'].lower()}>", "tag")
        for m in _TAG.finditer(text)
    ]
    return tuple(sorted(found))
