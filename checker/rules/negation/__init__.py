"""Denials that one version has and the other has not."""
