"""One thing, one name, throughout a document."""
