"""The real TimelineJS opens our export. `make timelinejs`, which `make test` does first, fetches it.

Only where there is neither it nor CI is this skipped: a reader of the code without a network can still run the rest.
"""

import json
import os

import pytest

from tests.browser.conftest import HARBOUR, ROOT
from timeline.dataset import open_dataset
from timeline.exports import Cut, to_timelinejs

BUILT = ROOT / ".venv" / "timelinejs" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
GONE = not BUILT.exists() and not os.environ.get("CI")
PAGE = '<!doctype html><div id="timeline" style="width: 1000px; height: 600px"></div>'
OPEN = "data => { window.opened = new TL.Timeline('timeline', data, { font: null, language: 'en' }); }"


@pytest.mark.skipif(GONE, reason="TimelineJS is not here: `make timelinejs` fetches it")
def test_timelinejs_shows_every_event_as_text(browser):
    dataset = open_dataset(HARBOUR)
    context = browser.new_context(offline=True)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_content(PAGE)
    page.add_script_tag(path=BUILT / "js" / "timeline.js")
    page.evaluate(OPEN, json.loads(to_timelinejs(Cut(dataset.events, dataset, ""))))
    page.locator(".tl-timemarker").first.wait_for()
    titles = page.locator(".tl-timemarker .tl-headline").all_inner_texts()
    assert [title.strip() for title in titles] == [event.title for event in dataset.events]
    assert page.locator(".tl-slide").count() == len(dataset.events) + 1  # and the title
    assert page.evaluate("opened.config.messages") == {"errors": [], "warnings": []}
    assert page.locator(".tl-slide b, .tl-slide img[src=x], .tl-timenav img[src=x]").count() == 0
    assert faults == []
    context.close()
