"""One thing said or written in one way throughout."""
