"""Links to the original article that open it at the quoted words.

A text fragment `#:~:text=first,last` (https://wicg.github.io/scroll-to-text-fragment/) marks the passage in browsers that
know it; the others open the page at its top.
"""

from typing import Final
from urllib.parse import quote, urlsplit

WORDS: Final = 5


def original_link(url: str, passage: str) -> str:
    """The address of the article at the passage; empty where the address is none of the web's (http, https)."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # such as an unclosed bracket in the host
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    if parts.fragment or not passage.strip():
        return parts.geturl()
    return f"{parts.geturl()}#:~:text={_fragment(passage)}"


def _fragment(passage: str) -> str:
    words = passage.split()
    if len(words) <= 2 * WORDS:
        return _coded(words)
    return f"{_coded(words[:WORDS])},{_coded(words[-WORDS:])}"


def _coded(words: list[str]) -> str:
    """Percent-encode the words; a hyphen has a meaning of its own in a text fragment."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
