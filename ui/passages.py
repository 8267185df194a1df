"""The passages that an event stands on, as HTML: whose words they are, how their date was read, where they lead."""

from collections.abc import Iterable

from timeline.claims import Claim
from timeline.dataset import Dataset
from timeline.original import original_link
from timeline.rows import Article, Excerpt
from timeline.selection import Selection
from timeline.sourcing import FromArticle, by_article, day_of, how_read, since_event, undated_lead
from ui import link
from ui.glyphs import glyph
from ui.markup import Markup, join, marked, tag, text


def passages(excerpts: Iterable[Excerpt], dataset: Dataset, selection: Selection) -> list[Markup]:
    """The passages article by article: the byline once, each reading of a date once, then what has no date words of its own."""
    return [_from_article(found, dataset, selection) for found in by_article(excerpts, dataset)]


def _from_article(found: FromArticle, dataset: Dataset, selection: Selection) -> Markup:
    dated = [
        join(*(quotation(excerpt, selection.words) for excerpt in group), reading(group[0], found.article))
        for group in found.dated
    ]
    undated = [quotation(excerpt, selection.words) for excerpt in found.undated]
    return tag(
        "section",
        source_line(found.article, found.dated[0][0], selection, dataset),
        *dated,
        tag("div", tag("p", undated_lead(found), class_="quiet"), *undated, class_="undated") if undated else "",
        class_="passage",
    )


def passage(excerpt: Excerpt, dataset: Dataset, selection: Selection, after: Excerpt | None = None) -> Markup:
    """One passage among those of its article: its words, how the date was read, and the event that it supports.

    What stands with the one that it comes `after` is not told again.
    """
    article = dataset.articles[excerpt.article_id]
    if after and _goes_on(excerpt, after):
        same = tag("p", "The same event, dated by the same words.", class_="quiet")
        return tag("section", quotation(excerpt), original(article, excerpt), same, class_="passage")
    return tag(
        "section",
        quotation(excerpt, selection.words),
        original(article, excerpt),
        reading(excerpt, article),
        event_link(excerpt, selection, dataset),
        delay(excerpt, article, dataset),
        class_="passage",
    )


def _goes_on(excerpt: Excerpt, after: Excerpt) -> bool:
    """Whether a passage supports the event of the one before it and has no other date words."""
    alike = (excerpt.event_id, excerpt.explanation, excerpt.anchor) == (after.event_id, after.explanation, after.anchor)
    return alike and excerpt.date_text == after.date_text and not excerpt.marked()[1]


def quotation(excerpt: Excerpt, search: str = "") -> Markup:
    """The verbatim words, with those that date them and those of a search marked."""
    before, words, after = excerpt.marked()
    date_words = tag("mark", words, class_="date", title="the words that date it") if words else ""
    return tag("blockquote", tag("bdi", marked(before, search), date_words, marked(after, search), dir="auto"))


def reading(excerpt: Excerpt, article: Article) -> Markup:
    """How the date was read, and its words where they stand outside the passage."""
    said = tag("p", tag("b", "How the date was read: "), text(how_read(excerpt, article)), class_="reading")
    if excerpt.marked()[1]:
        return said
    words = text(f"“{excerpt.date_text}”")
    return join(said, tag("p", "The date words stand elsewhere in the article: ", words, class_="reading"))


def claim_line(claim: Claim) -> Markup:
    """A date with those who give it, or who announced it."""
    return join(claim.lead_in(), tag("b", claim.when()), text(claim.lead_out()))


def original(article: Article, excerpt: Excerpt) -> Markup:
    """A link to the original at the quoted words; nothing where its address is not known."""
    address = original_link(article.url, excerpt.text)
    found = tag("a", "In the original article", href=address, target="_blank", rel="noopener noreferrer")
    return tag("p", found, class_="source") if address else join("")


def source_line(article: Article, excerpt: Excerpt, selection: Selection, dataset: Dataset) -> Markup:
    """Publisher, day of publication, a link to the original where one is known, and a link into the sources page."""
    parts = [tag("b", text(article.publisher)), text(day_of(article, dataset.articles))]
    if address := original_link(article.url, excerpt.text):
        parts.append(tag("a", "Original article", href=address, target="_blank", rel="noopener noreferrer"))
    if article.article_id in dataset.added:
        parts.append(text("added by you"))
    else:
        place = link.address(selection, "Sources", article=article.article_id, excerpt=excerpt.excerpt_id)
        parts.append(tag("a", "In the sources", href=place, target=link.window()))
    return tag(
        "p", *[piece for i, part in enumerate(parts) for piece in ((" · ", part) if i else (part,))], class_="source"
    )


def delay(excerpt: Excerpt, article: Article, dataset: Dataset) -> Markup:
    """How long after the event the article was published; nothing where the day of either is not known."""
    event = dataset.event(excerpt.event_id)
    if event is None or article.published is None:
        return join("")
    said = since_event(article.published, event)
    return tag("p", f"Published {said}{' (a deduced day)' if article.deduced else ''}.", class_="quiet")


def event_link(excerpt: Excerpt, selection: Selection, dataset: Dataset) -> Markup:
    """A link to the timeline with the event open that the excerpt supports."""
    event = dataset.event(excerpt.event_id)
    if event is None:
        return join("")
    address = link.address(selection.but(event=event.event_id))
    sign = glyph("disputed" if event.disputed else event.status)
    label = join(text(event.title), f" ({event.when(short=True)})")
    return tag("p", sign, tag("a", label, href=address, target=link.window()), class_="to-event")
