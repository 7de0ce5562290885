"""Term pairs proposed from aligned text."""
