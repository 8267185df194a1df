"""The plain-Python core of the dashboard: opens a dataset, selects of it, draws and exports what was selected.

It owns the contract of the tables (`timeline.tables`, `schema`, `vocabularies` and `cells`), which the loader imports without
the rest: so what is named here is imported when it is first asked for. What is wrong with a dataset is a `DatasetError`;
`timeline.errors` draws the tree.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from timeline.errors import DatasetError

if TYPE_CHECKING:
    from timeline.dataset import Dataset, open_dataset
    from timeline.exports import Cut, to_csv, to_json
    from timeline.figure import build_figure
    from timeline.filtering import Matches, apply
    from timeline.jsonld import to_json_ld
    from timeline.rows import Article, Event, Excerpt
    from timeline.selection import Selection
    from timeline.view import TimelineView, build_view

__all__ = [
    "Article",
    "Cut",
    "Dataset",
    "DatasetError",
    "Event",
    "Excerpt",
    "Matches",
    "Selection",
    "TimelineView",
    "apply",
    "build_figure",
    "build_view",
    "open_dataset",
    "to_csv",
    "to_json",
    "to_json_ld",
]

_HOMES: Final = {
    **dict.fromkeys(("Dataset", "open_dataset"), "timeline.dataset"),
    **dict.fromkeys(("Cut", "to_csv", "to_json"), "timeline.exports"),
    "to_json_ld": "timeline.jsonld",
    "build_figure": "timeline.figure",
    **dict.fromkeys(("Matches", "apply"), "timeline.filtering"),
    **dict.fromkeys(("Article", "Event", "Excerpt"), "timeline.rows"),
    "Selection": "timeline.selection",
    **dict.fromkeys(("TimelineView", "build_view"), "timeline.view"),
}


def __getattr__(name: str) -> object:
    """Import a name from its home (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
