"""A comparison with a reference translation as the plain object of reports for programs."""

from checker.reference.result import Comparison, Departure
from checker.reports.finding import place_object


def comparison_object(comparison: Comparison) -> dict[str, object]:
    """Return ``comparison`` with the keys of the report's schema, in their order."""
    return {
        "file": comparison.file,
        "metrics": [metric._asdict() for metric in comparison.metrics],
        "compared": comparison.compared,
        "added": comparison.added,
        "missing": comparison.missing,
        "departures": [_departure(departure) for departure in comparison.departures],
    }


def _departure(departure: Departure) -> dict[str, object]:
    origin = departure.target.block.origin
    return {
        "document": origin.document,
        "segment": origin.segment,
        "target": place_object(departure.target),
        "reference": departure.reference,
        "chrf": departure.chrf,
        "difference": [{"in": piece.where, "text": piece.text} for piece in departure.pieces],
    }
