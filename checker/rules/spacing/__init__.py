"""Spaces missing or too many."""
