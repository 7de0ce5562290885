"""Rules about placeholders and tags."""
