"""The filtered view as one HTML file that works without a network: the view in words, the chart, the list, the evidence."""

from html import escape
from typing import Final

from timeline.claims import claims, difference, dispute
from timeline.dataset import Dataset
from timeline.dates import in_words
from timeline.drawings import drawn, filled
from timeline.exports import Cut
from timeline.figure import build_figure
from timeline.legend import entries
from timeline.original import original_link
from timeline.rows import Event, Excerpt
from timeline.sourcing import FromArticle, by_article, day_of, how_read, undated_lead
from timeline.svg import draw_svg
from timeline.view import TimelineView

STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
svg text { fill: currentColor; } .label { paint-order: stroke; stroke: Canvas; stroke-width: 3px; stroke-linejoin: round; }
article { border-top: 1px solid #8a8a8a; padding: .5rem 0; } h2 { font-size: 1.2rem; margin: .5rem 0 0; }
blockquote { margin: .5rem 0 0; } mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid #d55e00; }
.quiet { font-size: .9rem; margin: .2rem 0; } .dispute { border-left: 4px solid #d55e00; padding-left: .6rem; }
.who { display: none; } @media (max-width: 40rem) { .label { display: none; } .label.who { display: inline; } }
.source { font-size: .9rem; margin: .6rem 0 0; } .undated { margin: .5rem 0 0; padding-left: .8rem; border-left: 1px solid #8a8a8a; }
.dispute p, .dispute ul { margin: 0; } .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0; font-size: .86rem; }
.legend svg { vertical-align: -.15em; margin-right: .35rem; }
"""
PRINT: Final = """
@page { margin: 12mm; }
@media print {
  :root { color-scheme: light; font-size: 8.5pt; }
  body { font-size: 1rem; line-height: 1.3; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 15pt; margin: 0; } h2 { font-size: 10pt; margin: 0; break-after: avoid; } p { margin: .2rem 0; }
  .events { columns: 2; column-gap: 7mm; } article { padding: .35rem 0; } blockquote { margin-top: .25rem; orphans: 2; widows: 2; }
  .source { margin-top: .3rem; break-after: avoid; } .undated { margin-top: .3rem; } a { color: inherit; }
}
"""
"""On paper: two columns of small print. An event may run on in the next column, as white space would cost more than it helps."""


def to_html(cut: Cut, view: TimelineView, address: str, total: int | None = None) -> str:
    """The page; `address` is where the live view stands, or empty, `total` the number of events that the view is a part of."""
    link = f'<p class="quiet">Live: <a href="{escape(address)}">{escape(address)}</a></p>' if address else ""
    whole = len(cut.dataset.events) if total is None else total
    number = f"{len(cut.events):,} of {whole:,} event{'s' if whole != 1 else ''}"
    said = f"<p><b>{number}</b>{escape(f', {cut.words}' if cut.words else '')}.</p>"
    head = f"<h1>{escape(cut.dataset.title)}</h1><p>{escape(cut.dataset.description)}</p>"
    events = "".join(_article(event, cut.dataset) for event in cut.events)
    outside = view.outside.in_words() if view.outside else ""
    sight = f'<p class="quiet">The chart shows {in_words(*view.window, "range")}; {outside}</p>' if outside else ""
    chart = f"Timeline of {view.size} events; the list below says the same in words."
    style = f"<style>{STYLE}{PRINT}</style>"
    drawing = f"{_legend(cut, view)}{draw_svg(build_figure(view), chart)}"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(cut.title)}</title>{style}</head>\n"
        f"<body><main>{head}{said}{link}{sight}{drawing}\n"
        f'<div class="events">{events}</div></main></body></html>\n'
    )


def _legend(cut: Cut, view: TimelineView) -> str:
    """What the shapes of the chart mean."""
    lines = []
    for name, words in entries(view, cut.events):
        inner, width = filled(name) if view.piles else drawn(name)
        sign = f'<svg viewBox="0 0 {width} 16" width="{width}" height="16" aria-hidden="true">{inner}</svg>'
        lines.append(f"<li>{sign}{escape(words)}</li>")
    return f'<ul class="legend" aria-label="Legend">{"".join(lines)}</ul>'


def _article(event: Event, dataset: Dataset) -> str:
    facts = [event.when(), event.status, *event.actors, event.venue]
    passages = "".join(_passages(found, dataset) for found in by_article(dataset.evidence(event), dataset))
    line = " · ".join(escape(fact) for fact in facts if fact)
    head = f'<h2><bdi>{escape(event.title)}</bdi></h2><p class="quiet"><bdi>{line}</bdi></p>'
    return f'<article id="{escape(event.event_id)}">{head}{_dispute(event, dataset)}{passages}</article>\n'


def _dispute(event: Event, dataset: Dataset) -> str:
    """Every date that the sources give, the one that leads first."""
    if not event.disputed:
        return ""
    lines = []
    for claim in sorted(claims(event, dataset), key=lambda claim: not claim.agrees):
        far = difference(claim, event, "the date above")
        lines.append(f"<li><bdi>{escape(claim.said())}</bdi>{f': {far}' if far else ''}</li>")
    return f'<div class="dispute quiet"><p>{dispute(event, dataset)}.</p><ul>{"".join(lines)}</ul></div>'


def _passages(found: FromArticle, dataset: Dataset) -> str:
    """What one article says of an event: the byline once, each reading of a date once."""
    source = f"<b>{escape(found.article.publisher)}</b>, {escape(day_of(found.article, dataset.articles))}"
    if address := original_link(found.article.url, found.dated[0][0].text):
        source += f' · <a href="{escape(address)}" rel="noopener noreferrer">original</a>'
    dated = "".join(
        f'{"".join(map(_quotation, group))}<p class="quiet"><bdi>{escape(how_read(group[0], found.article))}</bdi></p>'
        for group in found.dated
    )
    undated = "".join(map(_quotation, found.undated))
    more = f'<div class="undated"><p class="quiet">{undated_lead(found)}</p>{undated}</div>' if undated else ""
    return f'<p class="source"><bdi>{source}</bdi></p>{dated}{more}'


def _quotation(excerpt: Excerpt) -> str:
    before, words, after = (escape(part) for part in excerpt.marked())
    return f"<blockquote><bdi>{f'{before}<mark>{words}</mark>{after}' if words else before}</bdi></blockquote>"
