"""The target held to an earlier translation of the same text that was approved."""
