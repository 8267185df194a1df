"""The dateline of a report: "MORONI, Feb 18 (Reuters) - ". It says where it was written and is no part of its first sentence."""

import re
from dataclasses import dataclass
from typing import Final

_AGENCY: Final = r"\(?[A-Z][\w.&’' /-]{1,24}\)|/\w[\w.&’' -]{1,40}/"
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_PLACE: Final = rf"(?!{_WEEKDAY})[A-ZÀ-Þ][\w.’'-]*(?:[ /-][A-ZÀ-Þ][\w.’'-]*){{0,3}}"
_MONTH: Final = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*"
_DATE: Final = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH}\.?)(?:,? \d{{4}})?"
_LINE: Final = re.compile(
    rf"(?:(?P<agency>{_AGENCY})\s*(?:-+|–|—)\s*)?"
    rf"(?P<place>{_PLACE})(?:, (?!{_DATE})[A-Z][\w. -]{{2,24}}?)?(?:[,.]? ?(?P<date>{_DATE})\.?)?"
    rf"(?P<after>(?:[ ,.]*(?:{_AGENCY}))?)\s*(?P<dash>--+|[–—_:-]|(?<=[\d/])\.(?= [A-Z“\"])|(?<=[)/])(?= [A-Z]))\s+"
)
_SIGN: Final = re.compile(r"[-–—_:)/]|\d\.")
"""No dateline is without one of these, and most lines are: in those `_LINE` would try all its parts in vain."""
REACH: Final = 90
"""The most characters of a dateline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the report starts after its dateline (an offset into its text), and the place that it names."""

    end: int
    place: str


def find_dateline(line: str) -> Dateline | None:
    """The dateline that a paragraph opens with, or None.

    A place alone is one only in capitals, or with a date or an agency beside it: "Talks - at last" is none.
    With both it needs no dash: "New Delhi, Dec 7 (PTI) The". A full stop will do after both, or after capitals and a date:
    "ASTANA, January 25. /TASS/. The".
    """
    opening = line[:REACH]
    match = _LINE.match(opening) if _SIGN.search(opening) else None
    if not match or not (match["place"].isupper() or match["date"] or match["after"] or match["agency"]):
        return None
    if match["dash"] in {":", "."} and not match["date"]:
        return None
    if match["dash"] == "." and not (match["after"] or match["place"].isupper()):
        return None
    if not match["dash"] and not (match["date"] and match["after"]):
        return None
    return Dateline(match.end(), _cased(match["place"]))


def _cased(place: str) -> str:
    return place.title() if place.isupper() else place
