"""Words and marks that stand twice."""
