"""``accord explain RULE``: what a rule finds, why, and what it leaves alone."""

import textwrap
from collections.abc import Iterator
from typing import Any

import click

from api.output import write
from checker.errors import PolicyError
from checker.measured import measured
from checker.nearest import nearest
from checker.options import Option
from checker.reports.catalogue import figures_text, toml_value
from checker.rules import RULES_BY_ID, Example, Rule

_WIDTH = 80


@click.command()
@click.argument("rule", metavar="RULE")
def explain(rule: str) -> None:
    """Explain one rule: its documentation, what it says, right and wrong examples."""
    found = RULES_BY_ID.get(rule)
    if found is None:
        raise PolicyError(f"unknown rule “{rule}”", mend=nearest(rule, RULES_BY_ID, "accord rules"))
    write("".join(f"{line}\n" for line in _lines(found)).encode())


def _lines(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield f"{rule.family}, {rule.severity}, {rule.level} · ITS {rule.its} · MQM {rule.mqm}"
    if rule.needs_both:
        yield "needs both versions"
    for paragraph in rule.doc.split("\n\n"):
        yield ""
        yield from textwrap.wrap(" ".join(paragraph.split()), _WIDTH)
    if rule.why:
        yield ""
        yield "In other languages:"
        for lang, text in rule.why.items():
            yield from _hang(lang, text)
    yield ""
    said = f"What was measured: {figures_text(measured(rule.id))}."
    yield from textwrap.wrap(said, _WIDTH)
    if rule.options:
        yield ""
        yield f"What a policy may change (under [options.{rule.id}]):"
        for option in rule.options:
            yield from _hang("", f"{option.name} = {toml_value(option.default)}")
            yield from _hang("  ", option.doc + _limits(option))
    yield ""
    yield "What it says:"
    for texts in rule.messages.values():
        for lang, text in texts.items():
            yield from _hang(lang, text)
    for title, examples in (("Wrong:", rule.bad), ("Right:", rule.good)):
        yield ""
        yield title
        for i, example in enumerate(examples):
            if i:
                yield ""
            yield from _example(example)


def _limits(option: Option[Any]) -> str:
    if option.choices:
        return f" One of {', '.join(option.choices)}."
    bounds = {"From": option.least, "to": option.most}
    said = [f"{word} {bound}" for word, bound in bounds.items() if bound is not None]
    return f" {' '.join(said).capitalize()}." if said else ""


def _example(example: Example) -> Iterator[str]:
    for lang, text, words in (
        (example.source_lang, example.source, example.source_words),
        (example.target_lang, example.target, example.target_words),
    ):
        if text is not None:
            yield from _hang(lang, _marked(text, words))
    for row in example.glossary.splitlines():
        yield from _hang("  ", f"glossary: {row}")


def _marked(text: str, words: tuple[str, ...]) -> str:
    at = 0
    for word in words:
        start = text.find(word, at) if word else -1
        if start >= 0:
            text = f"{text[:start]}⟦{word}⟧{text[start + len(word) :]}"
            at = start + len(word) + 2
    return text


def _hang(label: str, text: str) -> Iterator[str]:
    indent = f"  {label}  " if label else "  "
    wrapped = textwrap.wrap(
        " ".join(text.split("\n")),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
    )
    yield from wrapped or [indent.rstrip()]
