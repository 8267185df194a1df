"""What one passage of one article says of one event; `loaders.merge` joins mentions into events."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field, replace

from loaders.articles import Article
from loaders.names.entities import Entity
from loaders.timex import DateUnit


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that support an event, and the words that date it (they may stand elsewhere in the article)."""

    article_id: str
    start: int
    end: int
    text: str
    unit: DateUnit
    repeat: int = 0
    """How often the same words with the same date stand before it in the article."""
    words: tuple[str, str] = field(init=False, compare=False, repr=False)
    """Its words, however they are broken into lines, and the words of the date."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", (" ".join(self.text.split()), self.unit.text))

    @property
    def excerpt_id(self) -> str:
        """Derived from the article, the words and the words of the date: it lasts when offsets change."""
        again = (str(self.repeat),) if self.repeat else ()
        key = "\x1f".join((self.article_id, *self.words, *again))
        return hashlib.sha256(key.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Mention:
    """One article's report of an event: the leading passage and those that elaborate it."""

    passages: tuple[Passage, ...]
    title: str
    first: dt.date
    last: dt.date | None
    precision: str
    status: str
    type: str
    actors: tuple[Entity, ...]
    subject: tuple[Entity, ...]
    venue: str
    voice: str
    """Who reports it: the publisher."""
    published: dt.date | None
    lead: bool
    """Whether it stands at the head of its article."""
    onset: bool = False
    """Whether it says that something began."""
    speech: bool = False
    """Whether it is somebody's words rather than a deed."""
    paper: bool = False
    """Whether it tells that a paper was handed over."""
    words: frozenset[str] = frozenset()
    """What it is about: the stems of its content words, and the names in it by their canonical form."""
    topic: frozenset[str] = frozenset()
    """What its article is about: the people, bodies and places that it names, states left out."""

    @property
    def article_id(self) -> str:
        """The article that reports it."""
        return self.passages[0].article_id


def with_passage(mention: Mention, article: Article, start: int, end: int) -> Mention:
    """The mention with a further passage of its article; one that follows on the last makes it longer."""
    last = mention.passages[-1]
    if last.end <= start and not article.body[last.end : start].strip(" "):
        longer = replace(last, end=end, text=article.body[last.start : end])
        return replace(mention, passages=(*mention.passages[:-1], longer))
    further = Passage(article.article_id, start, end, article.body[start:end], mention.passages[0].unit)
    return replace(mention, passages=(*mention.passages, further))


def is_gathering(mention: Mention) -> bool:
    """Whether it tells of people who meet, vote or sign, rather than of what one of them says."""
    return mention.type in {"CONSULT", "AGREE"} and not mention.speech


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A dated passage that became no event, and why."""

    article_id: str
    start: int
    end: int
    text: str
    reason: str
