"""Acronyms and where they are introduced."""
