"""Marks and the ends of sentences."""
