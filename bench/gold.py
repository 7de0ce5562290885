"""The checker held against what a careful reviser marked in the seed documents.

The tests ask the same questions of the same functions: what is compared is defined here only.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.accord import SHARED, accord, check, rows, settings

# An object as it comes out of JSON.
Row = dict[str, Any]

BILINGUAL, FRENCH = "000_e79b2021fa190e88.txt", "002_54cca51802e51654.txt"
KINDS = {"para": "paragraph", "lead-in": "paragraph"}


class Seeds:
    """The seed documents, what a reviser marked in them, and what ``accord`` says of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def gold(self) -> Row:
        """What the reviser marked."""
        marked: Row = json.loads((self.folder / "gold.dev.json").read_text(encoding="utf-8"))
        return marked

    @cached_property
    def findings(self) -> list[Row]:
        """The findings in both documents."""
        glossary = self.folder / "glossary.en-fr.csv"
        return [
            finding
            for name in (BILINGUAL, FRENCH)
            for finding in check(self.folder / name, glossary)
        ]

    @cached_property
    def pairs(self) -> list[tuple[Row, list[Row]]]:
        """The pairs of blocks in the bilingual document, each with its pairs of sentences."""
        pairs: list[tuple[Row, list[Row]]] = []
        for row in rows(accord("align", str(self.folder / BILINGUAL), "--format", "jsonl")):
            if row["level"] == "block":
                pairs.append((row, []))
            else:
                pairs[-1][1].append(row)
        return pairs

    @cached_property
    def sentences(self) -> dict[str, list[Row]]:
        """By document, the sentences as they were read: a place in the file and a clean text."""
        return {
            name: [
                sentence
                for side in json.loads(
                    accord("show", str(self.folder / name), "--format", "json")
                ).values()
                for block in side
                for sentence in block["sentences"]
            ]
            for name in (BILINGUAL, FRENCH)
        }

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts = {}
        for name in (BILINGUAL, FRENCH):
            text = (self.folder / name).read_bytes().decode("utf-8-sig")
            starts[name] = [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", text))]
        return starts

    def line(self, name: str, offset: int) -> int:
        """Return the 1-based line of a document that ``offset`` lies on."""
        return bisect_right(self._starts[name], offset)

    def finds(self, defect: Row) -> bool:
        """Whether a finding of one of the defect's families overlaps one of its places."""
        return any(_is_about(finding, defect) for finding in self.findings)

    def suspects(self, trap: Row) -> list[Row]:
        """Return the findings on a trap's lines that are about no defect that was marked.

        They are to be read: another slip, a real one, may stand on the same line.
        """
        lines = set(trap["lines"])
        return [
            finding
            for finding in self.findings
            if any(
                Path(place["file"]).name == trap["file"]
                and self.line(trap["file"], place["start"]) in lines
                and self.line(trap["file"], max(place["start"], place["end"] - 1)) in lines
                for place in _places(finding)
            )
            and not any(_is_about(finding, defect) for defect in self.gold["defects"])
        ]

    def pairs_block(self, unit: Row) -> bool:
        """Whether exactly these lines of the one version are paired with those of the other."""
        return self._pair(unit) is not None

    def pairs_sentences(self, unit: Row) -> bool:
        """Whether the sentences inside are paired as many times as they should be.

        A run-in head is a sentence of its own. Where a full stop is missing, the sentences may be
        paired as they are punctuated or as they are meant.
        """
        pair = self._pair(unit)
        if pair is None:
            return False
        head = unit["unit"] == "para" and unit["en_text"].endswith(":")
        meant = max(unit["en_sentences"], unit["fr_sentences"], 1) + head
        punctuated = max(unit["fr_segments_if_split_on_full_stop"], 1)
        beads = pair[1]
        return len(beads) in {meant, min(meant, punctuated)} and all(
            bead["source"] and bead["target"] for bead in beads
        )

    def _pair(self, unit: Row) -> tuple[Row, list[Row]] | None:
        wanted = [(unit[side][0][0], unit[side][-1][1]) for side in ("en_lines", "fr_lines")]
        for block, beads in self.pairs:
            if block["kind"] != KINDS.get(unit["unit"], unit["unit"]):
                continue
            if wanted == [self._lines(block[side]) for side in ("source", "target")]:
                return block, beads
        return None

    def _lines(self, side: Row | None) -> tuple[int, int] | None:
        if side is None:
            return None
        return self.line(BILINGUAL, side["start"]), self.line(BILINGUAL, side["end"] - 1)

    def rejoins(self, hyphen: Row) -> bool:
        """Whether the word broken at the end of a line reads in its sentence as it should."""
        word = re.compile(rf"(?<!\w){re.escape(hyphen['rejoined'])}(?!\w)")
        # The break is the end of the line: the last place before the next one begins.
        place = self._starts[hyphen["file"]][hyphen["line"]] - 1
        return any(
            word.search(sentence["text"]) is not None
            for sentence in self.sentences[hyphen["file"]]
            if sentence["start"] <= place < sentence["end"]
        )


def _is_about(finding: Row, defect: Row) -> bool:
    return finding["family"] in defect["families"] and any(
        Path(place["file"]).name == defect["file"] and _overlap(place, marked)
        for place in _places(finding)
        for marked in defect["places"]
    )


def _overlap(place: Row, marked: Row) -> bool:
    if place["start"] == place["end"]:  # something is missing there: it is enough to touch
        return bool(marked["start"] <= place["start"] <= marked["end"])
    return bool(place["start"] < marked["end"] and marked["start"] < place["end"])


def _places(finding: Row) -> list[Row]:
    return [place for place in (finding["source"], finding["target"], *finding["also"]) if place]


def main() -> None:
    """Print how much of what was marked is found and reproduced, and what is not."""
    seeds = Seeds(SHARED / "seeds")
    gold = seeds.gold
    print(f"Seed documents against what a reviser marked; {settings()}\n")
    _share_of("defects found", gold["defects"], seeds.finds, "id", "problem")
    _share_of("traps left alone", gold["traps"], lambda t: not seeds.suspects(t), "id", "what")
    _share_of("blocks paired", gold["alignment"], seeds.pairs_block, "id", "note")
    _share_of("sentences paired", gold["alignment"], seeds.pairs_sentences, "id", "note")
    _share_of("hyphens rejoined", gold["line_end_hyphens"], seeds.rejoins, "line", "rejoined")
    print(f"{len(seeds.findings)} findings in all\n")


def _share_of(
    title: str, marked: Sequence[Row], holds: Callable[[Row], bool], name: str, text: str
) -> None:
    missed = [row for row in marked if not holds(row)]
    print(f"{title:<18}{len(marked) - len(missed):>4} of {len(marked)}")
    for row in missed:
        print(f"    {row[name]}  {row[text]}")


if __name__ == "__main__":
    main()
