"""Rules of the family negation."""
