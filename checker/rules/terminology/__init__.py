"""The glossary and what the texts make of it."""
