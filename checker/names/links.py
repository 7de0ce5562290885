"""Addresses in running text: URLs, e-mail addresses, hosts, paths and file names."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.languages import LANGUAGES

LinkKind = Literal["url", "mail", "path", "file"]


class Link(NamedTuple):
    """An address; ``text[start:end]`` without the marks of the sentence around it."""

    start: int
    end: int
    text: str
    kind: LinkKind


# Without one of these there is no address, and most texts have none.
_SIGN = re.compile(r"\w@\w|(?<!\w)[~/\\.]{0,2}[/\\][\w.]|://")
_STOP = re.compile(r"\.(?<=\w\.)(?:[A-Za-z]{2}|(?<=[Ww]{3}\.))")
_SIGNS = "@/\\"

# Endings of hosts that are written without “www.”, and of files: a closed list, so that “e.g.” and
# a sentence whose space was forgotten are neither.
_HOSTS = "org|com|net|int|gov|edu|eu|info|io|ca|fr|de|uk|ch|be|lu|at"
_FILES = (
    "txt|conf|cfg|ini|py|html?|pdf|docx?|xlsx?|pptx?|od[tsp]|png|jpe?g|svg|gif|zip|tar|gz|xz|bz2|"
    "deb|iso|img|sh|cpp|js|css|json|jsonl|xml|xliff|tmx|tbx|ya?ml|toml|md|rst|po|log|csv|tsv|exe|"
    "dll|desktop|service|bat|mp[34]|ogg|webm|rpm|whl|pyi|diff|patch|eml|ics|rtf|epub"
)
_LINK = re.compile(
    rf"""
      (?P<url> (?: [a-z][a-z0-9+.-]{{1,9}}:// | \bwww\. ) [^\s<>"«»“”]+ )
    | (?P<mail> (?<![\w.+-]) [\w.+-]+ @ [\w-]+ (?:\.[\w-]+)+ )
    | (?P<host> (?<![\w@./\\-]) (?:[a-z0-9-]+\.)+ (?:{_HOSTS}) (?![\w-]) (?:/[^\s<>"«»“”]*)? )
    | (?P<path> (?<![^\s"'“«(‘’`=\[]) (?: (?:~|\.{{1,2}}|[A-Z]:)? [/\\] [\w.@+-]{{2,}}
                                      (?:[/\\][\w.@+-]*)* ) )
    | (?P<file> (?<![\w.@/\\-]) [\w-]* [^\W\d] [\w.-]* \. (?:{_FILES}) (?![\w/(]|-\w|\.\w) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = ".,;:!?…'’)]}>*"


def find_links(text: str) -> tuple[Link, ...]:
    """Return the addresses of ``text`` in order, without overlap."""
    # a full stop between letters is the commonest sign and the quickest to look for
    if not (_STOP.search(text) or (any(c in text for c in _SIGNS) and _SIGN.search(text))):
        return ()
    found = []
    for m in _LINK.finditer(text):
        words = _without_marks(m[0])
        kind = m.lastgroup
        if kind == "path" and not any(c.isalpha() for c in words):
            continue
        if words:
            found.append(Link(m.start(), m.start() + len(words), words, _KINDS[kind or ""]))
    return tuple(found)


_KINDS: dict[str, LinkKind] = {
    "url": "url",
    "host": "url",
    "mail": "mail",
    "path": "path",
    "file": "file",
}


def _without_marks(text: str) -> str:
    """``text`` without the marks behind it; a bracket that it opened itself is its own."""
    while text and text[-1] in _AFTER:
        if text[-1] == ")" and text.count("(") >= text.count(")"):
            break
        text = text[:-1]
    return text


def _tags() -> str:
    longer = ("eng", "fra", "fre", "deu", "ger", "english", "francais", "french", "deutsch")
    return "|".join(sorted((*LANGUAGES, *longer), key=len, reverse=True))


_LANGUAGE = re.compile(
    rf"(?<![^\W_])(?:{_tags()})(?:[-_](?:ca|us|uk|gb|fr|be|ch|de|at))?(?![^\W_])", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def address(link: str) -> str:
    """Return what two ways of writing one address have in common.

    Without the scheme, “www.”, the closing slash, and what names the language of a page: the two
    versions may each point at a page in their own (“/en/”, “fr.wikipedia.org”, “_e.pdf”).
    """
    link = link.replace("\u2011", "-")
    if "@" not in link:
        link = re.sub(r"^[A-Za-z][\w+.-]*://", "", link).rstrip("/")
        link = re.sub(r"^www\.", "", link, flags=re.IGNORECASE)
        link = re.sub(r"(?<=[_-])[efd](?=\.[a-z]{3,4}$)", "*", link)
        link = _LANGUAGE.sub("*", link)
    host, slash, rest = link.partition("/")
    return host.lower() + slash + rest


def in_two_languages(first: str, second: str) -> bool:
    """Whether two addresses name one host, each with a language of its own.

    What they say behind that may be in their languages too.
    """
    tags = [{m[0].lower() for m in _LANGUAGE.finditer(link)} for link in (first, second)]
    if not all(tags) or tags[0] == tags[1]:
        return False
    return address(first).partition("/")[0] == address(second).partition("/")[0]
