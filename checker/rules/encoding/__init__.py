"""Characters that cannot be meant."""
