"""What the terms of the source that come back are called in the target, over a whole check."""
