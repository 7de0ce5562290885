"""What requests about glossaries may hold: concepts, proposals, imports, and what is looked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from functools import partial
from typing import Any, get_args

from marshmallow import ValidationError, fields, post_load, validates_schema
from marshmallow.validate import Length, Range

from api.glossaries.concepts import ChangeSet
from api.glossaries.exporting import MEDIA_TYPES
from api.glossaries.proposals import DECISIONS, STATES
from api.rest.fields import Text, Uploaded, Whole, described, identity, label, one_of
from api.rest.schemas import EXAMPLES, GlossaryQuery, PageSchema, Strict
from checker.load import File
from glossary.formats import Reading, scan_glossary
from glossary.formats.tbx.node import fragment
from glossary.model import Case, Concept, LanguageSection, Match, Status, Term

MAX_NUMBER = 2_000_000_000
# A proposal is read by people.
_MAX_CHANGES = 1_000
_MAX_TERMS = 1_000
_MAX_ORDERED = 100

_CODE = Whole("^[a-z]{2,3}$", error="Not a code such as fr; a region goes into region.")
_DATE = Whole("^([0-9]{4}(-[0-9]{2}){0,2})?$", error="Not a date such as 2026-01-31.")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "match": get_args(Match),
    "case": get_args(Case),
}
# What neither XML nor a table can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ID = "What the concept is called in its glossary; without one it is given a number."
_EXTRA = "Each one element of XML: what a TBX file says beyond these fields."

person = partial(
    label, required=True, metadata=described("Who: there are no accounts, so a name is taken.")
)
reason = partial(Text, required=True, validate=Length(1, 1000), metadata=described("Why."))
number = partial(
    fields.Integer,
    validate=Range(1, MAX_NUMBER),
    metadata=described("Number of a version; without it, the newest."),
)
flag = partial(fields.Boolean, truthy={True, "true", "1"}, falsy={False, "false", "0"})


def _writable(text: str) -> None:
    if _UNWRITABLE.search(text):
        raise ValidationError("Holds characters that no format of a glossary can hold.")


def _fragment(text: str) -> None:
    try:
        fragment(text)
    except ValueError as error:
        raise ValidationError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None


words = partial(Text, validate=_writable)
word_list = partial(fields.List, validate=Length(max=_MAX_TERMS))


def _fields(kind: type, own: Mapping[str, fields.Field[Any]]) -> dict[str, Any]:
    """Return a field for each of the model's, by its name; ``own`` are those of a special kind."""
    made: dict[str, Any] = {}
    for field in fields_of(kind):
        if field.name in own:
            made[field.name] = own[field.name]
        elif field.name in _CHOICES:
            made[field.name] = one_of(_CHOICES[field.name])
        elif field.name == "extra":
            made[field.name] = word_list(Text(validate=_fragment), metadata=described(_EXTRA))
        elif field.default == ():
            made[field.name] = word_list(words())
        elif field.default is False:
            made[field.name] = fields.Boolean(truthy={True}, falsy={False})
        else:
            made[field.name] = words()
    return made


class _TermBase(Strict):
    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Term:
        return Term(**_exact(data))


class _SectionBase(Strict):
    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> LanguageSection:
        return LanguageSection(**_exact(data))


class _ConceptBase(Strict):
    @post_load
    def _made(self, data: dict[str, Any], *, partial: Any, **_: Any) -> Any:
        given = _exact(data)
        return given if partial else Concept(**{"id": "", **given})


def _exact(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}


NewTermSchema = _TermBase.from_dict(
    _fields(
        Term,
        {
            "text": Text(required=True, validate=[Length(1, 1000), _writable]),
            "language": Text(required=True, validate=_CODE),
            "valid_from": Text(validate=_DATE),
            "valid_until": Text(validate=_DATE),
        },
    ),
    name="NewTermSchema",
)
NewSectionSchema = _SectionBase.from_dict(
    _fields(LanguageSection, {"language": Text(required=True, validate=_CODE)}),
    name="NewSectionSchema",
)
_CONCEPT: Mapping[str, fields.Field[Any]] = {
    "id": label(metadata=described(_ID)),
    "sections": fields.List(fields.Nested(NewSectionSchema), validate=Length(max=_MAX_TERMS)),
}
NewConceptSchema = _ConceptBase.from_dict(
    _fields(
        Concept,
        {
            **_CONCEPT,
            "terms": fields.List(
                fields.Nested(NewTermSchema), required=True, validate=Length(max=_MAX_TERMS)
            ),
        },
    ),
    name="NewConceptSchema",
)
ConceptPartSchema = _ConceptBase.from_dict(
    _fields(
        Concept,
        {
            **_CONCEPT,
            "terms": fields.List(fields.Nested(NewTermSchema), validate=Length(max=_MAX_TERMS)),
        },
    ),
    name="ConceptPartSchema",
)


class WhoAndWhySchema(Strict):
    """What every change is told with."""

    author = person()
    reason = reason()


class WholeConceptSchema(WhoAndWhySchema):
    """A concept as it is to be."""

    concept = fields.Nested(NewConceptSchema, required=True)


class ConceptPatchSchema(WhoAndWhySchema):
    """The fields of a concept that are to be otherwise; a list is given whole."""

    concept = fields.Nested(ConceptPartSchema(partial=True), required=True)


