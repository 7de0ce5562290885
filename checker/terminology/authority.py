"""Which entry of the glossary a finding rests on, and whose word that is."""

from glossary.model import Concept, Term


def evidence(concept: Concept, term: Term | None = None) -> dict[str, object]:
    """Return what a finding says of its entry: where it stands, its id, authority and link.

    ``term`` may have an authority of its own. What the glossary does not say is left out.
    """
    said = {
        "entry": concept.origin,
        "id": concept.id,
        "authority": _authority(concept, term),
        "link": concept.link,
    }
    return {name: value for name, value in said.items() if value or name == "entry"}


def entry(concept: Concept, term: Term | None = None) -> str:
    """Return the entry for a message: its id and, if it is known, the authority (“12, UNTERM”)."""
    return ", ".join(part for part in (concept.id, _authority(concept, term)) if part)


def _authority(concept: Concept, term: Term | None) -> str:
    return (term.source if term else "") or concept.source
