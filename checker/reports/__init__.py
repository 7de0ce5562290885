"""Findings for people and programs. To add a form: its file, and its name in REPORTS."""
