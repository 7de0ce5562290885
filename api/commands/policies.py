"""What several commands ask for: a policy, in a file or one that comes with the package."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.policy import PRESETS, Policy, preset, read_policy

Command = TypeVar("Command", bound=Callable[..., Any])


def policy_options(command: Command) -> Command:
    """Add the options ``policy_file`` and ``preset``."""
    for decorate in (
        click.option(
            "--preset",
            type=click.Choice(PRESETS),
            help="Policy for one kind of documents; “accord rules --preset NAME” shows it.",
        ),
        click.option("--policy", "policy_file", metavar="FILE", help="Policy of rules (TOML)."),
    ):
        command = decorate(command)
    return command


def chosen_policy(file: str | None, name: str | None) -> Policy:
    """Return the policy that the options name, else the default one.

    Raises ``PolicyError`` for a file that cannot be used.
    """
    if file is not None and name is not None:
        raise click.UsageError(
            f'--preset does not go with --policy: write preset = "{name}" in the file'
        )
    if name is not None:
        return preset(name)
    return Policy() if file is None else read_policy(Path(file))
