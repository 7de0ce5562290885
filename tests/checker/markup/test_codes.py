"""What is a placeholder or a tag, and what only looks like one."""

import pytest

from checker.markup.codes import find_inline_codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello %s, %1$d of %(total)s", ["%s", "%1$d", "%(total)s"]),
        ("{0} and {name} and {count:>3} and {x!r}", ["{0}", "{name}", "{count:>3}", "{x!r}"]),
        ("the owner ({name}), or “{name}”", ["{name}", "{name}"]),
        ("{{ user.name }} in ${HOME}", ["{{ user.name }}", "${HOME}"]),
        ("<b>a</b> <br/> <a href='x'>y</a>", ["<b>", "</b>", "<br/>", "<a href='x'>", "</a>"]),
        ('<x id="1"/><g id="2">z</g>', ['<x id="1"/>', '<g id="2">', "</g>"]),
        ("'%s' or `%d', %.250s, %-12s, %*d, %lu and %zu", "%s %d %.250s %-12s %*d %lu %zu".split()),
        ("%dkB, %ld Ko and %sB/s", ["%d", "%ld", "%s"]),
        ("50% de rabais, 100 %d’un coup, 20%des", []),
        ("<file name> <path> a<b and c>d <b@example.org>", []),
        ("{a, b} { } {two words} f{", []),
        ("", []),
    ],
)
def test_what_is_found(text: str, expected: list[str]) -> None:
    assert [text[c.start : c.end] for c in find_inline_codes(text)] == expected