class NewProposalSchema(WhoAndWhySchema):
    """Concepts to add and to change as they are to be, and ids of those to remove."""

    base = number(metadata=described("Version that it is made against; else the newest."))
    added = fields.List(fields.Nested(NewConceptSchema), load_default=list)
    changed = fields.List(fields.Nested(NewConceptSchema), load_default=list)
    removed = fields.List(label(), load_default=list)

    @validates_schema(skip_on_field_errors=True)
    def _something(self, data: Mapping[str, Any], **_: Any) -> None:
        size = sum(len(data[name]) for name in ("added", "changed", "removed"))
        if not 0 < size <= _MAX_CHANGES:
            raise ValidationError(f"Give 1 to {_MAX_CHANGES} concepts to add, change or remove.")
        for place, concept in enumerate(data["changed"]):
            if not concept.id:
                raise ValidationError({"changed": {place: {"id": ["Which concept?"]}}})

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> "ProposalRequest":
        changes = ChangeSet(*(tuple(data[name]) for name in ("added", "changed", "removed")))
        return ProposalRequest(changes, data["author"], data["reason"], data.get("base"))


@dataclass(frozen=True, slots=True)
class ProposalRequest:
    """Changes, who asks for them and why, and the version they are made against, if told."""

    changes: ChangeSet
    author: str
    reason: str
    base: int | None


class NewCommentSchema(Strict):
    """What somebody says."""

    author = person()
    text = Text(required=True, validate=Length(1, 10_000))


class DecisionSchema(Strict):
    """What becomes of a proposal."""

    decision = one_of(tuple(DECISIONS), required=True)
    author = person()
    reason = Text(load_default="", validate=Length(max=1000))

    @validates_schema(skip_on_field_errors=True)
    def _why(self, data: Mapping[str, Any], **_: Any) -> None:
        if data["decision"] == "reject" and not data["reason"].strip():
            raise ValidationError("A rejection needs its reason.", "reason")


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """A file for a glossary, and whether it is only to be told what it would change."""

    reading: Reading
    name: str
    project: str
    author: str
    reason: str
    dry_run: bool
    replaces: bool


class _ImportBase(GlossaryQuery):
    dry_run = flag(load_default=True, metadata=described("Only say what would change."))
    replaces = flag(
        load_default=False,
        metadata=described("The file is the whole glossary: what it does not have is removed."),
    )

    @validates_schema(skip_on_field_errors=True)
    def _who(self, data: Mapping[str, Any], **_: Any) -> None:
        if not data["dry_run"]:
            for name in ("author", "reason"):
                if not data[name].strip():
                    raise ValidationError("An import that is no dry run needs it.", name)


class NewImportFormSchema(_ImportBase):
    """A file of a glossary, in any of its formats."""

    file = Uploaded(required=True)

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> ImportRequest:
        file: File = data["file"]
        return _import(file, data.get("name", file.name), data)


class NewImportSchema(_ImportBase):
    """The text of a file of a glossary; the ending of ``name`` tells its format."""

    text = Text(required=True)

    @post_load
    def _request(self, data: dict[str, Any], **_: Any) -> ImportRequest:
        name = data.get("name", "glossary.csv")
        return _import(File(name, data["text"]), name, data)


def _import(file: File, name: str, data: Mapping[str, Any]) -> ImportRequest:
    content = file.content
    given = content.encode() if isinstance(content, str) else content
    reading = scan_glossary(file.name, data["source_lang"], data["target_lang"], given)
    return ImportRequest(
        replace(reading, glossary=replace(reading.glossary, name=name)),
        name,
        data["project"],
        data["author"],
        data["reason"],
        data["dry_run"],
        data["replaces"],
    )


class VersionQuery(Strict):
    """Which version of a glossary."""

    version = number()


class ExportQuery(VersionQuery):
    """A version, and the format it is written in."""

    form = one_of(
        tuple(MEDIA_TYPES),
        data_key="format",
        metadata=described("Without it the header Accept decides."),
    )


class NewGlossaryOrderSchema(Strict):
    """Which glossaries checks of a project are held to, the one that is heard first at first."""

    glossaries = fields.List(
        identity(),
        required=True,
        validate=Length(max=_MAX_ORDERED),
        metadata=described("Ids of glossaries, or of versions of them, each glossary once."),
    )


class ConceptsQuery(PageSchema):
    """Which concepts of a glossary."""

    version = number()
    text = Text(
        validate=Length(1, 255),
        metadata=described("Part of a term, whatever its case and accents."),
    )
    language = Text(validate=_CODE, metadata=described("Language of the term, such as fr."))
    status = one_of(_CHOICES["status"], metadata=described("Status of the term."))
    subject = label(metadata=described("Field of knowledge, as the concept names it."))


class DiffQuery(Strict):
    """Two versions of a glossary."""

    first = number(
        data_key="from", required=True, metadata=described("Number of the version before.")
    )
    last = number(data_key="to", metadata=described("Number of the version after; else newest."))


class ProposalsQuery(PageSchema):
    """Which proposals."""

    state = one_of(STATES)


_SEAT: dict[str, object] = {
    "id": "seat",
    "terms": [
        {"text": "seat", "language": "en"},
        {"text": "siège", "language": "fr", "gender": "masculine"},
    ],
    "definition": "Where the organisation has its address.",
}
_WHO: dict[str, object] = {"author": "A. Martin", "reason": "Decided by the working group"}
EXAMPLES.update(
    {
        WholeConceptSchema: {"concept": _SEAT, **_WHO},
        ConceptPatchSchema: {"concept": {"note": "Not the chair."}, **_WHO},
        NewProposalSchema: {"added": [_SEAT], "removed": ["12"], **_WHO},
        NewCommentSchema: {"author": "B. Roy", "text": "Is it not “siège social”?"},
        NewGlossaryOrderSchema: {"glossaries": ["0d2c5bb5a1fa6e9f0d31", "fbb62dc1bdab8fe2b52f"]},
        DecisionSchema: {"decision": "approve", "author": "B. Roy"},
        NewImportSchema: {
            "name": "terms.csv",
            "text": "source_term,target_term\nreading room,salle de lecture\n",
        },
    }
)
