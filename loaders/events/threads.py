"""Follows who is speaking and what is being told through an article, so that undated sentences join what they elaborate.

A sentence joins the last dated mention of the person who speaks in it, or the meeting that it takes up again ("The talks
lasted ..."). What is told in the perfect ("has ruled out") or of some other time ("previously") joins nothing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.articles import Article
from loaders.events.actors.groups import Discourse, find_heads
from loaders.events.actors.roles import passive_subject, read_doers, unique
from loaders.events.grammar.main_clause import definite_head, is_elsewhen, main_clause
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.meetings import Meetings
from loaders.events.mention import Mention, with_passage
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity
from loaders.names.titles import PERSON_WORDS
from loaders.timex import DateUnit

_HISTORY: Final = dt.timedelta(days=30)
"""So long before what somebody did last, something else is only remembered."""
_OPENING: Final = frozenset({"“", "”", '"', "«", "»"})
_TOLD: Final = frozenset({"past", "present"})


@dataclass(slots=True)
class Threads:
    """The mentions of an article so far, and whom its last sentence was about."""

    mentions: list[Mention] = field(default_factory=list)
    last_subject: tuple[Entity, ...] = ()
    home: Entity | None = None
    """The state that the article is about."""
    cast: tuple[Entity, ...] = ()
    """All the people whom the article names."""
    last_body: Entity | None = None
    dateline: str = ""
    """The city that the article was written in."""
    _speakers: dict[str, int] = field(default_factory=dict)
    _called: dict[str, Entity] = field(default_factory=dict)
    _people: tuple[Entity, ...] = ()
    _firm: Entity | None = None
    _recent: dict[str, Entity] = field(default_factory=dict)
    """The people and states named so far, the last one last."""
    _heads: dict[str, int] = field(default_factory=dict)
    meetings: Meetings = field(default_factory=Meetings)
    _current: int = -1
    """The mention that the last sentence belonged to; -1 after one that belonged to none."""

    def open(self, found: Sequence[Mention], sentence: Sentence) -> None:
        """Take up new mentions that one sentence makes."""
        for mention in found:
            self.mentions.append(mention)
            self._current = len(self.mentions) - 1
            for entity in mention.subject:
                if self._goes_on(mention, self._speakers.get(entity.name, -1)):
                    self._speakers[entity.name] = self._current
        self._note(sentence, len(found))
        self.last_subject = found[0].subject or self.last_subject

    def _goes_on(self, mention: Mention, place: int) -> bool:
        """Whether what somebody says next belongs to a new mention of him, not to the earlier one: not to old history, nor to plans."""
        if place < 0:
            return True
        old = self.mentions[place].first - mention.first > _HISTORY
        return mention.status == "happened" and not old

    def discourse(self, here: Iterable[Mention] = ()) -> Discourse:
        """What the sentences so far have told, and the mentions that `here` were made of the same one."""
        return Discourse(
            self.home,
            self.last_body,
            self._firm,
            self.last_subject,
            self._called,
            self._recent,
            [*self.mentions, *here] if here else self.mentions,
            self.meetings.by_noun,
            self._people,
            self.cast,
        )

    def knows(self, subject: Sequence[Entity]) -> bool:
        """Whether one of these people has spoken in a dated sentence already."""
        return any(entity.name in self._speakers for entity in subject if entity.kind == "person")

    def take_note(self, sentence: Sentence) -> None:
        """Remember the last body that a sentence names, and what people and groups may be called from now on."""
        named = [item.name.entity for item in sentence.items if item.name]
        self._called.update(find_heads(sentence.items))
        self._people = tuple([entity for entity in named if entity.kind == "person"])
        acting: list[Entity] = []  # "Velox said": nothing else tells what it is
        if self.last_subject:
            unknown = {item.text for item in sentence.items if item.name and not item.name.known}
            acting = [entity for entity in self.last_subject if entity.name in unknown]
        for entity in (*acting, *named):
            if entity.kind == "organisation":
                self.last_body = entity
                if WORDS["public_nouns"].isdisjoint(entity.name.lower().split()):
                    self._firm = entity
            elif entity.kind in {"person", "state"}:
                self._recent.pop(entity.name, None)
                self._recent[entity.name] = entity

    def pass_over(self, sentence: Sentence) -> None:
        """A sentence of another time stands here: what follows does not lean on the one before it."""
        self._current = -1
        governed, verb = main_clause(sentence)
        if governed and verb:
            self.last_subject = tuple(
                item.name.entity for item in sentence.items[: verb.first] if item.name and item.name.known
            )

    def gap(self) -> None:
        """A passage ends: what follows may not lean on the sentence before."""
        self._current = -1
        self.last_subject = ()
        self._people = ()

    def meeting_taken_up(self, sentence: Sentence) -> DateUnit | None:
        """The date of the meeting that an undated sentence places itself by: "declared, following the talks"."""
        place = self.meetings.taken_up(sentence)
        return self.mentions[place].passages[0].unit if place >= 0 else None

    def elaborate(self, article: Article, start: int, end: int, sentence: Sentence, *, continues: bool) -> bool:
        """Let an undated sentence join the mention that it elaborates; False if there is none."""
        governed, verb = main_clause(sentence)
        quoted = bool(sentence.items) and sentence.items[0].text in _OPENING and sentence.items[-1].text in _OPENING
        if verb is None or governed is None or (quoted and self._current >= 0):
            return self._join_quotation(article, start, end, sentence, continues=continues)
        subject = unique(read_doers(sentence, governed, "", self.discourse()))
        place = self._place(sentence, governed, verb, subject, continues=continues)
        told_of = unique(passive_subject(sentence, governed)) or subject
        self.last_subject = told_of or (self.last_subject if continues else ())
        if place < 0:
            self._current = -1
            return False
        self._join(place, article, start, end)
        return True

    def _place(
        self, sentence: Sentence, governed: Governed, verb: Verb, subject: tuple[Entity, ...], *, continues: bool
    ) -> int:
        """The mention that a sentence elaborates, or -1."""
        if verb.tense not in _TOLD or is_elsewhen(sentence, governed):
            return -1
        people = [entity.name for entity in subject if entity.kind == "person"]
        if people:
            place = self._speakers.get(people[0], -1)
            return -1 if place >= 0 and _speaks_elsewhere(sentence, self.mentions[place]) else place
        head = definite_head(sentence, governed, verb)
        if head in self._heads:
            return self._heads[head]
        if event_type_of_noun(head) in {"CONSULT", "AGREE"}:
            return self._current if self._current >= 0 and continues else self.meetings.named(head)
        names = {entity.name for entity in subject}
        near = self.mentions[self._current] if self._current >= 0 else None
        if near and names and names <= {entity.name for entity in near.actors} and verb.form.frame in {"say", "act"}:
            return self._current
        return -1

    def _join_quotation(self, article: Article, start: int, end: int, sentence: Sentence, *, continues: bool) -> bool:
        if self._current < 0 or not continues or not sentence.items:
            return False
        self._join(self._current, article, start, end)
        return True

    def _join(self, place: int, article: Article, start: int, end: int) -> None:
        mention = self.mentions[place]
        self._current = place
        self.mentions[place] = with_passage(mention, article, start, end)

    def _note(self, sentence: Sentence, made: int) -> None:
        """Remember the people, offices and meetings that a dated sentence names, for later sentences; it `made` the last so many mentions."""
        for at, item in enumerate(sentence.items):
            if item.name and item.name.entity.kind == "person":
                self._speakers.setdefault(item.name.entity.name, self._current)
            elif (
                item.kind == "word"
                and item.low in PERSON_WORDS
                and at + 1 < len(sentence.items)
                and sentence.items[at + 1].kind != "name"
            ):
                self._heads[item.low] = self._current
        for place in range(len(self.mentions) - made, len(self.mentions)):
            self.meetings.note(sentence, self.mentions[place], place)


def _speaks_elsewhere(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody speaks through a medium that the dated passage says nothing of: what was told to a channel had its own day."""
    told = " ".join(passage.text.lower() for passage in mention.passages)
    media = [item.low for item in sentence.items if item.is_in("spoken_media")]
    return bool(media) and not any(word in told for word in media)
