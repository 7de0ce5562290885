"""Documents to findings: reading, splitting, aligning, checking, scoring, reporting.

No web and no database here. ``checker.run.check_documents`` tells the whole story in one place.
"""

VERSION = "0.1.0"
