"""Titles of events in the words of their sentences, short enough to be taken in at a glance."""
