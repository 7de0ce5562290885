"""Quotation marks."""
