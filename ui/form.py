"""The fields for words, for the period, and for the day whose knowledge is shown.

Native inputs in a component of our own: they are light, phones bring their own pickers, and what is half typed is not lost
when the page runs again. Streamlit's slider alone is twelve scripts, which the first chart would have to wait for.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.query import LONGEST_WORDS
from timeline.selection import Selection
from ui import link
from ui.page import asset
from ui.sent import sent

KEY: Final = "form"
MOST_DAYS: Final = 200
"""Steps of the slider."""

_form = st.components.v2.component(
    "datelines_form", html='<div class="form"></div>', css=asset("form.css"), js=asset("form.js")
)


def draw(selection: Selection, dataset: Dataset) -> None:
    """Draw the fields; what is entered is written into the URL before the page runs again."""
    words = {"placeholder": "in titles and excerpts", "longest": LONGEST_WORDS}
    fields = [
        {"name": "words", "label": "Words", "type": "text", "value": selection.words} | words,
        {"name": "since", "label": "From", "type": "date", "value": str(selection.since or "")},
        {"name": "until", "label": "To", "type": "date", "value": str(selection.until or "")},
        *known(selection, dataset),
    ]
    _form(key=KEY, data={"fields": fields}, on_change_change=_change)


def known(selection: Selection, dataset: Dataset) -> list[Mapping[str, Any]]:
    """The slider over the days of publication, at whose end stands all that is known; none where it would have one step.

    By the last day all is known, unless an article has no day: then that step would change nothing, and is left out.
    """
    published = {article.published for article in dataset.articles.values() if article.published}
    if len(published) < 2:
        return []
    if all(article.published for article in dataset.articles.values()):
        published.remove(max(published))
    days = sorted(published | ({selection.known} if selection.known else set()))
    step = max(1, len(days) // MOST_DAYS)
    shown = [day for i, day in enumerate(days) if i % step == 0 or day == selection.known]
    return [
        {
            "name": "known",
            "label": "As known on",
            "type": "range",
            "value": str(selection.known or ""),
            "steps": [*((str(day), day_in_words(day, short=True)) for day in shown), ("", "all sources")],
            "note": "Only what had been published by then. What was still to come is shown as planned.",
        }
    ]


def _change() -> None:
    change = sent(KEY, "change") or {}
    name, value = change.get("name"), str(change.get("value", ""))
    if name == "words":
        link.change(words=" ".join(value.split())[:LONGEST_WORDS])
    elif name == "known":
        link.change(known=_day(value))
    elif name == "period":
        link.change(since=_day(str(change.get("since", ""))), until=_day(str(change.get("until", ""))))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # the field was emptied, or stands at its end
        return None
