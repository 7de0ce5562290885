"""A table read by rows and by columns."""

from itertools import product

from checker.lexicon.table import STEPS, Chances, Table

# what answers what, with a level in either direction
PAIRS = {("a", "x"): (0, 16), ("a", "z"): (32, 0), ("b", "y"): (255, 3), ("c", "x"): (1, 2)}
SOURCES, TARGETS = ("a", "b", "c"), ("x", "y", "z")


def table() -> Table:
    starts: list[int] = [0]
    targets: list[int] = []
    levels: tuple[list[int], list[int]] = ([], [])
    for source in SOURCES:
        for target in TARGETS:
            for side, level in zip(levels, PAIRS.get((source, target), ()), strict=False):
                side.append(level)
            if (source, target) in PAIRS:
                targets.append(TARGETS.index(target))
        starts.append(len(targets))
    return Table((SOURCES, TARGETS), starts, targets, (bytes(levels[0]), bytes(levels[1])))


def test_a_pair_is_the_same_by_row_and_by_column() -> None:
    read = table()
    for source, target in product(SOURCES, TARGETS):
        levels = PAIRS.get((source, target))
        chances = levels and Chances(STEPS[levels[0]], STEPS[levels[1]])
        assert read.row(source).get(target) == chances
        assert read.column(target).get(source) == chances


def test_what_is_not_known_has_no_answers() -> None:
    assert table().row("x") == {}
    assert table().column("a") == {}


def test_what_is_likely_is_so_in_one_direction_at_least() -> None:
    read = table()
    every = {source: read.likely(source, 0, 0.0) for source in SOURCES}
    assert every == {source: list(read.row(source)) for source in SOURCES}
    # level 16 halves a chance, 3 leaves 0.88 of it
    assert read.likely("b", 0, 0.85) == ["y"]
    assert read.likely("b", 0, 0.9) == []
    assert read.likely("z", 1, 1.0) == ["a"]
    assert read.likely("x", 1, 0.5) == ["a", "c"]
    assert read.likely("unknown", 1, 0.0) == []
