"""From which state a paper is written: the state of its publisher, whose ministers it calls just ministers."""

from functools import cache
from typing import Final
from urllib.parse import urlsplit

from loaders.articles import Article
from loaders.data_files import parts, read_rows
from loaders.language.tokens import tokenise
from loaders.names.cities import states_by_code
from loaders.names.entities import Gazetteer

_STATE: Final = frozenset({"state"})
_BOUGHT_BY_ALL: Final = frozenset({"AI", "CC", "CO", "FM", "IO", "LY", "ME", "TO", "TV", "WS"})
"""Country codes that sites of all the world use for their sound."""
_OTHER_CODES: Final = {"UK": "GB"}


def published_in(article: Article, known: Gazetteer) -> str:
    """The state that an article is published in, "" where nothing tells.

    The publisher tells it by being known ("TASS"), or by its name ("The Kenya Standard", "Kyiv Post"); else the country code of
    the address does (ISO 3166-1, as RFC 1591 lays down for domains).
    """
    return _homes().get(article.publisher, "") or _named(article.publisher, known) or _of_address(article.url)


@cache
def _homes() -> dict[str, str]:
    """The state of each publisher that the table of organisations knows, by all its names."""
    media = [row for row in read_rows("organisations") if row["kind"] == "media" and row["side"]]
    return {alias: row["side"] for row in media for alias in (row["name"], *parts(row["aliases"]))}


def _named(publisher: str, known: Gazetteer) -> str:
    tokens = tokenise(publisher)
    for at in range(len(tokens)):
        senses = (known.match(tokens, at) or (0, ()))[1]
        if state := next((sense.entity.name for sense in senses if sense.entity.kind in _STATE), ""):
            return state
    return ""


def _of_address(url: str) -> str:
    code = (urlsplit(url).hostname or "").rpartition(".")[2].upper()
    code = _OTHER_CODES.get(code, code)
    return "" if code in _BOUGHT_BY_ALL else states_by_code().get(code, "")
