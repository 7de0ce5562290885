"""What can go wrong at a door, beyond a document, a glossary or a policy."""

from glossary.errors import AccordError

__all__ = ["DatabaseError", "NotFoundError", "ProjectError", "SettingsError"]


class SettingsError(AccordError):
    """A setting that cannot be used."""


class DatabaseError(AccordError):
    """A database that cannot be reached, made or used as it is."""


class ProjectError(AccordError):
    """A project that cannot be added: its slug cannot be one, or is taken."""


class NotFoundError(AccordError):
    """A project, check, glossary or another kept thing that is not there."""
