"""From articles to tables: reads dated events out of prose. Run it with `python -m loaders`, or use what is named here.

What is named is imported when it is first asked for: the readers of dates and events load their tables of words then.
All that is refused is a `LoaderError`; `loaders.errors` draws the tree.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from loaders.errors import (
    ArticleError,
    BuildError,
    CorrectionError,
    DocumentError,
    LoaderError,
    PlaceError,
    QuoteError,
    TableError,
)

if TYPE_CHECKING:
    from loaders.articles import Article, read_article
    from loaders.build import Built, build_dataset
    from loaders.check import Fault, check_dataset
    from loaders.timex import DateUnit, Timex, date_units, read_timexes

__all__ = [
    "Article",
    "ArticleError",
    "BuildError",
    "Built",
    "CorrectionError",
    "DateUnit",
    "DocumentError",
    "Fault",
    "LoaderError",
    "PlaceError",
    "QuoteError",
    "TableError",
    "Timex",
    "build_dataset",
    "check_dataset",
    "date_units",
    "read_article",
    "read_timexes",
]
__version__: Final = "0.1.0"

_HOMES: Final = {
    **dict.fromkeys(("Article", "read_article"), "loaders.articles"),
    **dict.fromkeys(("Built", "build_dataset"), "loaders.build"),
    **dict.fromkeys(("Fault", "check_dataset"), "loaders.check"),
    **dict.fromkeys(("DateUnit", "Timex", "date_units", "read_timexes"), "loaders.timex"),
}


def __getattr__(name: str) -> object:
    """Import a name from its home (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
