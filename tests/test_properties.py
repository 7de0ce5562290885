"""Whatever the documents: the words named are where they are said to be, twice the same bytes."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.reports import REPORTS, View
from checker.run import check_texts

PIECES = st.sampled_from(
    """1.␣|2.␣|•␣|(a)␣|1␣|⏎|⏎⏎|\f|\r⏎|␣|\t|.␣|␣;␣|-⏎|The Council adopted the plan|Le Conseil
    a adopté le plan plan|l’Аlliance|eux¬mêmes|counter terrorism tools|counter-terrorism|MC472
    |MC 472|«prendre|« But »|1,000.5|1 000,5|4 July 2022|4 juin 2022|paragraph 12|the threat.3
    |actors1|North Atlantic Council (NAC)|Ã©tÃ©|\ufffd|\u00ad|𝕏|e\u0301|\u202f""".replace(
        "\n    |", "|"
    )
    .replace("\n    ", " ")
    .replace("⏎", "\n")
    .replace("␣", " ")
    .split("|")
)
DOCUMENT = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80)


@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(DOCUMENT, DOCUMENT)
def test_words_stand_where_they_are_said_to(source: str, target: str) -> None:
    texts = {"source": source, "target": target}
    report = check_texts(source, target)
    printed = REPORTS["json"](report, View())
    for finding in json.loads(printed)["findings"]:
        for side in ("source", "target"):
            place = finding[side]
            if place is not None:
                assert texts[side][place["start"] : place["end"]] == place["text"]
                lines = texts[side].replace("\r\n", "\n").replace("\r", "\n")
                assert 1 <= place["line"] <= lines.count("\n") + 1
        for place in finding["also"]:
            assert texts[place["side"]][place["start"] : place["end"]] == place["text"]
    assert REPORTS["json"](check_texts(source, target), View()) == printed


@pytest.mark.parametrize("form", sorted(REPORTS))
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=60))
def test_any_text_is_read_and_reported(form: str, text: str) -> None:
    assert isinstance(REPORTS[form](check_texts(text, text[::-1]), View()), bytes)
    assert isinstance(REPORTS[form](check_texts(None, text), View()), bytes)
