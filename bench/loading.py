"""When a page shows what it is measured by: the moment at which that is painted at the place where it stays.

The page itself notes it, frame by frame. Playwright's waiting would not do: it looks at growing distances, in the end twice a
second, and is content with what is attached to the page, though nobody can see it yet or it still moves.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import time
from typing import Final

from playwright.sync_api import Browser, Page

REST: Final = 300
"""Milliseconds in which the last frames are noted."""

NOTING: Final = """(() => {
    const [SHOWN, LIVE] = %r;
    const times = window.painted = { shown: 0, live: 0, places: 0 };
    const afterThisFrame = (note) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => note(performance.timeOrigin + performance.now());
        channel.port2.postMessage(null);
    };
    let last = "";
    const look = () => {
        const found = document.querySelector(SHOWN), live = document.querySelector(LIVE);
        const { x, y, width } = found?.getBoundingClientRect() ?? {};
        const place = [x, y].map(Math.round).join();
        if (width && place !== last) {
            last = place;
            times.places += 1;
            afterThisFrame((time) => { times.shown = time; });
        }
        if (live) afterThisFrame((time) => { times.live = time; });
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})()"""


@contextmanager
def opened(browser: Browser, address: str, shown: str, live: str) -> Iterator[tuple[Page, float, float]]:
    """A page in a browser that has never been there, and the seconds until `shown` stood in its place and until `live` did.

    Both are CSS selectors; what is there last is the live one, after which nothing is noted.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.add_init_script(NOTING % [shown, live])
    start = time()
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.painted?.live")
    page.wait_for_timeout(REST)
    times = page.evaluate("window.painted")
    yield page, times["shown"] / 1000 - start, times["live"] / 1000 - start
    context.close()
