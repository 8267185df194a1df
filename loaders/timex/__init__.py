"""Reads time expressions in news: what they say, the days they mean, and how that was worked out.

`read_timexes` finds and resolves them; `date_units` joins the two ends of a range into one.
"""

from loaders.timex.model import DateUnit, Timex
from loaders.timex.reader import read_timexes
from loaders.timex.units import date_units

__all__ = ["DateUnit", "Timex", "date_units", "read_timexes"]
