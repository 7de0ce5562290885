"""Glossaries as tables: a row for each concept, or a row for each term; CSV, TSV and XLSX."""
