"""From articles to tables: reads dated events out of prose. Run it with `python -m loaders`."""
