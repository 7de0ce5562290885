"""Learning: the obvious is learned, always the same way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon.file import dump
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.lexicon.train import train_rows

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("word", "rendering"),
    [
        ("committee", "comité"),
        ("council", "conseil"),
        ("budget", "budget"),
        ("report", "rapport"),
        ("adopted", "adopté"),
        ("rejected", "rejeté"),
        ("bridges", "ponts"),
        ("tunnels", "tunnels"),
    ],
)
def test_the_obvious_rendering_comes_first_in_both_directions(
    lexicon: Lexicon, word: str, rendering: str
) -> None:
    assert lexicon.renderings(word, 1)[0].word == rendering
    assert lexicon.exchanged().renderings(rendering, 1)[0].word == word


def test_the_signature_says_what_it_was_learned_from(lexicon: Lexicon) -> None:
    assert "|pairs:10|" in lexicon.signature
    assert lexicon.notice == "Our own words."


def test_words_with_digits_and_words_seen_once_are_not_learned(lexicon: Lexicon) -> None:
    assert not lexicon.knows("2024")
    assert not lexicon.knows("And")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_pairs_give_the_same_bytes(
    sentences: list[tuple[str, str]], lexicon: Lexicon, seed: str
) -> None:
    code = (
        "import ast, sys, hashlib\n"
        "from checker.lexicon.file import dump\n"
        "from checker.lexicon.links import Settings\n"
        "from checker.lexicon.train import train_rows\n"
        "rows = ast.literal_eval(sys.stdin.read())\n"
        "made = train_rows(rows, ('en', 'fr'), Settings(), notice='Our own words.')\n"
        "sys.stdout.buffer.write(dump(made))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=repr(sentences).encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
    )
    assert run.stdout == dump(lexicon)


def test_pairs_with_an_empty_or_an_endless_side_are_passed_over(
    sentences: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    more = [*sentences, ("The committee.", ""), ("", "Le conseil."), ("one " * 101, "un")]
    made = train_rows(more, ("en", "fr"), Settings(), notice="Our own words.")
    assert dump(made) == dump(lexicon)


@pytest.mark.parametrize("rows", [[], [("The plan.", "")], [("One", "Deux")], [("1", "2")] * 5])
def test_nothing_to_learn_from(rows: list[tuple[str, str]]) -> None:
    with pytest.raises(LexiconError, match=r"rows\.tsv: there is nothing to learn from"):
        train_rows(rows, ("en", "fr"), Settings(), where="rows.tsv")
