"""Dates: their day, month and year."""
