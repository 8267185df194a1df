"""How to cite an event: its title, the leading excerpt, publisher, day and link, in the forms that writers use.

A date in dispute and a day of publication that was deduced are said, as a citation travels without its card.
"""

from dataclasses import dataclass
from typing import Final

from timeline.attribution import disputed_dates
from timeline.dataset import Dataset
from timeline.original import original_link
from timeline.rows import Article, Event
from timeline.sourcing import day_of
from timeline.text import plain

_TEX: Final = str.maketrans({c: f"\\{c}" for c in "&%$#_{}"} | {"\\": "\\textbackslash{}", "~": "\\~{}", "^": "\\^{}"})
_BRACES: Final = str.maketrans("", "", "{}\\")
_MARKDOWN: Final = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>()#+-.!|$:~&"})


@dataclass(frozen=True, slots=True)
class Citation:
    """One event as a writer may cite it."""

    plain: str
    markdown: str
    bibtex: str


def cite(event: Event, dataset: Dataset, link: str) -> Citation:
    """Cite the event by its leading source; `link` opens it in the timeline; empty where only this machine could."""
    article = dataset.articles[event.article_id]
    day = day_of(article, dataset.articles) if article.published else "no date"
    dispute = plain(disputed_dates(event, dataset))
    title, quote, when = plain(event.title), plain(event.excerpt), event.when()
    dated = when[:1].upper() + when[1:]
    source = plain(f"{article.publisher}, {day}")
    address = original_link(article.url, "")
    place = f" ({address})" if address else ""
    headline = f"“{plain(article.title).translate(_MARKDOWN)}”"
    headline = f"[{headline}](<{address}>)" if address else headline
    return Citation(
        plain=f"“{quote}” {source}, “{plain(article.title)}”{place}. {dated}: {title}.{_sentence(dispute)} {_in(dataset, link)}",
        markdown=(
            f"> {quote.translate(_MARKDOWN)}\n>\n> {source.translate(_MARKDOWN)}, {headline}"
            f"\n\n{_linked(f'{title.translate(_MARKDOWN)} ({when})', link)}"
            + (f"\n\n{dispute.translate(_MARKDOWN)}" if dispute else "")
        ),
        bibtex=_bibtex(event, article, dataset, link),
    )


def _sentence(said: str) -> str:
    return f" {said}." if said else ""


def _in(dataset: Dataset, link: str) -> str:
    """Where it is found: the dataset, and its address where others can open it."""
    return f"{dataset.title}, {link}" if link else f"{dataset.title}."


def _linked(words: str, link: str) -> str:
    return f"[{words}](<{link}>)" if link else words


def _bibtex(event: Event, article: Article, dataset: Dataset, link: str) -> str:
    published = f"Published on {day_of(article, dataset.articles)}" if article.deduced else ""
    fields = {
        "title": article.title,
        "author": f"{{{plain(article.publisher).translate(_TEX)}}}",
        "year": str(article.published.year) if article.published else "",
        "date": str(article.published or ""),
        "note": f"{event.when()}: {event.title}. “{event.excerpt}”.{_sentence(disputed_dates(event, dataset))}{_sentence(published)} "
        f"In: {_in(dataset, link)}",
        "url": (original_link(article.url, "") or link).translate(_BRACES),
    }
    ready = {
        name: value if name in {"author", "url"} else plain(value).translate(_TEX)
        for name, value in fields.items()
        if value
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in ready.items())
    return f"@misc{{{event.event_id},\n{lines}\n}}"
