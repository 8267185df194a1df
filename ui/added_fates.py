"""What became of an event that was found in an added article: a further source of one that is there, or a new one."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.added import Added, share
from timeline.claims import claims, dispute
from timeline.dataset import Dataset
from timeline.near import perhaps_same
from timeline.rows import Event, in_a_sentence
from ui.glyphs import glyph
from ui.markup import Markup, join, tag, text
from ui.passages import claim_line


@dataclass(frozen=True, slots=True)
class Fates:
    """The dataset with what was added, and why the editor's decisions leave passages out, by article and place.

    `compared` is the dataset without it; none where the added articles could not be compared with all of it.
    """

    shown: Dataset
    dropped: Mapping[tuple[str, int], str]
    compared: Dataset | None = None

    def near(self, event: Event, added: Added, chosen: str | None) -> Event | None:
        """The event of the dataset that a found one may be: the one that was chosen, or for a new one the nearest."""
        if self.compared is None:
            return None
        if chosen:
            return self.compared.event(chosen)
        found = self.event(event, added)
        return perhaps_same(event, self.compared) if found and share(found, self.shown) == "all" else None

    def event(self, event: Event, added: Added) -> Event | None:
        """The event of the timeline that the passages of a found event support."""
        found = (self.shown.event(excerpt.excerpt_id) for excerpt in added.excerpts[event.event_id])
        return next(filter(None, found), None)

    def said(self, event: Event, added: Added) -> Markup:
        """In words, with the dates of all sources where they cannot all be right."""
        found = self.event(event, added)
        if found is None:
            return tag("p", tag("b", "Not on the timeline: "), text(self._reason(event, added)), class_="fate")
        if share(found, self.shown) == "some":
            words = [tag("b", "A further source"), " of an event that is there: ", _named(found), self._others(found)]
        elif others := self._other_articles(found, added):
            words = [tag("b", "New"), ", and told by another article that you added: ", text("; ".join(others))]
        else:
            words = [tag("b", "New"), ": the dataset has no such event."]
        return join(tag("p", glyph("added"), *words, class_="fate"), self._dispute(found))

    def _others(self, found: Event) -> Markup:
        articles = self.shown.articles
        told = (articles[e.article_id] for e in self.shown.evidence(found) if e.article_id not in self.shown.added)
        names = dict.fromkeys(article.publisher for article in told)
        return join(", reported by ", text(", ".join(map(in_a_sentence, names))), ".")

    def _other_articles(self, found: Event, added: Added) -> list[str]:
        ids = dict.fromkeys(excerpt.article_id for excerpt in self.shown.evidence(found))
        return [f"“{self.shown.articles[each].title}”" for each in ids if each != added.article.article_id]

    def _dispute(self, found: Event) -> Markup:
        if not found.disputed:
            return join("")
        lines = [tag("li", claim_line(claim)) for claim in claims(found, self.shown)]
        said = dispute(found, self.shown)
        head = tag("p", glyph("disputed"), f"With it, {said[:1].lower()}{said[1:]}:")
        return tag("section", head, tag("ul", *lines), class_="dispute")

    def _reason(self, event: Event, added: Added) -> str:
        places = ((excerpt.article_id, excerpt.start) for excerpt in added.excerpts[event.event_id])
        return (
            next((self.dropped[place] for place in places if place in self.dropped), "no passage of it is left") + "."
        )


def _named(found: Event) -> Markup:
    return join(text(f"“{found.title}”"), f" ({found.when(short=True)})")
