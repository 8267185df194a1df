"""The HTML that is sent before any script has run: what a page says of itself to those who do not wait for one.

Messengers, search engines and archives that meet a link read the head alone. Streamlit's is the same for every address and
names none; here it says which view or event the link leads to (Open Graph protocol, https://ogp.me).

It also tells Streamlit's own script where the server is. Opened at a page, that script would look below the page's address
first, and the browser would log two errors.
"""

from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from timeline.dataset import Dataset
from timeline.errors import DatasetError
from timeline.filtering import seen_by
from timeline.query import from_query
from timeline.selection import Selection
from timeline.text import plain, shorten
from ui.data import find, load_dataset
from ui.page import FILTERED, PAGES, title_of

NAME: Final = "Datelines"
SHELL: Final = Path(st.__file__).parent / "static" / "index.html"
LONGEST: Final = 300
"""Characters of a description: what messengers show of it and some more."""
WHERE: Final = """<script>
      window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href, ...window.__streamlit }
    </script>"""
"""The server is where the page's own scripts are: as these, it is found beside the last part of the page's address, wherever a
host mounts the app."""


def routes() -> list[Route]:
    """A route for the address of every page."""
    base = "/" + st.get_option("server.baseUrlPath").strip("/")
    return [Route(f"{base.rstrip('/')}/{_address(path)}", _endpoint(name)) for name, path in PAGES.items()]


def page(name: str, query: str) -> str:
    """The HTML of the page `name` opened with a query string, whatever it holds."""
    title, description = told(name, query)
    facts = {
        "description": description,
        "og:title": title,
        "og:description": description,
        "og:site_name": NAME,
        "og:type": "website",
        "twitter:card": "summary",
    }
    metas = [f'<meta {_kind(key)}="{key}" content="{escape(plain(said))}" />' for key, said in facts.items() if said]
    head = "\n    ".join([f"<title>{escape(plain(title))}</title>", *metas, WHERE])
    before, after = _shell()
    return f"{before}{head}{after}"


def told(name: str, query: str) -> tuple[str, str]:
    """Title and description of a page as a query string asks for it; the mere name where the dataset cannot be shown."""
    try:
        dataset = load_dataset()
    except DatasetError:
        return f"{NAME}: {name}", ""
    selection, _ = from_query(parse_qs(query, keep_blank_values=True), dataset)
    return title_of(name, selection, dataset), shorten(_description(name, selection, dataset), LONGEST)


def _description(name: str, selection: Selection, dataset: Dataset) -> str:
    """When and in whose words, for an event, as the page shows it; for a view how much of what it shows."""
    if name == "Timeline" and (event := seen_by(selection, dataset).event(selection.event)):
        when, publisher = event.when(), dataset.articles[event.article_id].publisher
        disputed = ", date disputed" if event.disputed else ""
        return f"{when[:1].upper()}{when[1:]}, {event.status}{disputed}. {publisher}: “{event.excerpt}”"
    if name not in FILTERED:
        return dataset.description
    number = find(selection, dataset).size
    return f"{number:,} of {len(dataset.events):,} events. {dataset.description}"


def _endpoint(name: str) -> Callable[[Request], HTMLResponse]:
    def answer(request: Request) -> HTMLResponse:
        return HTMLResponse(page(name, request.url.query), headers={"Cache-Control": "no-cache"})

    return answer


def _address(path: str) -> str:
    """Where Streamlit serves a page: the name of its file without the number, or nothing for the first."""
    _, _, name = Path(path).stem.partition("_")
    return name


def _kind(key: str) -> str:
    return "property" if key.startswith("og:") else "name"


@cache
def _shell() -> tuple[str, str]:
    """Streamlit's HTML, before its title and after it."""
    before, _, rest = SHELL.read_text(encoding="utf-8").partition("<title>")
    _, _, after = rest.partition("</title>")
    return before, after
