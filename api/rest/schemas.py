"""What requests may hold. Unknown fields are errors; each schema makes what the routes need."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validates_schema
from marshmallow.validate import Length, Range

from api.checking import GlossaryFor, Order
from api.decisions import STATES
from api.rest.fields import (
    Number,
    Text,
    Uploaded,
    confidence,
    described,
    encoding_name,
    identity,
    label,
    language_code,
    number_in_text,
    one_of,
    project_slug,
    slug,
)
from checker.families import FAMILIES
from checker.load import File, LoadOptions
from checker.model import SEVERITIES
from checker.policy import FAIL_ON, PRESETS, Policy, amend, parse_policy, policy_of, preset
from checker.readers.bitext import parse_fields
from checker.typography.profile import shipped
from glossary.formats import read_glossary
from glossary.model import Glossary

MAX_PAGE_SIZE = 1000
# Databases count in 64 bits; no list is this long.
MAX_PAGE = 1_000_000

_GLOSSARY_IDS = (
    "Ids of kept glossaries, the one that is heard first at the beginning. Without this field the "
    "check is held to the glossaries of its project, in their order; an empty list: to none."
)
_GLOSSARY = "A glossary as CSV, for this check alone."


class Strict(Schema):
    """A schema that takes nothing that it does not name."""

    class Meta:
        """Unknown fields are errors."""

        unknown = RAISE


class SideSchema(Strict):
    """One language version."""

    text = Text(required=True, metadata=described("The text as it stands: offsets count in it."))
    name = label(metadata=described("What findings call it, in the manner of a file's name."))
    language = language_code()


def _left_to_project() -> None:
    """A check that names no glossaries: a function, since “null” is nothing that may be sent."""


class DocumentSchema(Strict):
    """Both language versions in one text."""

    text = Text(required=True)
    name = label()


class RowSchema(Strict):
    """A pair of texts that answer each other."""

    id = Text(required=True)
    source = Text(required=True)
    target = Text(required=True)
    document = Text(metadata=described("Rows of one document are read together."))


class PolicySchema(Strict):
    """What the texts are held to, with the keys of a policy file."""

    preset = one_of(PRESETS, metadata=described("The policy that the other keys change."))
    description = Text()
    select = fields.List(Text(), metadata=described("Only these rules or families."))
    ignore = fields.List(Text(), metadata=described("Not these rules or families."))
    on = fields.List(Text(), metadata=described("These rules too."))
    off = fields.List(Text(), metadata=described("Not these rules."))
    severity = fields.Dict(Text(), one_of(SEVERITIES), metadata=described("By rule."))
    min_confidence = Number(validate=confidence)
    thresholds = fields.Dict(
        Text(),
        Number(validate=confidence),
        metadata=described("The least confidence of single rules or families."),
    )
    fail_on = one_of(FAIL_ON)
    weights = fields.Dict(
        one_of(SEVERITIES), Number(), metadata=described("Penalty points by severity.")
    )
    date = Text(metadata=described("The day on which terms have to hold, as 2026-01-31."))
    profile = one_of(shipped(), metadata=described("The typography that French is held to."))
    options = fields.Dict(
        Text(), fields.Dict(Text(), fields.Raw()), metadata=described("By rule and name.")
    )


class GivenPolicy(fields.Nested):
    """A policy: read by what reads policy files, which says how to mend what is wrong in it."""

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Policy:
        if not isinstance(value, Mapping):
            raise self.make_error("type", input=value, type=type(value).__name__)
        return policy_of(value, _pointer, preset=preset, underscores=True)


def _pointer(path: Sequence[str]) -> str:
    escaped = (part.replace("~", "~0").replace("/", "~1") for part in ("policy", *path))
    return f"#/{'/'.join(escaped)}"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """An order, and what only the server can look up: its project and kept glossaries.

    ``glossary_ids`` are ``None`` where the project's own order is to be kept to.
    """

    order: Order
    project: str
    glossary: GlossaryFor | None
    glossary_ids: tuple[str, ...] | None


class NewCheckSchema(Strict):
    """A check: ``target`` with or without ``source``, or ``document``, or ``rows``."""

    source = fields.Nested(SideSchema, allow_none=True)
    target = fields.Nested(SideSchema)
    document = fields.Nested(DocumentSchema)
    rows = fields.List(fields.Nested(RowSchema), validate=Length(min=1))
    project = project_slug()
    glossary = Text(metadata=described(_GLOSSARY))
    glossary_ids = fields.List(
        identity(), load_default=_left_to_project, metadata=described(_GLOSSARY_IDS)
    )
    policy = GivenPolicy(PolicySchema, load_default=Policy())
    source_lang = language_code()
    target_lang = language_code()

    @validates_schema(skip_on_field_errors=True)
    def _one_way(self, data: Mapping[str, Any], **_: Any) -> None:
        if len({"target", "document", "rows"} & data.keys()) != 1:
            raise ValidationError("Give either target (with or without source), document or rows.")
        if data.get("source") and "target" not in data:
            raise ValidationError("A source goes with a target.", "source")
        for side in ("source", "target"):
            code = (data.get(side) or {}).get("language")
            if code and code != data.get(f"{side}_lang", code):
                raise ValidationError(f"Is not the language of {side}.", f"{side}_lang")

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> CheckRequest:
        source_lang, target_lang = (
            (data.get(side) or {}).get("language") or data.get(f"{side}_lang")
            for side in ("source", "target")
        )
        options = LoadOptions(source_lang, target_lang)
        order = Order(_files(data), options, data["policy"])
        inline = File("glossary.csv", data["glossary"]) if "glossary" in data else None
        return CheckRequest(order, data["project"], _terms(inline), _ids(data))


class NewCheckFormSchema(Strict):
    """A check of files: ``file``, or ``target`` with or without ``source``."""

    file = Uploaded(metadata=described("Both versions in one text, or a bitext by its ending."))
    source = Uploaded()
    target = Uploaded()
    project = project_slug()
    glossary = Uploaded(metadata=described(_GLOSSARY))
    glossary_ids = fields.List(
        identity(), load_default=_left_to_project, metadata=described(_GLOSSARY_IDS)
    )
    select = fields.List(Text(), load_default=list)
    ignore = fields.List(Text(), load_default=list)
    min_confidence = fields.Float(validate=confidence)
    fail_on = one_of(FAIL_ON)
    policy = Uploaded(metadata=described("A policy file (TOML); the fields above amend it."))
    preset = one_of(PRESETS)
    source_lang = language_code()
    target_lang = language_code()
    encoding = encoding_name()
    names = Text(
        data_key="fields",
        metadata=described("Names of a bitext's fields: source=en,target=fr,document=doc,id=path"),
    )

    @validates_schema(skip_on_field_errors=True)
    def _one_way(self, data: Mapping[str, Any], **_: Any) -> None:
        if len({"file", "target"} & data.keys()) != 1:
            raise ValidationError("Give either file, or target with or without source.")
        if "source" in data and "target" not in data:
            raise ValidationError("A source goes with a target.", "source")
        if "policy" in data and "preset" in data:
            raise ValidationError("A policy file names its preset itself.", "preset")

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> CheckRequest:
        options = LoadOptions(
            data.get("source_lang"), data.get("target_lang"), data.get("encoding")
        )
        policy = amend(
            _written(data),
            data["select"],
            data["ignore"],
            data.get("min_confidence"),
            data.get("fail_on"),
        )
        names = parse_fields(data["names"]) if "names" in data else None
        files = tuple(data[name] for name in ("file", "source", "target") if name in data)
        return CheckRequest(
            Order(files, options, policy, names),
            data["project"],
            _terms(data.get("glossary")),
            _ids(data),
        )


@dataclass(frozen=True, slots=True)
class GlossaryRequest:
    """A glossary to keep, with who gives it and why."""

    glossary: Glossary
    project: str
    author: str
    reason: str


class GlossaryQuery(Strict):
    """What there is to say of a glossary beside its terms."""

    name = label(metadata=described("By default the file's; its versions have it in common."))
    project = project_slug()
    source_lang = language_code(load_default="en")
    target_lang = language_code(load_default="fr")
    author = Text(load_default="", validate=Length(max=255))
    reason = Text(load_default="", validate=Length(max=1000))


class NewGlossaryFormSchema(GlossaryQuery):
    """A glossary as a CSV file."""

    file = Uploaded(required=True)

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> GlossaryRequest:
        file: File = data["file"]
        return _glossary_request(File(data.get("name", file.name), file.content), data)


class NewGlossarySchema(GlossaryQuery):
    """A glossary as the text of a CSV file."""

    text = Text(required=True)

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> GlossaryRequest:
        return _glossary_request(File(data.get("name", "glossary.csv"), data["text"]), data)


def _glossary_request(file: File, data: Mapping[str, Any]) -> GlossaryRequest:
    glossary = read_terms(file, data["source_lang"], data["target_lang"])
    return GlossaryRequest(glossary, data["project"], data["author"], data["reason"])


class DocumentQuery(Strict):
    """Which of several documents."""

    document = Text(metadata=described("Needed where findings of several bear the fingerprint."))


class FindingStateSchema(DocumentQuery):
    """What a person says of a finding."""

    state = one_of(STATES, required=True)
    author = Text(load_default="", validate=Length(max=255))
    reason = Text(load_default="", validate=Length(max=1000))


# What the specification shows of a body of JSON.
EXAMPLES: dict[type[Schema], dict[str, object]] = {
    NewCheckSchema: {
        "source": {"text": "The reading room opens at nine.", "name": "en.txt", "language": "en"},
        "target": {"text": "La salle salle ouvre à dix heures.", "language": "fr"},
        "glossary": "source_term,target_term\nreading room,salle de lecture\n",
        "policy": {"ignore": ["acronym"], "fail_on": "minor"},
    },
    FindingStateSchema: {"state": "rejected", "author": "A. Martin", "reason": "A quotation."},
    NewGlossarySchema: {
        "name": "terms.csv",
        "text": "source_term,target_term\nreading room,salle de lecture\n",
        "reason": "Decided by the working group",
    },
}


class PageSchema(Strict):
    """Which page of a list."""

    page = fields.Integer(load_default=1, validate=Range(1, MAX_PAGE))
    page_size = fields.Integer(load_default=100, validate=Range(1, MAX_PAGE_SIZE))


class ProjectQuery(PageSchema):
    """Of which project."""

    project = slug(metadata=described("Slug of a project; without it, of all."))


class FindingsQuery(PageSchema):
    """Which findings of a check."""

    family = one_of(tuple(FAMILIES))
    severity = one_of(SEVERITIES)
    rule = slug()
    paragraph = number_in_text(
        metadata=described("The number that the paragraph bears in the text.")
    )
    state = one_of(STATES, metadata=described("What was decided on them."))


class PresetQuery(Strict):
    """Under which preset."""

    preset = one_of(PRESETS, metadata=described("Without one, as the rules are by default."))


class ReportQuery(Strict):
    """How a report for people is shown."""

    lang = one_of(("en", "fr"), load_default="en")


def read_terms(file: File, source: str, target: str) -> Glossary:
    """Read a glossary; ``source`` and ``target`` are its languages if it does not say them."""
    content = file.content
    data = content.encode() if isinstance(content, str) else content
    return read_glossary(file.name, source, target, data)


def _ids(data: Mapping[str, Any]) -> tuple[str, ...] | None:
    ids = data["glossary_ids"]
    return None if ids is None else tuple(ids)


def _written(data: Mapping[str, Any]) -> Policy:
    """The policy that a form names: a file, a preset or neither."""
    if "preset" in data:
        return preset(data["preset"])
    file: File | None = data.get("policy")
    if file is None:
        return Policy()
    content = file.content.encode() if isinstance(file.content, str) else file.content
    return parse_policy(content, file.name, file.name)


def _terms(file: File | None) -> GlossaryFor | None:
    return None if file is None else partial(read_terms, file)


def _files(data: Mapping[str, Any]) -> tuple[File, ...]:
    if "rows" in data:  # they are what a file of them would be
        lines = (json.dumps(row, ensure_ascii=False) for row in data["rows"])
        return (File("rows.jsonl", "\n".join(lines)),)
    return tuple(
        File(data[part].get("name", f"{part}.txt"), data[part]["text"])
        for part in ("document", "source", "target")
        if data.get(part)
    )
