"""Glossaries of a project: versions, single concepts, proposals, imports, differences."""

from api.glossaries.versions import (
    KeptGlossary,
    find_glossary,
    find_named,
    find_version,
    keep_glossary,
    keep_used_glossary,
    list_glossaries,
    list_versions,
    read_version,
)

__all__ = [
    "KeptGlossary",
    "find_glossary",
    "find_named",
    "find_version",
    "keep_glossary",
    "keep_used_glossary",
    "list_glossaries",
    "list_versions",
    "read_version",
]
