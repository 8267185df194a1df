"""The page for reading offline: every event, nothing that acts, and what its shapes mean."""

from dataclasses import replace
from html.parser import HTMLParser

from tests.timeline.cuts import cut_of
from timeline.exports import Cut
from timeline.filtering import apply
from timeline.selection import Selection
from timeline.snapshot import to_html
from timeline.view import build_view


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found |= {tag, *(name for name, _ in attrs if name.startswith("on"))}


def test_the_snapshot_holds_every_event_and_nothing_that_acts(cut, harbour):
    selection = Selection()
    page = to_html(cut, build_view(apply(selection, harbour), selection, harbour), "https://timeline.example/?q=a&b")
    for event in cut.events:
        assert f'id="{event.event_id}"' in page
    tags = Tags()
    tags.feed(page)
    assert not tags.found & {"script", "img", "iframe", "link", "onerror", "onload"}


def test_the_snapshot_says_of_how_many_events_it_is_a_part(cut, harbour):
    view = build_view(apply(Selection(), harbour), Selection(), harbour)
    assert f"{len(cut.events)} of 31 events" in to_html(cut, view, "", 31)


def snapshot_of(cut, selection):
    return to_html(cut, build_view(apply(selection, cut.dataset), selection, cut.dataset), "")


def test_the_snapshot_says_what_its_shapes_mean(harbour):
    page = snapshot_of(cut_of(Selection(), harbour), Selection())
    legend = page[page.index('<ul class="legend"') : page.index("</ul>")]
    for words in ("Happened 9", "Planned 2", "Disputed 2", "Denied 1", "early, mid or late in a month"):
        assert words in legend
    assert legend.count("<svg") == legend.count("<li>")
    assert "an article was published" not in legend


def test_the_snapshot_says_both_dates_and_which_was_announced(foretold):
    page = snapshot_of(foretold, Selection(words="court heard"))
    assert "It was announced for one date and is reported on another." in page
    assert "Announced for Thursday 13 March 2031 by Sudmark Dispatch (published 9 March)" in page
    assert ": 1 day later than the date above" in page
    assert "20 March 2031 (deduced from what The Aurel Courier of 8 March 2031 tells)" in page
    assert "announced for that day" in page


def test_the_snapshot_tells_a_byline_and_a_reading_once_for_each_article(harbour, titled):
    vote = titled("Harbour Union votes")
    (one,) = harbour.evidence(vote)
    more = (one, replace(one, excerpt_id="more", start=900, end=910, text="She added."))
    page = snapshot_of(Cut((vote,), replace(harbour, excerpts={vote.event_id: more}), ""), Selection())
    assert page.count('class="source"') == page.count(one.explanation) == 1
    assert "Also in this article, no date of its own:" in page
    assert page.count("<blockquote>") == 2
