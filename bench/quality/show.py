"""Printing the figures."""

from bench.quality.plants import PLANTS
from bench.quality.result import Result
from bench.quality.verdicts import reading


def show(genre: str, result: Result) -> None:
    """Print the figures of one genre."""
    clean = result.untouched
    print(f"{genre}: {clean.rows:,} rows, {clean.words:,} words of the target")
    print(f"{'':<28}{'planted':>8}{'found':>8}{'located':>9}{'exact':>8}  by")
    for family, plants in PLANTS.items():
        for name in plants:
            s = result.subtypes.get(name)
            if s is None or not s.planted:
                continue
            by = ", ".join(f"{rule} {n}" for rule, n in s.by_rule.most_common(3))
            shares = [100 * n / s.planted for n in (s.found, s.located, s.exact)]
            print(
                f"{family[:3]} {name:<24}{s.planted:>8}{shares[0]:>8.1f}{shares[1]:>9.1f}"
                f"{shares[2]:>8.1f}  {by}"
            )
    for title, (mean, least) in result.means().items():
        print(f"{title:<8} mean {mean:.1%} over {len(result.counted)} kinds, least {least:.1%}")
    rate = clean.per_1000_words
    print(f"\nclean: {clean.share_marked:.2%} of rows marked, {rate:.2f} findings a thousand words")
    read = reading(clean)
    print(
        f"read {read.read} of {read.found}: no slips of the text are, the unread among them, "
        f"{read.wrong}: {read.share_marked:.2%} of rows, {read.per_1000_words:.2f} a thousand words"
    )
    for rule, n in clean.by_rule.most_common():
        print(f"  {rule:<28}{n:>5}{1000 * n / clean.words:>8.3f}")
    if result.held:
        more = result.held.by_rule - clean.by_rule
        print("held to the glossary, in addition:", dict(more.most_common()))
    print()
