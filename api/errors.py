"""What can go wrong at a door, beyond a document, a glossary or a policy."""

from glossary.errors import AccordError, Refusal

__all__ = [
    "ConflictError",
    "DatabaseError",
    "NotFoundError",
    "ProjectError",
    "SettingsError",
    "StaleError",
]


class SettingsError(AccordError):
    """A setting that cannot be used."""


class DatabaseError(AccordError):
    """A database that cannot be reached, made or used as it is."""


class ProjectError(AccordError):
    """A project that cannot be added: its slug cannot be one, or is taken."""


class NotFoundError(AccordError):
    """A project, check, glossary or another kept thing that is not there."""


class ConflictError(AccordError):
    """What is asked for does not go with how things stand by now.

    ``refusals`` are all that stands against it; their ``where`` is a JSON pointer into what was
    asked for, where there is one.
    """

    def __init__(
        self, what: str, *, where: str = "", mend: str = "", refusals: tuple[Refusal, ...] = ()
    ) -> None:
        self.refusals = refusals
        super().__init__(what, where=where, mend=mend)


class StaleError(AccordError):
    """A change meant for a state that is no longer there: somebody else was faster."""
