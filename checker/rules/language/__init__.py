"""Passages in another language than their version."""
