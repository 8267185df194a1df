"""The readers that rules name: functions `read_...` of a match and a context, that return what it means or None.

A reader that returns None says that the match is no time expression after all, or not one of its kind; the next shorter one,
or the next rule, is tried then.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome

Reader = Callable[[Match, Context], Outcome | None]

READERS: Final[dict[str, Reader]] = {
    name.removeprefix("read_"): reader
    for module in iter_modules(__path__)
    for name, reader in vars(import_module(f"{__name__}.{module.name}")).items()
    if name.startswith("read_")
}
"""The readers by the names that the rules use."""


def read_match(match: Match, ctx: Context) -> Outcome | None:
    """What a match means; None where it is no time expression after all, or lies outside the calendar."""
    try:
        return READERS[match.rule.read](match, ctx)
    except OverflowError:
        return None
