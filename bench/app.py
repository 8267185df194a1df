"""How fast the app is, beside an empty Streamlit app and the app that a tutorial would give: `python -m bench.app`.

All in one run and on one machine, so that only the ratios count. A first load is from a browser that has never been there until
the first mark of the chart is painted at the place where it stays (`bench/loading.py`). Ours shows a still picture, with every
mark in its place, until Plotly is there: the picture is measured as the first chart, and Plotly's as the live one. A filter
change is from the click on a choice until another chart is drawn. Each is the median of several, and the apps take turns.
Sixteen sessions ask for a rerun over and over, as clicks do, and what the server finishes in a second is counted. A target that
is missed is said to be so, and fails nothing.
"""

import argparse
import asyncio
import csv
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Page

from bench.crowded import write_crowd
from bench.loading import opened
from bench.sessions import reruns_a_second
from tests.browser.conftest import SHIPPED, launched, serving

SESSIONS = 16
MANY = 10_000
TURNS = 2
REST = 400
"""Milliseconds of rest before a click, so that no work of the last one is counted."""

MARK = ".js-plotly-plot .point"
BUTTON = '[data-testid="stButton"]'
STILL = ".still [data-event]"
DRAWN = f"""() => {{
    const marks = [...document.querySelectorAll("{MARK}")], ends = [marks[0], marks[marks.length - 1]];
    const shape = (mark) => (mark?.querySelector("path") ?? mark)?.outerHTML;
    return marks.length + ends.map(shape).join();
}}"""
ANOTHER = f"(before) => document.querySelector('{MARK}') && ({DRAWN})() !== before"


@dataclass
class App:
    """One app to measure: its script, what shows that it is there, how a reader changes it, and what shows its live chart."""

    name: str
    script: str
    shown: str
    change: Callable[[Page], float]
    live: str
    query: str = ""
    loads: list[float] = field(default_factory=list)
    lives: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    reruns: float = 0.0


def timed(page: Page, click: Callable[[], None], drawn: Callable[[], object]) -> float:
    """Seconds from a click until something is drawn."""
    page.wait_for_timeout(REST)
    start = perf_counter()
    click()
    drawn()
    return perf_counter() - start


def change_chart(page: Page, click: Callable[[], None]) -> float:
    before = page.evaluate(DRAWN)
    return timed(page, click, lambda: page.wait_for_function(ANOTHER, arg=before, polling=10))


def again(page: Page) -> float:
    said = page.get_by_text("Clicks: ")
    number = int(said.inner_text().split()[-1]) + 1
    words = f"() => document.body.innerText.includes('Clicks: {number}')"
    return timed(
        page, page.get_by_role("button", name="Again").click, lambda: page.wait_for_function(words, polling=10)
    )


@cache
def busiest_actor() -> str:
    """Whom a reader chooses in each app: the actor of most events."""
    with (SHIPPED / "events.csv").open(encoding="utf-8", newline="") as file:
        names = Counter(name for row in csv.DictReader(file) for name in row["actors"].split("; ") if name)
    return names.most_common(1)[0][0]


def tick(page: Page) -> float:
    box = page.get_by_role("list", name="Actor").get_by_role("checkbox", name=busiest_actor()).first
    return change_chart(page, box.click)


def choose(page: Page) -> float:
    field_ = page.get_by_role("combobox").first
    field_.click()
    field_.press_sequentially(busiest_actor())
    option = page.get_by_role("option", name=busiest_actor(), exact=True)
    option.wait_for()
    seconds = change_chart(page, option.click)
    page.reload()
    page.locator(MARK).first.wait_for(state="attached")
    return seconds


def apps() -> tuple[App, App, App]:
    return (
        App("empty", "bench/apps/empty.py", BUTTON, again, live=BUTTON),
        App("tutorial", "bench/apps/tutorial.py", MARK, choose, live=MARK),
        App("datelines", "app.py", f"{STILL}, {MARK}", tick, query="status=happened", live=MARK),
    )


def measure(measured: tuple[App, ...], folder: Path, loads: int, changes: int, seconds: float) -> None:
    """Measure apps in turns, so that what else the machine does meets all of them."""
    with ExitStack() as stack:
        at = {app.name: stack.enter_context(serving(folder, app.script)) for app in measured}
        with launched() as browser:
            for turn, app in product(range(loads + 1), measured):
                with opened(browser, at[app.name], app.shown, app.live) as (_, shown, live):
                    if turn:  # the first visitor waits for what the server keeps
                        app.loads.append(shown)
                        app.lives.append(live)
            with ExitStack() as pages:
                page = {
                    app.name: pages.enter_context(opened(browser, at[app.name], app.shown, app.live))[0]
                    for app in measured
                }
                for turn, app in product(range(changes + 1), measured):
                    app.changes += [app.change(page[app.name])] * bool(turn)
        for _, app in product(range(TURNS * bool(seconds)), measured):
            app.reruns += asyncio.run(reruns_a_second(at[app.name], SESSIONS, seconds, app.query)) / TURNS
    for app in measured:
        reruns = f"{app.reruns:9.1f}" if seconds else ""
        firsts = f"{median(app.loads):9.2f} s {median(app.lives):9.2f} s"
        print(f"{app.name:<10} {firsts} {median(app.changes):9.3f} s {reruns}", flush=True)


def compare(what: str, figure: float, target: float, *, least: bool, tutorial: float | None = None) -> None:
    met = figure >= target if least else figure <= target
    say(what, figure, f"target {'≥' if least else '≤'} {target}", tutorial, "met" if met else "MISSED")


def say(what: str, figure: float, target: str, tutorial: float | None = None, verdict: str = "") -> None:
    beside = f"tutorial {tutorial:.2f}" if tutorial is not None else ""
    print(f"{what:<50} {figure:5.2f}  {target:<12}  {beside:<13}  {verdict}".rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--loads", type=int, default=5)
    parser.add_argument("--changes", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=4)
    asked = parser.parse_args()
    print(
        f"{'':<10} {'first load':>11} {'live':>11} {'change':>11} {'reruns/s':>9}   the shipped data, {SESSIONS} sessions"
    )
    empty, tutorial, ours = apps()
    measure((empty, tutorial, ours), SHIPPED, asked.loads, asked.changes, asked.seconds)
    with tempfile.TemporaryDirectory() as place:
        folder = write_crowd(SHIPPED, Path(place) / "crowd", MANY)
        print(f"with {MANY:,} events")
        _, many_tutorial, many = apps()
        measure((many_tutorial, many), folder, 1, max(3, asked.changes // 2), 0)
    load, change = median(empty.loads), median(empty.changes)
    figures = (median(ours.loads) / load, median(ours.changes) / change, ours.reruns / empty.reruns)
    theirs = (median(tutorial.loads) / load, median(tutorial.changes) / change, tutorial.reruns / empty.reruns)
    compare("first chart, a still one / first load, empty app", figures[0], 1.8, least=False, tutorial=theirs[0])
    lives = [median(app.lives) / load for app in (ours, tutorial)]
    say("live chart / first load, empty app", lives[0], "", lives[1])
    compare("filter change / rerun of the empty app", figures[1], 3, least=False, tutorial=theirs[1])
    compare(f"reruns a second of {SESSIONS} sessions / empty app", figures[2], 0.5, least=True, tutorial=theirs[2])
    ratio = median(many.changes) / median(many_tutorial.changes)
    compare(f"filter change at {MANY:,} events / tutorial app", ratio, 0.5, least=False)


if __name__ == "__main__":
    main()
