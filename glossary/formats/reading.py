"""What comes of reading a glossary file."""

from dataclasses import dataclass

from glossary.errors import Refusal
from glossary.model import Glossary


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, and which of its lines cannot be used, in the order of the file."""

    glossary: Glossary
    refusals: tuple[Refusal, ...] = ()
