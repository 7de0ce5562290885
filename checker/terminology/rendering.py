"""Where the target says what the glossary wants said otherwise.

A term that is missing leaves no trace of itself. What stands instead is found by, in this order:
the source's own words left standing, words akin to the wanted term, a word that comes back wherever
the term is missing, and the words next to what surely corresponds. No words stand for two misses.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.context import Context
from checker.model import Place
from checker.terminology.elimination import eliminated
from checker.terminology.passage import Miss, Passage, Rendering
from checker.terminology.sentence import Sentence, is_content, joins
from checker.terminology.terms import TermBead, alike, is_verb_form, key, tokens_of, words_of_term
from glossary.tokens import Token, tokenize

# How far the place of half a term may lie from the source's, as a share of the sentence.
_NEAR = 0.35
# A word that comes back must be mostly where the term is missing.
_DICE = 0.6
# And stand, on average, where the term would.
_THERE = 0.12


def renderings(misses: Sequence[Miss], context: Context) -> Mapping[Miss, Rendering]:
    """Return where the target renders each miss otherwise, for those where that can be told."""
    beads = {miss.bead: None for miss in misses}
    sentences = {bead: Sentence(bead) for bead in beads}
    views = {miss: Passage(miss, sentences[miss.bead]) for miss in misses}
    found: dict[Miss, Rendering] = {}
    taken: dict[TermBead, list[Place]] = {}

    def take(miss: Miss, place: Place | None, *, sure: bool = True) -> None:
        """Let words stand for a miss, if they do not stand for another one."""
        others = taken.setdefault(miss.bead, [])
        if place and not any(place.start < p.end and p.start < place.end for p in others):
            others.append(place)
            found[miss] = Rendering(place, sure)

    for miss, words in views.items():
        take(miss, _left_standing(miss, words))
    for miss, words in views.items():
        if miss not in found and not miss.found:
            take(miss, _akin(miss, words))
    by_term: dict[tuple[int, ...], list[Miss]] = {}
    for miss in misses:
        if miss not in found and not miss.found:
            by_term.setdefault(tuple(id(c) for c, _ in miss.hit.readings), []).append(miss)
    for same in by_term.values():
        if len(same) > 1:
            for miss, place in _coming_back([(m, views[m]) for m in same], context).items():
                take(miss, place)
    left = [miss for miss in misses if miss not in found]
    if context.lexicon is None:
        for miss in left:
            take(miss, _beside(miss, views[miss]), sure=not miss.found)
        return found
    by_bead: dict[TermBead, dict[Miss, Passage]] = {}
    for miss in left:
        by_bead.setdefault(miss.bead, {})[miss] = views[miss]
    for bead, open_ones in by_bead.items():
        found |= eliminated(open_ones, taken.get(bead, ()), context.lexicon)
    return found


def _left_standing(miss: Miss, words: Passage) -> Place | None:
    wanted = {t.text.lower() for t in miss.expected}
    source = miss.bead.pair.source
    if source is None:
        return None
    copied = tokenize(source.block.text[miss.hit.start : miss.hit.end])
    if source.block.text[miss.hit.start : miss.hit.end].lower() in wanted:
        return None
    # “transport” is no English word for “transporter”
    if len(copied) == 1 and any(alike(copied[0].text, text) for text in wanted if " " not in text):
        return None
    keys = [t.key for t in copied]
    first, size = keys[0], len(keys)
    for at in words.sentence.free:
        here = words.tokens[at : at + size] if words.tokens[at].key == first else ()
        if [t.key for t in here] == keys:
            return words.sentence.place(at, at + size - 1)
    return None


def _akin(miss: Miss, words: Passage) -> Place | None:
    best: tuple[tuple[bool, float, float, int], Place] | None = None
    for term in miss.expected:
        parts = [t.text for t in words_of_term(term.text) if is_content(t, words.sentence.language)]
        if len(parts) < 2:
            continue
        for rank, place in _windows(parts, words):
            if best is None or rank < best[0]:
                best = (rank, place)
    return best[1] if best else None


def _windows(
    parts: Sequence[str], words: Passage
) -> Iterator[tuple[tuple[bool, float, float, int], Place]]:
    """Yield the passages with as many content words as the term, or one more, that are akin to it.

    With the better first in the order of their ranks: every word met, most words met, the nearest
    to where the term would stand.
    """
    content, language = words.sentence.content, words.sentence.language.code
    same = [{i for i in content if _same(part, words.tokens[i].text, language)} for part in parts]
    if not any(same):
        return
    for size in (len(parts), len(parts) + 1):
        for at in range(len(content) - size + 1):
            window = content[at : at + size]
            met = [not here.isdisjoint(window) for here in same]
            if not any(met) or not words.sentence.joined(window[0], window[-1]):
                continue
            texts = [words.tokens[i].text for i in window]
            far = words.far(window[0])
            in_place = [
                key(p, language) == key(t, language) for p, t in zip(parts, texts, strict=False)
            ]
            # half a term must be that very word (“Conseil” is like “conservation”), stand where the
            # term would, and have nothing known beside it
            if all(met) or (
                size == len(parts)
                and 2 * sum(in_place) >= size
                and set(words.unexplained).issuperset(window)
                and not any(is_verb_form(text, language) for text in texts)
                and far <= _NEAR
            ):
                rank = (not all(met), -sum(met) / len(met), far, window[0])
                yield rank, words.sentence.place(window[0], window[-1])


def _same(part: str, text: str, language: str) -> bool:
    return key(part, language) == key(text, language) or alike(part, text)


def _coming_back(views: Sequence[tuple[Miss, Passage]], context: Context) -> dict[Miss, Place]:
    """Find the word that stands in the target wherever this term is missing, and seldom else."""
    language = context.target_language.code
    places: dict[str, dict[int, list[int]]] = {}
    for number, (_, words) in enumerate(views):
        for i in words.unexplained:
            word = key(words.tokens[i].text, language)
            # a noun's forms begin with the noun; “permet” is a form of “permettre”
            if words.tokens[i].key.startswith(word):
                places.setdefault(word, {}).setdefault(number, []).append(i)
    everywhere = context.once("words of the target by sentence", lambda: _frequency(context))

    def rank(word: str) -> tuple[float, float, str]:
        here = places[word]
        dice = 2 * len(here) / (len(views) + everywhere[word])
        far = sum(min(map(views[n][1].far, ats)) for n, ats in here.items()) / len(here)
        return (-dice, far, word)

    known = [
        word
        for word, here in places.items()
        if len(here) > 1 and -rank(word)[0] >= _DICE and rank(word)[1] <= _THERE
    ]
    found: dict[Miss, Place] = {}
    for word in sorted(known, key=rank):
        for number, ats in places[word].items():
            miss, words = views[number]
            far, at = min((words.far(i), i) for i in ats)
            if far <= _NEAR:
                found.setdefault(miss, words.sentence.place(at, at))
    return found


def _frequency(context: Context) -> Counter[str]:
    language = context.target_language.code
    counts: Counter[str] = Counter()
    for pair in context.pairs:
        for bead in pair.sentences or (pair,):
            if bead.target is not None:
                counts.update(
                    {key(word, language) for word in {t.text for t in tokens_of(bead.target)}}
                )
    return counts


def _beside(miss: Miss, words: Passage) -> Place | None:
    """Find the words that stand to a sure neighbour as the term does in the source.

    Sure is another term of the glossary, or a word that is nearly the same in both languages.
    Only function words, at least one, may part the two on either side: they keep the order.
    """
    source = miss.bead.pair.source
    if source is None:
        return None
    tokens = tokens_of(source)
    term = [t for t in tokens if miss.hit.start <= t.start < miss.hit.end]
    count = sum(is_content(t, source.block.language) for t in term)
    after = [t for t in tokens if t.start >= miss.hit.end]
    before = [t for t in tokens if t.end <= miss.hit.start][::-1]
    # one word beside another is too weak a trace
    for step, nearby in ((1, after), (-1, before)) if count > 1 else ():
        closed = 0
        while closed < len(nearby) and nearby[closed].key in source.block.language.closed_words:
            closed += 1
        if not 0 < closed < len(nearby):
            continue
        if not joins(source.block.text, term[-1 if step > 0 else 0], nearby[closed]):
            continue
        anchor = _answer(nearby[closed], miss, words)
        if anchor is not None:
            edge = anchor[0] - 1 if step > 0 else anchor[1] + 1
            place = _run(words, edge, -step, count)
            if place is not None:
                return place
    return None


def _answer(token: Token, miss: Miss, words: Passage) -> tuple[int, int] | None:
    """The first and last word in the target that surely answer a word of the source."""
    spans = []
    for hit in miss.bead.source:
        if hit.start <= token.start < hit.end:
            spans = [
                (h.start, h.end)
                for h in miss.bead.target
                if any(c is d for c, _ in hit.readings for d, _ in h.readings)
            ]
    if not spans:
        free = [words.tokens[i] for i in words.sentence.free]
        spans = [(t.start, t.end) for t in free if alike(token.text, t.text)]
    if len(spans) != 1:
        return None
    inside = [i for i, t in enumerate(words.tokens) if spans[0][0] <= t.start < spans[0][1]]
    return (inside[0], inside[-1]) if inside else None


def _run(words: Passage, edge: int, step: int, count: int) -> Place | None:
    """At most ``count`` free content words from ``edge`` on, behind a function word."""
    sentence = words.sentence
    free = set(sentence.free)
    run: list[int] = []
    at = edge
    while 0 <= at < len(words.tokens) and len(run) < count:
        if not sentence.joined(min(at, at - step), max(at, at - step)):
            break
        if at in free:
            if at == edge:
                return None
            run.append(at)
        elif words.tokens[at].key not in sentence.language.closed_words:
            break
        at += step
    return sentence.place(min(run), max(run)) if len(run) == count else None
