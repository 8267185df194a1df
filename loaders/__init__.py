"""From articles to tables: reads dated events out of prose. Run it with `python -m loaders`."""

from typing import Final

__version__: Final = "0.1.0"
