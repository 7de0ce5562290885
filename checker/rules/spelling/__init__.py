"""Rules of the family spelling."""
