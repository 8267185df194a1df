"""Write HTML in which text stays text.

`tag` escapes every child that is not `Markup` already, and every attribute; there is no other way to make `Markup` but
`raw`, which is for this project's own drawings.
"""

from html import escape
from typing import Final

import streamlit as st

from timeline.text import find_words, plain

VOID: Final = frozenset({"br", "hr"})
_MARKDOWN: Final = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>()#+-.!|$:~&"})


class Markup(str):
    """HTML that may go into a page."""

    __slots__ = ()


def raw(html: str) -> Markup:
    """HTML that this project wrote itself, never text from a dataset or from a link."""
    return Markup(html)


def tag(name: str, *children: str, **attributes: str | bool | None) -> Markup:
    """One element. `class_` stands for class, `aria_label` for aria-label; an attribute that is None or False is left out.

    >>> tag("p", "a < b", class_="x")
    '<p class="x">a &lt; b</p>'
    """
    said = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    inner = join(*children)
    return Markup(f"<{name}{said}>" if name in VOID else f"<{name}{said}>{inner}</{name}>")


def join(*children: str) -> Markup:
    """Children one after the other, escaped where they are plain text."""
    return Markup("".join(child if isinstance(child, Markup) else escape(child) for child in children))


def text(words: str, **attributes: str | None) -> Markup:
    """Text from a dataset: its direction is its own, and a change of direction inside it ends with it."""
    return tag("bdi", words, dir="auto", **attributes)


def marked(words: str, search: str) -> Markup:
    """Text with the words of a search marked."""
    parts, last = [], 0
    for first, end in find_words(words, search):
        parts += [words[last:first], tag("mark", words[first:end], class_="hit")]
        last = end
    return join(*parts, words[last:])


def for_label(words: str) -> str:
    """Text from a dataset for the label of a Streamlit button or box, which reads Markdown there: letters alone are left to it."""
    return plain(words).translate(_MARKDOWN)


def show(markup: Markup) -> None:
    """Put markup on the page."""
    st.html(markup)


def _attribute(key: str, value: object) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'
