"""The key ``profile`` of a policy, which holds a text to a typography."""

from pathlib import Path

import pytest

from checker.errors import PolicyError
from checker.policy import parse_policy, read_policy


def test_a_profile_by_name() -> None:
    policy = parse_policy(b'profile = "fr-CA"', "p.toml", "p.toml")
    assert policy.options == {"mark-space": {"profile": "fr-CA"}}


def test_a_profile_from_a_file(tmp_path: Path) -> None:
    house, file = tmp_path / "house.toml", tmp_path / "policy.toml"
    house.write_text('[spaces]\n":" = "none"\n', encoding="utf-8")
    file.write_text(f'profile = "{house.as_posix()}"\n', encoding="utf-8")
    assert read_policy(file).options == {"mark-space": {"profile": house.as_posix()}}
    with pytest.raises(PolicyError, match="unknown profile"):
        parse_policy(file.read_bytes(), "sent over the net", "p.toml")


@pytest.mark.parametrize(
    "content",
    ['profile = "fr-CAN"', '[options.mark-space]\nprofile = "fr-CAN"'],
)
def test_one_that_is_not_known(content: str, tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(PolicyError, match="unknown profile “fr-CAN”"):
        read_policy(file)
