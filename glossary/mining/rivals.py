"""What stands in the target where a term of the source is not rendered as it should be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.mining.association import Places, dice
from glossary.mining.beads import Bead
from glossary.mining.cover import Cover, Strength
from glossary.mining.phrases import Phrases
from glossary.mining.shape import Shape
from glossary.mining.wording import Wordings
from glossary.mining.words import WordRow

# A rendering comes back so often.
_LEAST = 3
# It stands mostly with the source term, and its words answer the term's words so far.
_LEAST_DICE = 0.3
_LEAST_COVER = 0.5
# Where the term is no phrase that could be compared (a verb), it stands with it mostly.
_ALONE = 0.6
# So many phrases are looked at for one term.
_RIVALS = 30


@dataclass(frozen=True, slots=True)
class Rendering:
    """A phrase of the target that comes back with a source term, and the numbers of its beads."""

    text: str
    beads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A source term, the numbers of all beads that have it, and of those that render it otherwise.

    ``text`` is the term as the glossary writes it.
    """

    text: str
    beads: tuple[int, ...]
    otherwise: tuple[int, ...]


def rivals(
    beads: Iterable[Bead],
    shapes: tuple[Shape, Shape],
    asked: Mapping[int, Asked],
    strength: Strength | None = None,
) -> Mapping[int, Rendering]:
    """Return, for those of ``asked`` where that can be told, what stands in the target instead.

    ``beads`` are numbered from 0 in their order.
    """
    rows = WordRow(shapes[0]), WordRow(shapes[1])
    texts: list[str] = []
    for bead in beads:
        rows[0].add(bead.source.text, bead.source.tokens)
        rows[1].add(bead.target.text, bead.target.tokens)
        texts.append(bead.target.text)
    source, target = (Places(Phrases(row, _LEAST)) for row in rows)
    cover = Cover(source, target, strength)
    found = {}
    for name, term in asked.items():
        best = _best(term, source, target, cover)
        if best:
            found[name] = best
    wordings = Wordings(target, set(found.values()), texts)
    renderings = {}
    for name, phrase in found.items():
        here = frozenset(target.of[phrase])
        stands = tuple(bead for bead in asked[name].otherwise if bead in here)
        renderings[name] = Rendering(wordings.of(phrase)[0].text, stands)
    return renderings


def _best(term: Asked, source: Places, target: Places, cover: Cover) -> int:
    """The number of the phrase that stands most surely for a term where its own do not, or 0."""
    own = source.phrases.find(term.text)
    counts: dict[int, int] = {}
    for bead in term.otherwise:
        for phrase in target.at[bead]:
            if target.phrases.is_term[phrase]:
                counts[phrase] = counts.get(phrase, 0) + 1
    rated = sorted(
        (-dice(times, len(term.otherwise), len(target.of[phrase])), phrase)
        for phrase, times in counts.items()
        if times >= _LEAST
    )
    best = (0.0, 0)
    for minus, phrase in rated[:_RIVALS]:
        if -minus < _LEAST_DICE:
            break
        if not own and -minus < _ALONE:
            break
        forward, backward = cover(own, phrase) if own else (1.0, 1.0)
        if min(forward, backward) >= _LEAST_COVER:
            # half a term is not what answers it, though it may well stand more often
            best = max(best, (-minus * (forward * backward) ** 2, -phrase))
    return -best[1]
