"""Where something happened."""
