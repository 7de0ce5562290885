"""What is written is read again: every format, over glossaries of every kind."""

import io
from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.formats import FORMATS, ReadOptions, WriteOptions, write_glossary
from glossary.merging import Difference, differences
from glossary.model import Case, Concept, Glossary, LanguageSection, Match, Status, Term

LOSSLESS = [name for name, form in FORMATS.items() if form.lossless]
TABLES = [name for name in FORMATS if name not in LOSSLESS]

# Any text that an XML file can hold, and marks that formats are made of.
_ALPHABET = st.one_of(
    st.sampled_from("aé=+-@'\"|\\<>&;,\t’ «»\u00a0\u202f"),
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
)
_WORDS = st.text(_ALPHABET, max_size=12).map(lambda text: " ".join(text.split()))
_NAME = _WORDS.filter(bool)
_PROSE = st.lists(_WORDS, max_size=3).map("\n".join).map(str.strip)
_LOCALE = st.sampled_from([("en", ""), ("en", "GB"), ("fr", ""), ("fr", "CA"), ("de", "")])
# In TBX a context or a definition that is not there has no source.
_EXTRA = st.sampled_from(
    [(), ('<admin type="Client">A &amp; B</admin>',), ('<own xmlns="urn:own" n="1">x</own>',)]
)


def _terms(locale: tuple[str, str]) -> st.SearchStrategy[Term]:
    context = st.tuples(_PROSE, _WORDS).map(lambda pair: pair if pair[0] else ("", ""))
    return context.flatmap(
        lambda said: st.builds(
            Term,
            text=_NAME,
            language=st.just(locale[0]),
            region=st.just(locale[1]),
            status=st.sampled_from(get_args(Status)),
            match=st.sampled_from(get_args(Match)),
            case=st.sampled_from(get_args(Case)),
            kind=st.sampled_from(["", "acronym", "fullForm", "own kind"]),
            part_of_speech=st.sampled_from(["", "noun"]),
            gender=st.sampled_from(["", "feminine"]),
            number=st.sampled_from(["", "plural"]),
            register=st.sampled_from(["", "technicalRegister"]),
            context=st.just(said[0]),
            context_source=st.just(said[1]),
            source=_WORDS,
            valid_from=st.sampled_from(["", "2020-01-01"]),
            valid_until=st.sampled_from(["", "2025-01-01"]),
            note=_PROSE,
            extra=_EXTRA.map(lambda extra: ("<term/>", *extra) if extra else ()),
        )
    )


def _sections(locale: tuple[str, str]) -> st.SearchStrategy[LanguageSection]:
    return st.builds(
        LanguageSection,
        language=st.just(locale[0]),
        region=st.just(locale[1]),
        definition=_NAME,
        definition_source=_WORDS,
        note=_PROSE,
    )


def _concept(parts: list[tuple[list[Term], LanguageSection | None]], **said: object) -> Concept:
    terms = tuple(term for some, _ in parts for term in some)
    sections = tuple(section for _, section in parts if section)
    return Concept(terms=terms, sections=sections, **said)  # type: ignore[arg-type]  # of builds


def _language(locale: tuple[str, str]) -> st.SearchStrategy[tuple[list[Term], object]]:
    terms = st.lists(_terms(locale), min_size=1, max_size=3, unique_by=lambda term: term.text)
    return st.tuples(terms, st.none() | _sections(locale))


CONCEPTS = st.builds(
    _concept,
    st.lists(_LOCALE, min_size=1, max_size=3, unique=True).flatmap(
        lambda locales: st.tuples(*map(_language, locales)).map(list)
    ),
    id=_NAME,
    note=_PROSE,
    definition=_NAME,
    definition_source=_WORDS,
    subjects=st.lists(_NAME, max_size=2).map(tuple),
    source=_WORDS,
    link=st.sampled_from(["", "https://example.org/?a=1&b=2"]),
    scope=st.lists(_NAME, max_size=2).map(tuple),
    keep=st.booleans(),
    extra=_EXTRA,
)
GLOSSARIES = st.lists(CONCEPTS, min_size=1, max_size=3, unique_by=lambda concept: concept.id).map(
    lambda concepts: Glossary("terms", tuple(concepts), "digest")
)


def read_again(data: bytes, name: str) -> Glossary:
    form = FORMATS[name]
    reading = form.read(io.BytesIO(data), f"t{form.endings[0]}", ReadOptions())
    assert reading.refusals == (), reading.refusals
    return reading.glossary


def changed(glossary: Glossary, again: Glossary) -> list[tuple[str, Difference]]:
    assert [c.id for c in again.concepts] == [c.id for c in glossary.concepts]
    return [
        (before.id, difference)
        for before, after in zip(glossary.concepts, again.concepts, strict=True)
        for difference in differences(before, after)
    ]


@pytest.mark.parametrize("name", LOSSLESS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(glossary=GLOSSARIES)
def test_nothing_is_lost(name: str, glossary: Glossary) -> None:
    written = write_glossary(glossary, name)
    assert written.losses == ()
    again = read_again(written.data, name)
    assert changed(glossary, again) == []
    assert [[t.text for t in c.terms] for c in again.concepts] == [
        [t.text for t in c.terms] for c in glossary.concepts
    ]


@pytest.mark.parametrize("name", LOSSLESS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(glossary=GLOSSARIES)
def test_the_same_glossary_gives_the_same_bytes(name: str, glossary: Glossary) -> None:
    first = write_glossary(glossary, name).data
    assert write_glossary(read_again(first, name), name).data == first


@pytest.mark.parametrize("layout", ["concepts", "terms"])
@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(glossary=GLOSSARIES)
def test_a_table_tells_what_it_cannot_hold(name: str, layout: str, glossary: Glossary) -> None:
    options = WriteOptions(layout)  # type: ignore[arg-type]  # one of its two
    written = write_glossary(glossary, name, options)
    again = read_again(written.data, name)
    lost = Counter((loss.concept, loss.difference) for loss in written.losses)
    gone = Counter(pair for pair in changed(glossary, again) if pair[1].before)
    assert gone == lost
    if layout == "terms":  # all that the model says has its column
        assert {loss.difference.field for loss in written.losses} <= {"extra"}


@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(glossary=GLOSSARIES)
def test_terms_and_statuses_are_never_lost(name: str, glossary: Glossary) -> None:
    again = read_again(write_glossary(glossary, name).data, name)
    for before, after in zip(glossary.concepts, again.concepts, strict=True):
        assert {(t.locale, t.text, t.status) for t in before.terms} == {
            (t.locale, t.text, t.status) for t in after.terms
        }


def test_a_concept_without_differences_is_the_same() -> None:
    concept = Concept("1", (Term("weir", "en"),))
    assert differences(concept, replace(concept, origin="elsewhere")) == ()
