"""The filtered view as one HTML file that works without a network: the view in words, the chart, the list, the evidence."""

from html import escape
from typing import Final

from timeline.dataset import Dataset
from timeline.dates import day_in_words, in_words
from timeline.exports import Cut
from timeline.figure import build_figure
from timeline.original import original_link
from timeline.rows import Event, Excerpt
from timeline.svg import draw_svg
from timeline.view import TimelineView

STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, blockquote { font-family: Georgia, serif; } svg text { fill: currentColor; }
article { border-top: 1px solid #8a8a8a; padding: .5rem 0; } h2 { font-size: 1.2rem; margin: .5rem 0 0; }
blockquote { margin: .5rem 0 0; } mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid #d55e00; }
.quiet { font-size: .9rem; margin: .2rem 0; } .dispute { border-left: 4px solid #d55e00; padding-left: .6rem; }
.who { display: none; } @media (max-width: 40rem) { .label { display: none; } .label.who { display: inline; } }
@media print { article { break-inside: avoid; } }
"""


def to_html(cut: Cut, view: TimelineView, address: str, total: int | None = None) -> str:
    """The page; `address` is where the live view stands, or empty, `total` the number of events that the view is a part of."""
    link = f'<p class="quiet">Live: <a href="{escape(address)}">{escape(address)}</a></p>' if address else ""
    number = f"{len(cut.events):,} of {len(cut.dataset.events) if total is None else total:,} events"
    said = f"<p><b>{number}</b>{escape(f', {cut.words}' if cut.words else '')}.</p>"
    head = f"<h1>{escape(cut.dataset.title)}</h1><p>{escape(cut.dataset.description)}</p>"
    events = "".join(_article(event, cut.dataset) for event in cut.events)
    outside = view.outside.in_words() if view.outside else ""
    sight = f'<p class="quiet">The chart shows {in_words(*view.window, "range")}; {outside}</p>' if outside else ""
    chart = f"Timeline of {view.size} events; the list below says the same in words."
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(cut.title)}</title><style>{STYLE}</style></head>\n"
        f"<body><main>{head}{said}{link}{sight}{draw_svg(build_figure(view), chart)}\n{events}</main></body></html>\n"
    )


def _article(event: Event, dataset: Dataset) -> str:
    facts = [event.when(), event.status, *event.actors, event.venue]
    dispute = '<p class="dispute">The sources do not agree on the date.</p>' if event.disputed else ""
    passages = "".join(_passage(excerpt, dataset) for excerpt in dataset.evidence(event))
    line = " · ".join(escape(fact) for fact in facts if fact)
    return f'<article id="{escape(event.event_id)}"><h2><bdi>{escape(event.title)}</bdi></h2><p class="quiet"><bdi>{line}</bdi></p>{dispute}{passages}</article>\n'


def _passage(excerpt: Excerpt, dataset: Dataset) -> str:
    article = dataset.articles[excerpt.article_id]
    before, words, after = (escape(part) for part in excerpt.marked())
    quote = f"{before}<mark>{words}</mark>{after}" if words else before
    day = day_in_words(article.published, weekday=False) if article.published else "day not known"
    source = f"{escape(article.publisher)}, {day}"
    if address := original_link(article.url, excerpt.text):
        source += f' · <a href="{escape(address)}" rel="noopener noreferrer">original</a>'
    return (
        f'<blockquote><bdi>{quote}</bdi></blockquote><p class="quiet"><bdi>{source}</bdi></p>'
        f'<p class="quiet"><bdi>{escape(excerpt.explanation)}</bdi></p>'
    )
