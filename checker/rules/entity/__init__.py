"""Names and codes that became others, or were lost."""
