"""Stops, commas, brackets and other marks."""
