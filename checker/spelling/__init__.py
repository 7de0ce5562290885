"""Words that no dictionary has: which they are, and what they were to be."""
