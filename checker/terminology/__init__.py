"""What the glossary’s terms have on the other side."""
