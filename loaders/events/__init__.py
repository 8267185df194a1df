"""From a dated sentence to the event that it reports: who did what, where, and whether it has happened."""
