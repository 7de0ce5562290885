"""Capitals that differ where they should not."""
