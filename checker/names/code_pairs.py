"""What becomes of the codes of two blocks that say the same."""

import re
import unicodedata
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair
from checker.names.codes import Code
from checker.names.equivalents import acronyms
from checker.names.likeness import edits
from glossary.forms import bare
from glossary.words import words

_DIGITS = re.compile(r"\d+")
_CAPITALS = re.compile(r"[A-Z]+")
_NO_LETTER = re.compile(r"[^a-z]")
_VERSION_SIGN = re.compile(r"v(?=#)")
# Letters before a number that are a word of the language, and translated.
_HEAD = re.compile(r"[^\W\d_]+")
_WORD = 4
# Shorter ones are no code by their looks alone.
_SURE = 3


@dataclass(frozen=True, slots=True)
class CodeDifference:
    """A code without its counterpart: on both sides (changed) or on one (missing, added)."""

    source: Code | None
    target: Code | None


def code_differences(pair: Pair, context: Context) -> tuple[CodeDifference, ...]:
    """Return how the codes of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source.block, pair.target.block
    left, right = source.facts.codes, target.facts.codes
    if not left and not right:
        return ()
    if {c.key for c in left} == {c.key for c in right}:
        return ()
    return context.once(f"codes of {id(pair)}", lambda: _compare(pair, source, target, context))


def _compare(
    pair: Pair, source: Block, target: Block, context: Context
) -> tuple[CodeDifference, ...]:
    left, right = _open(source, target, context), _open(target, source, context)
    found = []
    for alike in (_same_letters, _same_digits, _neither_known):
        for code in list(left):
            near = [c for c in right if alike(code, c, source, target)]
            bead = bead_at(pair, "source", code.start)
            twin = next((c for c in near if bead_at(pair, "target", c.start) is bead), None)
            if twin is None and near and alike is _same_letters:
                twin = near[0]
            if twin is not None:
                left.remove(code)
                right.remove(twin)
                found.append(CodeDifference(code, twin))
    found.extend(CodeDifference(c, None) for c in left if _is_sure(c, target))
    found.extend(CodeDifference(None, c) for c in right if _is_sure(c, source))
    return tuple(sorted(found, key=_order))


def _order(difference: CodeDifference) -> tuple[int, int]:
    source, target = difference.source, difference.target
    return (source.start if source else -1, target.start if target else -1)


def _open(block: Block, other: Block, context: Context) -> list[Code]:
    """The codes whose key the other side does not have, and that no term of the glossary holds."""
    there = {c.key for c in other.facts.codes}
    found = []
    plain: str | None = None
    for code in block.facts.codes:
        if code.key in there:
            continue
        if plain is None:
            # “CO2” / « CO₂ »
            text = unicodedata.normalize("NFKC", other.text)
            plain = bare(re.sub(r"[-\u2011–\s()]", "", text).lower())
        if code.key in plain:
            continue
        if any(hit.start <= code.start < hit.end for hit in context.terms(block)):
            continue
        if any(_translated(code, c, block, other) for c in other.facts.codes):
            continue
        found.append(code)
    return found


def _translated(code: Code, other: Code, here: Block, there: Block) -> bool:
    """Whether two codes differ in letters only, as “SOR/2006-332” and « DORS/2006-332 » do.

    Letters with one slip in them are no translation.
    """
    if _plain(code) == _plain(other):
        return True
    if code.digits != other.digits or code.letters == other.letters:
        return False
    letters = [re.sub(r"[^a-z]", "", c.letters) for c in (code, other)]
    if _equivalent(code, other, here, there) or _of_words(code, other, here, there):
        return True
    # “TP2586E” / « TP2586F »: the edition in each language
    ends = code.key[-1] + other.key[-1]
    if code.key[:-1] == other.key[:-1] and ends == here.language.code[0] + there.language.code[0]:
        return True
    return letters[0][:1] != letters[1][:1] or edits(letters[0], letters[1], 1) > 1


def _plain(code: Code) -> tuple[str, tuple[str, ...]]:
    """The letters and the digits alone: “X509” / “X.509”, “TLSv1.3” / “TLS 1.3”, “4.2BSD”."""
    return _NO_LETTER.sub("", _VERSION_SIGN.sub("", code.letters)), code.digits


def _of_words(code: Code, other: Code, here: Block, there: Block) -> bool:
    """Whether both are words of their languages with a number: “FILE1” / « FICHIER1 »."""
    heads = [_HEAD.match(c.text) for c in (code, other)]
    return all(
        head is not None
        and len(head[0]) >= _WORD
        and words(block.language.code).known(head[0].lower())
        for head, block in zip(heads, (here, there), strict=True)
    )


def _equivalent(code: Code, other: Code, here: Block, there: Block) -> bool:
    known = acronyms(here.language.code, there.language.code)
    heads = [_CAPITALS.findall(c.text) for c in (code, other)]
    return bool(heads[0] and heads[1]) and heads[1][0] in known.get(heads[0][0], ())


def _same_letters(code: Code, other: Code, source: Block, target: Block) -> bool:
    return code.letters == other.letters or (
        _equivalent(code, other, source, target) and len(code.digits) == len(other.digits)
    )


def _same_digits(code: Code, other: Code, source: Block, target: Block) -> bool:
    return code.digits == other.digits


def _neither_known(code: Code, other: Code, source: Block, target: Block) -> bool:
    """Whether nothing of either stands on the other side."""
    return set(code.digits).isdisjoint(_numbers(target)) and set(other.digits).isdisjoint(
        _numbers(source)
    )


def _numbers(block: Block) -> frozenset[str]:
    return frozenset(_DIGITS.findall(block.text))


def _is_sure(code: Code, other: Block) -> bool:
    """Whether a code is one by its looks, and no digits of it stand on the other side."""
    # “Q3” may be a quarter, said otherwise
    if not code.text[0].isupper() or code.spaced or len(code.key) < _SURE:
        return False
    return set(code.digits).isdisjoint(_numbers(other))
