"""Addresses that differ between the versions."""
