"""What several tests need."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the checkout: a reason to skip at home, to fail in CI."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        message = "needs the reference material, which lies in ../shared beside the checkout"
        if os.environ.get("CI"):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    return path
