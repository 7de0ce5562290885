"""The habits of a text in its marks and spaces, and the profiles that it may be held to."""
