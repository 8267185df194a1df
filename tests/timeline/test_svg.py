from collections import Counter
from dataclasses import replace
from datetime import date
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from timeline import signs
from timeline.figure import build_figure
from timeline.filtering import apply
from timeline.selection import LANES, Selection
from timeline.styles import STYLES
from timeline.svg import draw_svg
from timeline.view import build_view

SVG = "{http://www.w3.org/2000/svg}"


def figure_of(dataset, **choices):
    selection = Selection(**choices)
    return build_figure(build_view(apply(selection, dataset), selection, dataset))


def picture(figure):
    return ET.fromstring(draw_svg(figure, "a <chart> & its name"))  # noqa: S314  # this project wrote it


def events_in(traces):
    return Counter(event for trace in traces for event in trace.get("customdata") or ())


@pytest.mark.parametrize("lanes", LANES)
def test_every_mark_of_the_figure_is_in_the_picture(harbour, lanes):
    figure = figure_of(harbour, lanes=lanes, show=("published",))
    drawn = Counter(each.get("data-event") for each in picture(figure).iter() if each.get("data-event"))
    assert drawn == events_in(trace for trace in figure["data"] if trace.get("mode") != "text")


def test_marks_outside_the_window_are_left_out(harbour):
    days = date(2031, 3, 3), date(2031, 3, 9)
    drawn = picture(figure_of(harbour, zoom=days))
    places = [float(each.get("x")[:-1]) for each in drawn.iter(f"{SVG}svg") if each.get("data-event")]
    assert places
    assert all(0 <= place <= 100 for place in places)


def test_the_picture_says_what_the_chart_says(harbour):
    figure = figure_of(harbour)
    root = picture(figure)
    said = {"".join(each.itertext()) for each in root.iter(f"{SVG}text")}
    assert root.get("aria-label") == "a <chart> & its name"
    assert {"Norland  5", "No actor named  3"} <= said
    labels = [label for trace in figure["data"] if trace.get("mode") == "text" for label in trace["text"]]
    assert labels
    assert {unescape(label) for label in labels} <= said
    assert any("12 March 2031" in title.text for title in root.iter(f"{SVG}title"))


def test_text_stays_text(harbour):
    attack = '</title></svg><svg onload="alert(1)"><script>&amp;"'
    hostile = replace(harbour, events=tuple(replace(e, title=attack, actors=(attack,)) for e in harbour.events))
    root = picture(figure_of(hostile))
    assert not [each for each in root.iter() if each.get("onload") or each.tag == f"{SVG}script"]
    assert any(attack in title.text for title in root.iter(f"{SVG}title"))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_each_status_has_a_sign_and_a_filling(style):
    sign = ET.fromstring(signs.sign(style.symbol, style.colour, 10, 2))  # noqa: S314
    assert len(sign) == 1 + ("dot" in style.symbol)
    assert (sign.get("fill") == "none") == ("open" in style.symbol)
    pattern, fill = signs.filling(style.colour, style.pattern)
    assert (fill == style.colour) == (not pattern)
