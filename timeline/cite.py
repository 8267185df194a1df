"""How to cite an event: its title, the leading excerpt, publisher, day and link, in the forms that writers use."""

from dataclasses import dataclass
from typing import Final

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.original import original_link
from timeline.rows import Article, Event
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
    """Cite the event by its leading source; `link` opens it in the timeline."""
    article = dataset.articles[event.article_id]
    day = day_in_words(article.published, weekday=False) if article.published else "no date"
    title, quote, when = plain(event.title), plain(event.excerpt), event.when()
    dated = when[:1].upper() + when[1:]
    source = f"{plain(article.publisher)}, {day}"
    address = original_link(article.url, "")
    place = f" ({address})" if address else ""
    headline = f"“{plain(article.title).translate(_MARKDOWN)}”"
    headline = f"[{headline}](<{address}>)" if address else headline
    return Citation(
        plain=f"“{quote}” {source}, “{plain(article.title)}”{place}. {dated}: {title}. {dataset.title}, {link}",
        markdown=(
            f"> {quote.translate(_MARKDOWN)}\n>\n> {source.translate(_MARKDOWN)}, {headline}"
            f"\n\n[{title.translate(_MARKDOWN)} ({when})](<{link}>)"
        ),
        bibtex=_bibtex(event, article, dataset, link),
    )


def _bibtex(event: Event, article: Article, dataset: Dataset, link: str) -> str:
    fields = {
        "title": article.title,
        "author": f"{{{plain(article.publisher).translate(_TEX)}}}",
        "year": str(article.published.year) if article.published else "",
        "date": str(article.published or ""),
        "note": f"{event.when()}: {event.title}. “{event.excerpt}”. In: {dataset.title}, {link}",
        "url": (original_link(article.url, "") or link).translate(_BRACES),
    }
    ready = {
        name: value if name in {"author", "url"} else plain(value).translate(_TEX)
        for name, value in fields.items()
        if value
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in ready.items())
    return f"@misc{{{event.event_id},\n{lines}\n}}"
