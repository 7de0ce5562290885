"""Numbers, dates and references in running text, and their comparison."""
