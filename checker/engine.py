"""Running the rules over the pairs, and signing what they say."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from checker.context import Context
from checker.fingerprint import fingerprint
from checker.measured import measured
from checker.model import Finding, Pair, Place, Problem
from checker.precedence import keep_most_telling
from checker.rules.rule import Conclusion, DocumentCheck, PairCheck, Rule

Raised = tuple[Rule, Problem, Pair]
_Call = tuple[Rule, PairCheck, bool]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a check: its pairs, what was found in it, and what its rules gathered.

    ``evidence`` is by the id of the rule that concludes from it. Findings are in document order.
    """

    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    evidence: Mapping[str, object] = field(default_factory=dict)


def check_part(context: Context, rules: Sequence[Rule]) -> Part:
    """Run ``rules`` over one document, the pairs of ``context``, as far as it can be by itself."""
    where = _Places(context.pairs)
    rules = [
        rule
        for rule in rules
        if not (rule.needs_both and context.alone)
        and not (rule.needs_terms and not context.matcher.concepts)
    ]
    raised = list(_run([rule for rule in rules if rule.gather is None], context, where))
    raised.sort(key=_order(where, rules))
    evidence = {r.id: r.gather(context.pairs, context) for r in rules if r.gather is not None}
    return Part(context.pairs, tuple(keep_most_telling(_sign(raised))), evidence)


def conclude(
    parts: Sequence[Part], context: Context, rules: Sequence[Rule]
) -> list[tuple[Finding, ...]]:
    """Return the findings of each part together with what only all parts show.

    ``context`` is that of the whole check: its pairs are not looked at.
    """
    findings = [part.findings for part in parts]
    concluding = [rule for rule in rules if rule.gather is not None]
    raised: dict[int, list[tuple[Rule, Problem]]] = {}
    owner: dict[int, int] = {}
    for rule in concluding:
        evidence = [part.evidence[rule.id] for part in parts if rule.id in part.evidence]
        if not evidence:
            continue
        for problem in cast(Conclusion, rule.check)(evidence, context):
            owner = owner or {
                id(side.block): n
                for n, part in enumerate(parts)
                for pair in part.pairs
                for side in (pair.source, pair.target)
                if side is not None
            }
            place = _place(problem)
            raised.setdefault(owner[id(place.block)], []).append((rule, problem))
    seen: dict[str, int] = {}
    for number in sorted(raised):
        where = _Places(parts[number].pairs)
        order = _order(where, rules)
        entries = [(rule, problem, where.pair_of(problem)) for rule, problem in raised[number]]
        signed = _sign(sorted(entries, key=order), seen)
        by_id = {rule.id: rule for rule in rules}
        both = sorted(
            (*findings[number], *signed), key=lambda f: order((by_id[f.rule], f.problem, f.pair))
        )
        findings[number] = tuple(keep_most_telling(both))
    return findings


def check_pairs(context: Context, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Run ``rules`` over the pairs of ``context``; return signed findings in document order."""
    return conclude([check_part(context, rules)], context, rules)[0]


def _order(where: "_Places", rules: Sequence[Rule]) -> Callable[[Raised], tuple[int, int, int]]:
    order = {id(pair): i for i, pair in enumerate(where.pairs)}
    position = {rule.id: i for i, rule in enumerate(rules)}

    def place(entry: Raised) -> tuple[int, int, int]:
        rule, problem, pair = entry
        starts = [p.start for p in problem.places]
        return (order[id(pair)], starts[-1] if starts else 0, position[rule.id])

    return place


def _place(problem: Problem) -> Place:
    place = problem.target or problem.source
    if place is None:
        raise ValueError("a problem of more than one pair needs a place")
    return place


def _run(rules: Sequence[Rule], context: Context, where: "_Places") -> Iterator[Raised]:
    for rule in rules:
        if rule.level == "document":
            for problem in cast(DocumentCheck, rule.check)(context.pairs, context):
                yield rule, problem, where.pair_of(problem)
    wanted = _Wanted([rule for rule in rules if rule.level != "document"])
    for pair in context.pairs:
        for rule, check, of_blocks in wanted.by(pair):
            if of_blocks:
                for problem in check(pair, context):
                    yield rule, problem, where.pair_of(problem, pair)
            else:
                for bead in pair.sentences:
                    for problem in check(bead, context):
                        yield rule, problem, bead


class _Wanted:
    """Which of the rules of pairs have something to look at in a pair, by its signs."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._known: dict[int, tuple[_Call, ...]] = {}

    def by(self, pair: Pair) -> tuple[_Call, ...]:
        """Return the rules but those that need what neither version has.

        Each with its check, and whether that is of whole blocks.
        """
        signs = 0
        for side in pair.sides:
            signs |= side.block.facts.signs
        found = self._known.get(signs)
        if found is None:
            found = self._known[signs] = tuple(
                (rule, cast(PairCheck, rule.check), rule.level == "block")
                for rule in self._rules
                if not rule.needs or rule.needs & signs
            )
        return found


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
        if known is not None and not problem.places:
            return known
        place = _place(problem)
        pairs = [known] if known else self._by_block.get(id(place.block), [])
        for pair in pairs:
            for bead in pair.sentences:
                for side in bead.sides:
                    if side.block is place.block and side.start <= place.start <= side.end:
                        return bead
        return pairs[0] if pairs else self.pairs[0]


def _sign(raised: Iterable[Raised], seen: dict[str, int] | None = None) -> Iterator[Finding]:
    seen = {} if seen is None else seen
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
            confidence=_confidence(rule, problem),
            messages={lang: text.format_map(dict(problem.params)) for lang, text in texts.items()},
            problem=problem,
            pair=pair,
            fingerprint=fingerprint(rule.id, problem, pair, count) if count else name,
        )


def _confidence(rule: Rule, problem: Problem) -> float | None:
    """Return what a rule says of the case, else what was measured of all its findings."""
    if problem.confidence is not None:
        return problem.confidence
    return measured(rule.id).confidence
