"""What stands before a word and does not go with it."""
