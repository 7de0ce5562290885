"""Denials: finding them, and what the other version says for them."""
