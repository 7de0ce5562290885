"""Marks at the end of sentences and inside them."""
