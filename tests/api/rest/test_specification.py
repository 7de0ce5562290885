"""The specification is valid, and every operation keeps to it whatever it is sent."""

import re
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig

from api.rest.app import create_app
from api.rest.bodies import BINARY
from api.rest.schemas import EXAMPLES, NewCheckSchema, NewGlossarySchema
from api.settings import Settings

load_all_checks()
# What the schema allows may be refused all the same: a text too short to tell its language.
UNFIT = [CHECKS.get_one("positive_data_acceptance")]
# For a case that was made unfit in its path, which then is put right.
CONFORMING = [
    CHECKS.get_one(name)
    for name in (
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    )
]

# made here and not in a fixture: the operations are the parameters of the test
APP = create_app(Settings(database_url="sqlite://"))
CONFIG = SchemathesisConfig(
    seed=1,
    projects=ProjectsConfig(default=ProjectConfig(generation=GenerationConfig(deterministic=True))),
)
SPECIFICATION = schemathesis.openapi.from_wsgi("/openapi.json", APP, config=CONFIG)


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    yield
    APP.extensions["database"].close()


@pytest.fixture(scope="module")
def kept(own_lexicon: bytes) -> dict[str, str]:
    """The ids of what is there, by the names that paths have for them."""
    client = APP.test_client()
    example = EXAMPLES[NewCheckSchema]
    check = client.post("/api/v1/checks", json=example).json
    terms = client.post("/api/v1/glossaries", json=EXAMPLES[NewGlossarySchema]).json
    assert check and terms
    assert check["findings"]
    lexicon = "/api/v1/projects/default/lexicons/en-fr"
    assert client.put(lexicon, data=own_lexicon, content_type=BINARY).status_code == 201
    return {
        "check_id": check["id"],
        "glossary_id": terms["id"],
        "rule_id": "repeated-word",
        "project": "default",
        "languages": "en-fr",
    }


def test_the_specification_is_valid() -> None:
    assert SPECIFICATION.raw_schema["openapi"] == "3.1.0"
    SPECIFICATION.validate()


@SPECIFICATION.parametrize()
@hypothesis.settings(max_examples=25, deadline=None, derandomize=True)
def test_every_operation_keeps_to_it(case: Any) -> None:
    case.call_and_validate(excluded_checks=UNFIT)


@SPECIFICATION.include(method="GET", path_regex="{").parametrize()
@hypothesis.settings(max_examples=10, deadline=None, derandomize=True)
def test_what_is_there_keeps_to_it(case: Any, kept: dict[str, str]) -> None:
    case.path_parameters = {name: kept[name] for name in re.findall(r"{(\w+)}", case.path)}
    case.call_and_validate(checks=CONFORMING)
