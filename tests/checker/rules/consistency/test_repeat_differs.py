"""The same source sentence has one rendering."""

from checker.policy import Policy
from checker.run import check_texts

SOURCE = "\n\n".join(["Allies remain free to decide."] * 3)


def test_majority_evidence_and_places() -> None:
    target = "\n\n".join(
        [
            "Les pays alliés peuvent toujours trancher.",
            "Les Alliés restent libres de décider.",
            "les Alliés restent libres de décider ;",
        ]
    )
    (finding,) = check_texts(SOURCE, target, policy=Policy(select=("repeat-differs",))).findings
    problem = finding.problem
    assert problem.target is not None and problem.target.text.startswith("Les pays alliés")
    assert [p.text[:10] for p in problem.also] == ["Les Alliés", "les Alliés"]
    assert {"chrF", "signature", "times", "usual_times"} == set(problem.evidence)


def test_a_rendering_that_says_much_more_is_another_matter() -> None:
    target = "\n\n".join(
        ["Les Alliés restent libres de décider."] * 2
        + ["Les Alliés restent libres de décider, comme ils l’ont toujours été par le passé."]
    )
    assert not check_texts(SOURCE, target, policy=Policy(select=("repeat-differs",))).findings


def test_what_list_items_end_in_different_ways() -> None:
    source = "\n\n".join(["The member who is late must"] * 3)
    target = "\n\n".join(
        ["Le membre en retard :", "Le membre en retard :", "Le membre tardif doit :"]
    )
    assert not check_texts(source, target, policy=Policy(select=("repeat-differs",))).findings
