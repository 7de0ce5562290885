"""Controlled terms: what they are, how they are matched in text, how they are read and written.

The ground floor of the project: it imports nothing of ours.
"""
