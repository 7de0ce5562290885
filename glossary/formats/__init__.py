"""Glossary formats. To add one: its file, and its endings in FORMATS."""
