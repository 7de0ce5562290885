"""Names, codes, acronyms and links: finding them in a text, and in what the other says for them."""
