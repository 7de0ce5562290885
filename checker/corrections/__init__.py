"""From the findings that a user picked to a corrected copy of the file they are about."""

from checker.corrections.correct import Corrected, Left, correct
from checker.corrections.picks import ALL, picked

__all__ = ["ALL", "Corrected", "Left", "correct", "picked"]
