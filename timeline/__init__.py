"""The plain-Python core of the dashboard; it owns the contract of the tables (`timeline.tables`)."""
