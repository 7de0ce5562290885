"""Paragraphs that stand elsewhere, are divided otherwise, or carry another number."""
