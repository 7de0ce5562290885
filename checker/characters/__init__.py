"""Marks, ends of sentences, and characters that cannot be meant."""
