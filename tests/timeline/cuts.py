"""Cuts of the harbour for the tests of the exports, and what the library for iCalendar reads of them."""

from icalendar import Calendar

from timeline.exports import Cut
from timeline.filtering import apply


def cut_of(selection, dataset):
    return Cut(apply(selection, dataset).events, dataset, selection.describe())


def ids(cut):
    return [event.event_id for event in cut.events]


def entries_of(calendar):
    """What the library for iCalendar reads."""
    return Calendar.from_ical(calendar).walk("VEVENT")
