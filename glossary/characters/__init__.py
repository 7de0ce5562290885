"""Characters that cannot be meant: look-alikes, misread bytes, what conversions leave behind."""
