"""``accord rules``: the catalogue, as a policy has it."""

import click

from api.commands.policies import chosen_policy, policy_options
from api.commands.viewing import view
from api.output import write
from checker.catalogue import rule_object
from checker.reports.catalogue import rules_text
from checker.reports.json import encode
from checker.rules import RULES


@click.command()
@policy_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def rules(policy_file: str | None, preset: str | None, form: str) -> None:
    """List the rules: which are on and why, how severe each is, and what it finds.

    What has been measured of a rule stands under it: the share of planted slips that it finds, and
    how often it is wrong in clean text.
    """
    policy = chosen_policy(policy_file, preset)
    if form == "json":
        catalogue = [{"rule": rule.id, **rule_object(rule, policy)} for rule in RULES]
        write(encode(catalogue, indent=1))
    else:
        write(rules_text(policy, view("en")))
