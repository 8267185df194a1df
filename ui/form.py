"""The fields for words and for the period.

Native inputs in a component of our own: they are light, phones bring their own pickers, and what is half typed is not lost
when the page runs again.
"""

from datetime import date
from typing import Final

import streamlit as st

from timeline.selection import LONGEST_WORDS, Selection
from ui import link
from ui.page import asset
from ui.sent import sent

KEY: Final = "form"

_form = st.components.v2.component(
    "datelines_form", html='<div class="form"></div>', css=asset("form.css"), js=asset("form.js")
)


def draw(selection: Selection) -> None:
    """Draw the fields; what is entered is written into the URL before the page runs again."""
    words = {"placeholder": "in titles and excerpts", "longest": LONGEST_WORDS}
    fields = [
        {"name": "words", "label": "Words", "type": "text", "value": selection.words} | words,
        {"name": "since", "label": "From", "type": "date", "value": str(selection.since or "")},
        {"name": "until", "label": "To", "type": "date", "value": str(selection.until or "")},
    ]
    _form(key=KEY, data={"fields": fields}, on_change_change=_change)


def _change() -> None:
    change = sent(KEY, "change") or {}
    name, value = change.get("name"), str(change.get("value", ""))
    if name == "words":
        link.change(words=" ".join(value.split())[:LONGEST_WORDS])
    elif name in {"since", "until"}:
        link.change(**{name: _day(value)})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # the field was emptied
        return None
