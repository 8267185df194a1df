"""Measurements, and the floors below which scores may not fall."""
