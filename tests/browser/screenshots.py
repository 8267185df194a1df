"""Take the pictures of `docs/screenshots/`: every page on the shipped data, desk and phone, light and dark.

python -m tests.browser.screenshots [FOLDER]
"""

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import ROOT, SHIPPED, Visitor, launched, serving
from timeline.dataset import open_dataset

ARTICLE = """Antony Blinken met Sergey Lavrov in Geneva on Friday for talks on security guarantees.

Mayor Ada Quill will meet Mayor Bo Finch in Lausanne on Thursday to divide the harbour dues.
"""
"""An invented article, as a reader might add it: on a meeting that is there, and on one that is not."""
SIZES = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}

ADDED = "/Add_articles?"
"""The address of the page after an article was added on it."""


def views() -> dict[str, str]:
    """The views to show, by name: the open event is the disputed one that most sources report."""
    dataset = open_dataset(SHIPPED)
    event = max(dataset.events, key=lambda each: (each.disputed, each.precision == "day", each.sources, each.salience))
    pages = {path.stem.split("_", 1)[1] for path in (ROOT / "pages").glob("*.py")}
    return {"timeline": "/", "event": f"/?event={event.event_id}", "added": ADDED} | {
        page.lower(): f"/{page}" for page in sorted(pages)
    }


def take(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with serving(SHIPPED) as address, launched() as browser:
        for (name, path), (size, screen), theme in product(views().items(), SIZES.items(), ("light", "dark")):
            context = browser.new_context(**screen, color_scheme=theme)
            visitor = Visitor(context, address)
            picture = folder / f"{name}-{size}-{theme}.png"
            shoot(visitor, path, picture)
            print(picture)


def shoot(visitor: Visitor, path: str, picture: Path) -> None:
    page = visitor.open(path)
    if path.startswith("/?") or path == "/":
        page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for(state="attached")
    if path == ADDED:
        add(page)
    page.wait_for_timeout(700)  # fonts and transitions come to rest
    page.screenshot(path=picture)
    visitor.context.close()


def add(page: Page) -> None:
    """Paste the invented article and go to its events."""
    page.get_by_label("Text of the article").fill(ARTICLE)
    page.get_by_label("Title").fill("Two meetings on one lake")
    page.get_by_label("Publisher").fill("The Harbour Post")
    page.get_by_role("spinbutton", name="year").click()
    page.keyboard.type("20220122")
    page.get_by_role("button", name="Find the events").click()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for(state="attached")
    page.locator("section.article").evaluate("e => e.scrollIntoView()")


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
