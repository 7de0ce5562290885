"""Running the rules over the pairs, and signing what they say."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from checker.context import Context
from checker.fingerprint import fingerprint
from checker.model import Finding, Pair, Problem
from checker.precedence import keep_most_telling
from checker.rules.rule import DocumentCheck, PairCheck, Rule


def check_pairs(context: Context, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Run ``rules`` over the pairs of ``context``; return signed findings in document order."""
    where = _Places(context.pairs)
    raised = [
        (rule, problem, pair)
        for rule in rules
        if not (rule.needs_both and context.alone)
        for problem, pair in _run(rule, context, where)
    ]
    order = {id(pair): i for i, pair in enumerate(where.pairs)}
    position = {rule.id: i for i, rule in enumerate(rules)}

    def place(entry: tuple[Rule, Problem, Pair]) -> tuple[int, int, int]:
        rule, problem, pair = entry
        starts = [p.start for p in problem.places]
        return (order[id(pair)], starts[-1] if starts else 0, position[rule.id])

    raised.sort(key=place)
    return tuple(keep_most_telling(_sign(raised)))


def _run(rule: Rule, context: Context, where: "_Places") -> Iterator[tuple[Problem, Pair]]:
    if rule.level == "document":
        for problem in cast(DocumentCheck, rule.check)(context.pairs, context):
            yield problem, where.pair_of(problem)
        return
    check = cast(PairCheck, rule.check)
    for pair in context.pairs:
        if rule.level == "block":
            for problem in check(pair, context):
                yield problem, where.pair_of(problem, pair)
        else:
            for bead in pair.sentences:
                for problem in check(bead, context):
                    yield problem, bead


class _Places:
    """Which bead of sentences a problem stands in, so that a report can show both passages."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs: list[Pair] = []
        self._by_block: dict[int, list[Pair]] = {}
        for pair in pairs:
            self.pairs.append(pair)
            self.pairs.extend(pair.sentences)
            for side in pair.sides:
                self._by_block.setdefault(id(side.block), []).append(pair)

    def pair_of(self, problem: Problem, known: Pair | None = None) -> Pair:
        """Return the bead around the problem's last main place, else the block pair."""
        place = (problem.target or problem.source) if problem.places else None
        if place is None:
            if known is None:
                raise ValueError("a problem of a document-level rule needs a place")
            return known
        pairs = [known] if known else self._by_block.get(id(place.block), [])
        for pair in pairs:
            for bead in pair.sentences:
                for side in bead.sides:
                    if side.block is place.block and side.start <= place.start <= side.end:
                        return bead
        return pairs[0] if pairs else self.pairs[0]


def _sign(raised: Iterable[tuple[Rule, Problem, Pair]]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for rule, problem, pair in raised:
        name = fingerprint(rule.id, problem, pair)
        count = seen.get(name, 0)
        seen[name] = count + 1
        texts = rule.messages[problem.message]
        yield Finding(
            rule=rule.id,
            family=rule.family,
            severity=rule.severity,
            its=rule.its,
            mqm=rule.mqm,
            confidence=problem.confidence,
            messages={lang: text.format_map(dict(problem.params)) for lang, text in texts.items()},
            problem=problem,
            pair=pair,
            fingerprint=fingerprint(rule.id, problem, pair, count) if count else name,
        )
