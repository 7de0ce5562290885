"""What a text carries that is not language: placeholders that a program fills, and tags."""
