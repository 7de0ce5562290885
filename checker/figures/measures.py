"""Units that measure the same: “two weeks” and « quinze jours »."""

from collections.abc import Mapping
from decimal import Decimal

from checker.figures.quantities import Quantity

# Units of one measure, each with how many of the first it is.
_MEASURES: tuple[Mapping[str, Decimal], ...] = tuple(
    {unit: Decimal(factor) for unit, factor in row.items()}
    for row in (
        {
            "second": "1",
            "minute": "60",
            "hour": "3600",
            "day": "86400",
            "week": "604800",
            "month": "2629800",
            "quarter": "7889400",
            "year": "31557600",
            "decade": "315576000",
            "century": "3155760000",
        },
        {
            "metre": "1",
            "millimetre": "0.001",
            "centimetre": "0.01",
            "kilometre": "1000",
            "inch": "0.0254",
            "foot": "0.3048",
            "mile": "1609.344",
        },
        {"gram": "1", "milligram": "0.001", "kilogram": "1000", "tonne": "1000000", "pound": "454"},
        {"litre": "1", "millilitre": "0.001", "gallon": "4.2"},
        {"byte": "1", "kilobyte": "1000", "megabyte": "1e6", "gigabyte": "1e9", "terabyte": "1e12"},
        {"watt": "1", "kilowatt": "1000", "megawatt": "1e6", "gigawatt": "1e9"},
    )
)
# “two weeks” and « quinze jours » are as long as each other for everyone.
_ALIKE = Decimal("0.08")


def same_measure(first: Quantity, second: Quantity) -> bool:
    """Whether two quantities in different units are as much: “2 weeks” and « quinze jours »."""
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return False
    for units in _MEASURES:
        if first.unit in units and second.unit in units:
            a, b = first.value * units[first.unit], second.value * units[second.unit]
            return abs(a - b) <= _ALIKE * max(a, b)
    return False
