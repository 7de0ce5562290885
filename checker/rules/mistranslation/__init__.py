"""What the source says and the target does not."""
