"""Whose words and whose dates an event rests on, in a line: for formats that have no room for every passage.

A quotation is signed by the publisher of its own article alone; who else reports the event is said beside it, and who gives
another date with that date.
"""

from timeline.claims import Claim, claims, rival_claims
from timeline.dataset import Dataset
from timeline.rows import Event, in_a_sentence
from timeline.sourcing import day_of


def leading_publisher(event: Event, dataset: Dataset) -> str:
    """Who published the words that the event is told in, and the date that leads."""
    return dataset.articles[event.article_id].publisher


def others(event: Event, dataset: Dataset) -> str:
    """Who else tells of it: `also reported by A, B; announced by C`; empty where nobody does."""
    lead = leading_publisher(event, dataset)
    announced = [name for name in event.publishers if name != lead and _only_announced(name, event, dataset)]
    reported = [name for name in event.publishers if name != lead and name not in announced]
    parts = {"also reported by": reported, "announced by": announced}
    return "; ".join(f"{said} {', '.join(map(in_a_sentence, names))}" for said, names in parts.items() if names)


def signed(event: Event, dataset: Dataset) -> str:
    """Whose the leading words are and of which day, and who else tells of the event: `A, 16 January 2022; also reported by B`."""
    article = dataset.articles[event.article_id]
    source = f"{article.publisher}, {day_of(article, dataset.articles)}"
    return "; ".join(filter(None, (source, others(event, dataset))))


def other_dates(event: Event, dataset: Dataset) -> tuple[str, ...]:
    """The dates that contradict the one that leads, each with who gives it: `14 Jan 2022 - A`."""
    return tuple(claim.brief() for claim in rival_claims(event, dataset))


def disputed_dates(event: Event, dataset: Dataset) -> str:
    """Every date of a disputed event, the one that leads first: `Date disputed: … – A; … – B`; empty for others."""
    if not event.disputed:
        return ""
    found = sorted(claims(event, dataset), key=lambda claim: not claim.agrees)
    return f"Date disputed: {'; '.join(map(_within, found))}" if found else "Date disputed"


def _within(claim: Claim) -> str:
    """A claim inside a sentence."""
    said = claim.said()
    return f"{said[:1].lower()}{said[1:]}" if claim.announced else said


def _only_announced(publisher: str, event: Event, dataset: Dataset) -> bool:
    """Whether all that a publisher says of an event that happened was published before it."""
    own = claims(event, dataset, (publisher,))
    return event.status == "happened" and bool(own) and all(claim.announced for claim in own)
