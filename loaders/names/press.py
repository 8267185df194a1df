"""From which state a paper is written: the state of its publisher, whose ministers it calls just ministers."""

from functools import cache
from typing import Final

from loaders.articles import Article
from loaders.data_files import parts, read_rows
from loaders.inputs.fields import host
from loaders.language.tokens import tokenise
from loaders.names.cities import states_by_code
from loaders.names.entities import STATE, Gazetteer

_BOUGHT_BY_ALL: Final = frozenset({"AI", "CC", "CO", "FM", "IO", "LY", "ME", "TO", "TV", "WS"})
"""Country codes that sites of all the world use for their sound."""
_OTHER_CODES: Final = {"UK": "GB"}


def published_in(article: Article, known: Gazetteer) -> str:
    """The state that an article is published in, "" where nothing tells.

    The publisher tells it by being known ("TASS"), or by its name ("The Kenya Standard", "Kyiv Post"); else the country code of
    the address does (ISO 3166-1, as RFC 1591 lays down for domains).
    """
    told = (_stated(article.country, known), _of_medium(article.publisher), _named(article.publisher, known))
    return next(filter(None, told), "") or _of_address(article.url)


def country_of(article: Article, known: Gazetteer) -> str:
    """The state that a reader is told an article was published in, "" where nothing tells it for certain.

    It is what the article's file says, else what the publisher or the country code tells as in `published_in`. A name alone
    does not: "BBC News Russian" is no Russian publisher.
    """
    return _stated(article.country, known) or _homes().get(article.publisher, "") or _of_address(article.url)


def country_notice(article: Article, known: Gazetteer) -> tuple[str, ...]:
    """What to say of an article whose file names a country that is no state."""
    if not article.country or _stated(article.country, known):
        return ()
    said = f"`country: {article.country}` is no state that is known, so it does not count"
    return (f"{article.article_id}: {said}; write a state's name or ISO 3166 code, or add the state to actors.csv",)


def _stated(country: str, known: Gazetteer) -> str:
    """A state by one of its names or by its code, whatever its letters' case; "" for all else."""
    if state := _state_of(country, known) or _state_of(country.title(), known):
        return state
    code = country.upper()
    return states_by_code().get(_OTHER_CODES.get(code, code), "")


def _state_of(name: str, known: Gazetteer) -> str:
    tokens = tokenise(name)
    size, senses = (known.match(tokens, 0) if tokens else None) or (0, ())
    states = (sense.entity.name for sense in senses if sense.entity.kind in STATE and sense.form == "name")
    return next(states, "") if size == len(tokens) else ""


@cache
def _homes() -> dict[str, str]:
    """The state of each publisher that the table of organisations knows, by all its names."""
    media = [row for row in read_rows("organisations") if row["kind"] == "media" and row["side"]]
    return {alias: row["side"] for row in media for alias in (row["name"], *parts(row["aliases"]))}


def _of_medium(publisher: str) -> str:
    """The state of a publisher that the table knows by its whole name, or by how it starts ("ANSA English")."""
    words = publisher.split()
    starts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((state for start in starts if (state := _homes().get(start, ""))), "")


def _named(publisher: str, known: Gazetteer) -> str:
    tokens = tokenise(publisher)
    for at in range(len(tokens)):
        senses = (known.match(tokens, at) or (0, ()))[1]
        if state := next((sense.entity.name for sense in senses if sense.entity.kind in STATE), ""):
            return state
    return ""


def _of_address(url: str) -> str:
    code = host(url).rpartition(".")[2].upper()
    code = _OTHER_CODES.get(code, code)
    return "" if code in _BOUGHT_BY_ALL else states_by_code().get(code, "")
