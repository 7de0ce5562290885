"""What the target says and the source does not."""
