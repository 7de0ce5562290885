"""References to paragraphs, articles, annexes and footnotes."""
