"""What kind of event a clause tells: one of PLOVER's types."""
