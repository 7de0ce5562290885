"""The specification is valid, and every operation keeps to it whatever it is sent."""

import gc
import re
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import (
    ChecksConfig,
    GenerationConfig,
    ProjectConfig,
    ProjectsConfig,
    SchemathesisConfig,
)

from api.rest.app import create_app
from api.rest.bodies import BINARY
from api.rest.glossary_schemas import NewProposalSchema
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
    projects=ProjectsConfig(
        default=ProjectConfig(
            generation=GenerationConfig(deterministic=True),
            # the one header that is required is If-Match, and RFC 6585 has a status for that
            checks=ChecksConfig.from_dict(
                {"missing_required_header": {"expected-statuses": [428]}}
            ),
        )
    ),
)
SPECIFICATION = schemathesis.openapi.from_wsgi("/openapi.json", APP, config=CONFIG)


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    # as the server does: the collection behind each POST passes over what was there before
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
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
    again = client.post(f"/api/v1/checks/{check['id']}/recheck").json
    path = f"/api/v1/glossaries/{terms['id']}/proposals"
    proposal = client.post(path, json={**EXAMPLES[NewProposalSchema], "removed": ["1"]}).json
    assert again and proposal
    return {
        "check_id": again["check"],
        "fingerprint": check["findings"][0]["fingerprint"],
        "glossary_id": terms["id"],
        "concept_id": "1",
        "proposal_id": proposal["id"],
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
    # the dry run of an import tells what is wrong with any file, and so takes any
    any_file = [CHECKS.get_one("negative_data_rejection")] if "imports" in case.path else []
    case.call_and_validate(excluded_checks=[*UNFIT, *any_file])


@SPECIFICATION.include(path_regex="{").parametrize()
@hypothesis.settings(max_examples=10, deadline=None, derandomize=True)
def test_what_is_there_keeps_to_it(case: Any, kept: dict[str, str]) -> None:
    case.path_parameters = {name: kept[name] for name in re.findall(r"{(\w+)}", case.path)}
    case.call_and_validate(checks=CONFORMING)
