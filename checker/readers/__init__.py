"""Files to texts and blocks. To add a format: its file, and its endings in READERS."""
