"""Whether a name that nothing in the target answers is surely missed there.

Translations leave names out rightly: what a text is about goes without saying, and a pronoun or
“the Corporation” will do. So there must be more than the absence.
"""

from checker.context import Context
from checker.model import Block
from checker.names.capitals import is_inside
from checker.names.habits import expected, habit
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

# How far apart in the text the members of a list stand: “, ”, “ and ”, “; ”.
_BETWEEN = 6
_JOINING = frozenset(",;/&()")


def is_missed(name: Token, source: Block, target: Block, context: Context) -> bool:
    """Whether ``name``, of which ``target`` has nothing, is surely missed there.

    It stands beside names that the target has (“Finland and Sweden”), or the document keeps it
    wherever else it stands, or it stands nowhere else and is a name by its place.
    """
    if _beside_a_name_that_is_kept(name, source, target):
        return True
    if not expected(name, context):
        return False
    if is_sure(name, source):
        return True
    # what begins a sentence has a capital anyhow
    known = is_inside(name, source.text) or words(source.language.code).known(name.text)
    return known and habit(name, context).said > 1


def is_sure(name: Token, block: Block) -> bool:
    """Whether its place alone shows that it is a name: inside a sentence, behind a small letter.

    Or its letters (“PostgreSQL”), or a dictionary that has it with its capital only.
    """
    if any(c.isupper() for c in name.text[1:]) and name.text[-1] != "s":
        return True
    if words(block.language.code).known(name.text) and is_inside(name, block.text):
        return True
    if block.kind == "heading" or name.text[-1] == "s":
        return False
    before = [t for t in block.facts.tokens if t.end <= name.start][-1:]
    return bool(before) and (
        before[0].text.islower() and block.text[before[0].end : name.start].isspace()
    )


def _beside_a_name_that_is_kept(name: Token, source: Block, target: Block) -> bool:
    """Whether it is one of a list of names, or of one of several words, and the rest is there."""
    names = source.facts.names
    at = next(i for i, token in enumerate(names) if token.start == name.start)
    for i in (at - 1, at + 1):
        if 0 <= i < len(names):
            other = names[i]
            first, second = sorted((name, other))
            between = source.text[first.end : second.start]
            # what begins a sentence is no part of the name behind it
            own_place = i < at or is_inside(name, source.text)
            if own_place and bare(other.key) in target.facts.words and _joins(between, source):
                return True
    return False


def _joins(between: str, block: Block) -> bool:
    if len(between) > _BETWEEN:
        return False
    words = between.translate({ord(c): " " for c in _JOINING}).split()
    return all(word in block.language.list_words for word in words) and (
        bool(words) or not between.strip() or bool(_JOINING.intersection(between))
    )
