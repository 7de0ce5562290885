"""How one version writes and repeats its words."""
