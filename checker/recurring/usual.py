"""What a term is usually called."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from checker.recurring.rendering import Rendering, Stretch, rendering, together
from checker.recurring.sentences import Sentences
from checker.recurring.shape import is_verb, may_be_verb
from checker.recurring.terms import Term, Use
from checker.recurring.words import Word, lemmas_of

# A word belongs to the usual rendering if it stands in this share of the term's sentences at least
_SHARE = 0.5
# and answers a word of the term so strongly; where none does, if it is seldom elsewhere, and in so
# many sentences.
ANSWERS = 0.1
_DICE, _SEEN = 0.5, 3
# So many sentences, evenly taken, tell what a term is usually called.
_SAMPLE = 24
# So many of them, the first, are tried at a glance.
_TRIED = 3


def evident(term: Term, uses: Sequence[Use], sentences: Sentences) -> Rendering | None:
    """Return the words that answer the term in its first sentence, if all others have them too.

    Most terms are done with at this. The words are known to answer each word of the term.
    """
    beads = [use.bead for use in uses]
    common = sentences.lemmas[beads[0]]
    for bead in beads[1:]:
        common = common & sentences.lemmas[bead]
        if len(common) < 2:
            return None
    if len(common) < 2:
        return None
    answers: set[str] = set()
    for word in lemmas_of(term):
        answer = common & sentences.links.answers(word)
        if not answer:
            return None
        answers |= answer
    words = sentences.words(beads[0])
    stretch = together(words, answers)
    if stretch is None or stretch.end - stretch.start < 2:
        return None
    found = rendering(words, stretch)
    if any(sentences.links.answers(w).isdisjoint(found.lemmas) for w in lemmas_of(term)):
        return None
    return found if sentences.have(beads, found) else None


def usual(term: Term, uses: Iterable[Use], sentences: Sentences) -> Rendering | None:
    """Return what a term is called in most of its sentences, two content words or more."""
    beads = sorted({use.bead for use in uses})
    beads = beads[:: -(-len(beads) // _SAMPLE)]
    found = _known(term, beads, sentences)
    if found is not None:
        return found
    core, rivals = _core(term, beads, sentences)
    missing = sum(not sentences.links.answered(word, core) for word in lemmas_of(term))
    if core and missing:
        core = _widened(core, missing, rivals, beads, sentences)
    if len(core) < 2:
        return None
    seen: Counter[Rendering] = Counter()
    model: dict[Rendering, tuple[int, Stretch]] = {}
    for bead in beads:
        if len(core & sentences.lemmas[bead]) > 1:
            stretch = together(sentences.words(bead), core)
            if stretch and stretch.end - stretch.start > 1:
                found = rendering(sentences.words(bead), stretch)
                seen[found] += 1
                model.setdefault(found, (bead, stretch))
    if not seen:
        return None
    best = max(seen, key=lambda r: (seen[r], len(r.lemmas), r))
    return best if may_name(term, *model[best], sentences) else None


def _known(term: Term, beads: Sequence[int], sentences: Sentences) -> Rendering | None:
    """Return a rendering of most sentences that the word model knows wholly, told at a glance."""
    answers = [sentences.links.answers(word) for word in lemmas_of(term)]
    if not all(answers):
        return None
    every = frozenset().union(*answers)
    for bead in beads[:_TRIED]:
        words = sentences.words(bead)
        stretch = together(words, every & sentences.lemmas[bead])
        if stretch is None or stretch.end - stretch.start < 2:
            continue
        found = rendering(words, stretch)
        if not any(answer.isdisjoint(found.lemmas) for answer in answers) and (
            sentences.mostly(beads, found, _SHARE) and may_name(term, bead, stretch, sentences)
        ):
            return found
    return None


def _core(
    term: Term, beads: Sequence[int], sentences: Sentences
) -> tuple[frozenset[str], list[str]]:
    """Return the target’s words that most sentences have and that answer the term.

    And the other words of the source that most of them have.
    """
    links, mine = sentences.links, lemmas_of(term)
    times = Counter(chain.from_iterable(map(sentences.lemmas.__getitem__, beads)))
    least = max(min(2, len(beads) - 1), _SHARE * len(beads))
    found: dict[str, float] = {}
    seldom: dict[str, float] = {}
    often = lemmas_of(w for w, count in times.items() if count >= least)
    for word in links.likely(mine, often):
        own = links.best(mine, word)
        if own >= ANSWERS:
            found[word] = own
        elif times[word] >= _SEEN:
            dice = 2 * times[word] / (len(beads) + len(links.target[word]))
            if dice >= _DICE:
                seldom[word] = dice
    # what is only seldom elsewhere may belong to what always stands beside the term
    found = found or seldom
    if not found:
        return frozenset(), []
    near = Counter(chain.from_iterable(map(sentences.asked, beads)))
    least = max(least, min(2, len(beads)))
    rivals = [w for w, count in near.items() if count >= least and w not in mine]
    core = frozenset(word for word, own in found.items() if not links.claimed(rivals, word, own))
    return core, rivals


def _widened(
    core: frozenset[str],
    missing: int,
    rivals: Sequence[str],
    beads: Sequence[int],
    sentences: Sentences,
) -> frozenset[str]:
    """Add so many words that are joined to the known ones in most sentences.

    They answer what nothing is known to answer, unless another word of the source claims them.
    """
    beside: Counter[str] = Counter()
    for bead in beads:
        words = sentences.words(bead)
        stretch = together(words, core)
        if stretch:
            beside.update({w.lemma for w in _beside(words, stretch)})
    code, links = sentences.languages[1].code, sentences.links
    likely = [
        word
        for word, times in beside.items()
        if times >= max(2, _SHARE * len(beads))
        and word not in core
        and not links.claimed(rivals, word, ANSWERS)
        and not is_verb(word, code)
    ]
    likely.sort(key=lambda word: (-beside[word], len(links.target[word]), word))
    return core.union(likely[:missing])


def _beside(words: Sequence[Word], stretch: Stretch) -> list[Word]:
    found = []
    if stretch.start and words[stretch.start].joint is not None:
        found.append(words[stretch.start - 1])
    if stretch.end < len(words) and words[stretch.end].joint is not None:
        found.append(words[stretch.end])
    return found


def may_name(term: Term, bead: int, stretch: Stretch, sentences: Sentences) -> bool:
    """Whether words may be a name: no verb, a participle only where the term has one."""
    target = sentences.languages[1]
    words = sentences.words(bead)[stretch.start : stretch.end]
    head = len(words) - 1 if target.heads_last else 0
    for i, word in enumerate(words):
        # “visée” is a noun too, but not where it stands directly behind another
        verb = is_verb if i == head or word.joint else may_be_verb
        if verb(word.lemma, target.code) and (
            i == head or sentences.links.best(lemmas_of(term), word.lemma) < ANSWERS
        ):
            return False
    return True
