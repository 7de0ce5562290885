"""Numbers: their value and the form that a language gives them."""
