"""What a reader does on the timeline page, and where what the page says stands."""

import re

DUARTE = "Duarte and Lindqvist meet in Aurel"


def choose(page, facet, option):
    """Tick one option of a facet, as a reader does."""
    group = page.locator(".facets details").filter(has=page.locator("summary", has_text=facet))
    if not group.get_attribute("open") and group.get_attribute("open") is None:
        group.locator("summary").click()
    group.get_by_role("checkbox", name=re.compile("^" + re.escape(option))).check()


def row(page, title):
    return page.locator("button.row", has_text=title)


def card(page):
    return page.locator("article.card")


def said(page):
    return page.locator("p.said")


def open_marks(page):
    """The marks of the open event, which are emphasised."""
    return page.locator(".st-key-chart path.point.open")


def click_mark(page, event_id, kind="path.point"):
    """Click the first mark of an event on the chart, wherever the page has been scrolled to."""
    find = """([kind, id]) => {
        const marks = [...document.querySelectorAll(".st-key-chart " + kind)];
        const mark = marks.find((each) => String(each.__data__?.id).startsWith(id + "|"));
        mark.scrollIntoView({ block: "center" });
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    }"""
    page.locator(f".st-key-chart {kind}").first.wait_for()
    page.mouse.click(*page.evaluate(find, [kind, event_id]))


def event_in(url):
    return re.search(r"event=(\w+)", url)[1]
