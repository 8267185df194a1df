"""The page about the data: how dates are read, what the columns mean, what the dataset does not cover."""

from typing import Final

import streamlit as st

from timeline.dataset import DISPUTED, Dataset
from timeline.dates import in_words
from timeline.drawings import DRAWINGS
from timeline.rows import UNNAMED
from timeline.schema import Table
from timeline.styles import STYLES
from timeline.tables import BUILT
from timeline.vocabularies import KINDS, TYPES
from ui.glyphs import glyph
from ui.markup import Markup, join, show, tag, text
from ui.page import heading, name_dropped, start

METHOD: Final = {
    "No date is guessed in silence.": """A date is read from words in an article, and each passage says how. Words such as “last
        Friday” are counted from the day of publication. Where an article does not state that day, it may be deduced; then its
        passages, the citations and the exports say so, and from what.""",
    "Never more precise than the source.": """“Late October” is drawn as part of a month, “2014” as a year. A bar says that
        the event lies somewhere within it.""",
    "The chart opens on the time that matters.": """Where at most a tenth of the dates would leave the others less than a quarter of the
        width, the first view is the shortest span with nine tenths of them and what lies near it. The page says how many events lie
        outside, and a button shows all.""",
    "Sources may disagree.": """Where they give dates that cannot all be right, every date is shown with its publisher. They
        are never averaged. A date that was published before it came is shown as announced, not as what took place.""",
    "What was said is not what was so.": """A passage proves that a source reported something. Whether it is true is for the
        reader to judge; plans, forecasts, allegations and denials are marked as such.""",
    "Every excerpt is verbatim.": """It stands in the article letter by letter, translations and their mistakes included.""",
}


VERBATIM: Final = """The downloads hold the cells verbatim, for programs: one that begins with an equals sign is a formula to a spreadsheet.
    The CSV that the timeline exports is made safe for spreadsheets."""


def main() -> None:
    """Draw the page."""
    page = start("Data and method")
    heading("Data and method", page.dataset.description)
    name_dropped(page.dropped)
    show(tag("section", tag("h2", "How to read the timeline"), tag("dl", *_method(), class_="method")))
    show(
        tag(
            "section",
            tag("h2", "What this dataset holds"),
            tag("ul", *(tag("li", line) for line in coverage(page.dataset))),
        )
    )
    show(tag("section", tag("h2", "What the shapes mean"), tag("ul", *_shapes(), class_="plain shapes")))
    show(tag("section", tag("h2", "Kinds of events"), _kinds()))
    show(tag("section", tag("h2", "The tables"), tag("p", VERBATIM)))
    for table in BUILT:
        show(_columns(table))
        _download(table, page.dataset)
    if page.dataset.version or page.dataset.changes:
        show(_version(page.dataset))
    if page.dataset.credits:
        show(tag("section", tag("h2", "Credits"), tag("ul", *(tag("li", text(c)) for c in page.dataset.credits))))


def _version(dataset: Dataset) -> Markup:
    """Which version it is and what has changed since the one before, for those who cite it."""
    name = tag("p", "This is version ", tag("b", text(dataset.version)), ".") if dataset.version else ""
    changes = tag("ul", *(tag("li", text(change)) for change in dataset.changes)) if dataset.changes else ""
    return tag("section", tag("h2", "Version and changes"), name, changes)


def coverage(dataset: Dataset) -> list[str]:
    """What the dataset covers and what it does not, in sentences made from its tables."""
    articles, events = dataset.articles.values(), dataset.events
    days = sorted(article.published for article in articles if article.published)
    publishers = {article.publisher for article in articles} - {UNNAMED}
    lines = [f"{len(events):,} events from {len(articles):,} articles of {len(publishers):,} named publishers."]
    if days:
        when = f"{'from' if days[0] < days[-1] else 'on'} {in_words(days[0], days[-1], 'range')}"
        lines.append(f"The articles were published {when}. What came later is not known here.")
    single = sum(len(event.publishers) == 1 for event in events)
    lines.append(f"{single:,} of the events rest on one publisher alone.")
    lines.append(
        f"{len(dataset.left_out):,} dated passages became no event; the page “Sources” says why. Undated reports are not shown."
    )
    lacking = {
        "no named publisher": sum(article.publisher == UNNAMED for article in articles),
        "no known country": sum(not article.country for article in articles),
        "no address": sum(not article.url for article in articles),
        "no known day of publication": sum(article.published is None for article in articles),
        "a day of publication that was deduced": sum(article.deduced for article in articles),
        "been translated": sum(bool(article.translated_from) for article in articles),
    }
    said = [f"{number} {'has' if number == 1 else 'have'} {what}" for what, number in lacking.items() if number]
    return [*lines, f"Of the articles, {', '.join(said)}."] if said else lines


def _method() -> list[Markup]:
    return [join(tag("dt", head), tag("dd", said)) for head, said in METHOD.items()]


def _shapes() -> list[Markup]:
    """Each status, then the other shapes of the chart."""
    statuses = [tag("li", glyph(name), tag("b", style.label), f": {style.meaning}") for name, style in STYLES.items()]
    others = [
        tag("li", glyph(name), tag("b", "Disputed: ") if name == DISPUTED else "", drawing.meaning)
        for name, drawing in DRAWINGS.items()
    ]
    return statuses + others


def _kinds() -> Markup:
    lead = tag("p", "The sixteen event types of PLOVER, the Political Language Ontology for Verifiable Event Records.")
    rows = [join(tag("dt", KINDS[name]), tag("dd", tag("code", name), f" – {said}")) for name, said in TYPES.items()]
    return join(lead, tag("dl", *rows, class_="facts"))


def _columns(table: Table) -> Markup:
    rows = [
        tag("tr", tag("td", tag("code", c.name)), tag("td", c.kind), tag("td", _with_code(c.description)))
        for c in table.columns
    ]
    head = tag(
        "tr", tag("th", "Column", scope="col"), tag("th", "Holds", scope="col"), tag("th", "Meaning", scope="col")
    )
    body = tag("table", tag("thead", head), tag("tbody", *rows), class_="columns described")
    return tag(
        "section", tag("h3", table.file), tag("p", table.description), tag("div", body, class_="scroll", tabindex="0")
    )


def _with_code(said: str) -> Markup:
    """A description whose code stands in backticks, as in docs/columns.md."""
    return join(*(tag("code", part) if i % 2 else part for i, part in enumerate(said.split("`"))))


def _download(table: Table, dataset: Dataset) -> None:
    rows = dataset.frames[table.name]
    st.download_button(
        f"Download {table.file} ({len(rows):,} rows)",
        data=lambda: rows.to_csv(index=False, lineterminator="\n"),
        file_name=table.file,
        mime="text/csv",
        key=f"download:{table.name}",
        on_click="ignore",
    )
