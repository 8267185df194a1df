"""Goes through the lines of one article: a dated sentence makes mentions, an undated one may join what it elaborates."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.articles import Article
from loaders.events.actors.roles import read_roles
from loaders.events.grammar.deferred import new_date
from loaders.events.grammar.due_asides import read_due_asides
from loaders.events.grammar.embedded import read_embedded
from loaders.events.grammar.governor import govern
from loaders.events.grammar.main_clause import main_clause
from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.press import told_by_press
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.side_clauses import read_side_clauses
from loaders.events.grammar.stages import read_stages
from loaders.events.keep import why_not_clause, why_not_date
from loaders.events.lines import Line
from loaders.events.mention import LeftOut, Mention, Passage
from loaders.events.retold import retold
from loaders.events.status import read_status
from loaders.events.threads import Threads
from loaders.events.unsaid import why_not_then
from loaders.events.venues.venue import read_venue
from loaders.events.words import content_words, hands_paper
from loaders.names.entities import Gazetteer
from loaders.timex import DateUnit
from loaders.timex.grammar import marked

_NO_ANCHOR = "no publication date to count from"
_INSIDE = "the date is part of a name"


@dataclass(slots=True)
class LineReader:
    """Goes through the lines of an article and keeps what they tell."""

    article: Article
    known: Gazetteer
    threads: Threads
    topic: frozenset[str]
    left_out: list[LeftOut] = field(default_factory=list)

    def skip(self, line: Line, reason: str) -> None:
        """Pass over a part of the page that is not the article's prose."""
        if line.block.kind == "gap":
            self.threads.gap()
        if line.units or line.unread:
            self._leave_out(line, reason)

    def read(self, line: Line, sentence: Sentence) -> None:
        """Make mentions of a sentence's dates, or let it join the mention that it elaborates."""
        self.threads.dateline = line.dateline
        reasons = [_NO_ANCHOR] if line.unread else []
        found = self._mentions(line, sentence, reasons)
        if not line.units and (unit := self.threads.meeting_taken_up(sentence)):
            found = self._by_meeting(line, sentence, unit)
        if found:
            self.threads.open(found, sentence)
        elif line.units or line.unread:
            self._leave_out(line, reasons[0] if reasons else _INSIDE)
            self.threads.pass_over(sentence)
        else:
            self.threads.elaborate(self.article, line.start, line.end, sentence, continues=line.number > 0)
        self.threads.take_note(sentence)

    def _leave_out(self, line: Line, reason: str) -> None:
        text = self.article.body[line.start : line.end]
        self.left_out.append(LeftOut(self.article.article_id, line.start, line.end, text, reason))

    def _mentions(self, line: Line, sentence: Sentence, reasons: list[str]) -> list[Mention]:
        """The events that the dates of a sentence put on the timeline; one for each verb that a date belongs to."""
        if not line.units:
            return []
        found: dict[tuple[int, int, int], Mention] = {}
        stages = read_due_asides(sentence) or read_stages(sentence, single=len(line.units) == 1)
        stages = read_embedded(sentence) | read_side_clauses(sentence, self._ahead) | stages
        whole = sentence
        for written in line.units:
            at = _place_of(written, whole)
            if at < 0:
                continue
            sentence = stages.get(at, whole)
            here = at if sentence is whole else _place_of(written, sentence)
            governed = told_by_press(sentence, govern(sentence, here, ahead=self._ahead(written)))
            unit = new_date(sentence, governed, written)
            if reason := self._why_not(sentence, governed, unit):
                reasons.append(reason)
                continue
            key = (id(stages.get(at)), *_key(sentence, governed))
            if key in found and not _sharper(unit, found[key].passages[0].unit):
                continue
            mention = self._mention(line, sentence, governed, unit, found.values())
            if mention.speech and not mention.actors and _unknown_speaker(sentence, governed):
                reasons.append("nobody is named who says it")
            else:
                found[key] = mention
        return list(found.values())

    def _ahead(self, unit: DateUnit) -> bool:
        return self.article.published is not None and unit.first is not None and unit.first > self.article.published

    def _why_not(self, sentence: Sentence, governed: Governed, unit: DateUnit) -> str:
        if reason := why_not_date(unit, self.article) or why_not_clause(sentence, governed):
            return reason
        return why_not_then(sentence, governed.at) if unit.first == self.article.published else ""

    def _mention(
        self, line: Line, sentence: Sentence, governed: Governed, unit: DateUnit, here: Iterable[Mention] = ()
    ) -> Mention:
        """What a sentence tells of a date; `here` are those it has told of before."""
        told = retold(sentence, governed)
        kind = told.type
        roles = read_roles(sentence, governed, kind, self.known, self.threads.discourse(here))
        passage = Passage(self.article.article_id, line.start, line.end, self.article.body[line.start : line.end], unit)
        first, last, precision = _interval(unit, self.article.published)
        return Mention(
            passages=(passage,),
            title=told.title(sentence, governed, roles.subject) or " ".join(passage.text.split())[:80],
            first=first,
            last=last,
            precision=precision,
            status=read_status(
                sentence, governed, _begins_by(unit, self.article.published), self.article.published, unit.last
            ),
            type=kind,
            actors=roles.actors,
            subject=roles.subject,
            venue=read_venue(sentence, governed, line.dateline),
            voice=self.article.voice,
            published=self.article.published,
            lead=not self.threads.mentions,
            onset=_begins(governed, sentence),
            speech=governed.verb is not None and governed.verb.form.frame == "say",
            paper=hands_paper(sentence, governed),
            words=content_words(sentence, governed),
            topic=self.topic,
        )

    def _by_meeting(self, line: Line, sentence: Sentence, unit: DateUnit) -> list[Mention]:
        """What somebody not heard of yet does at or after a dated meeting is an event of that day."""
        governed, verb = main_clause(sentence)
        if governed is None or verb is None or verb.tense != "past":
            return []
        mention = self._mention(line, sentence, governed, unit)
        fresh = any(entity.kind == "person" for entity in mention.subject) and not self.threads.knows(mention.subject)
        return [mention] if fresh else []


def _interval(unit: DateUnit, published: dt.date | None) -> tuple[dt.date, dt.date | None, str]:
    """First and last day and precision; what is to happen by a day may happen from the publication on."""
    first = unit.first or published
    if first is None:
        raise ValueError(f"{unit.text!r} has neither a first day nor a day of publication")
    return first, unit.last, unit.precision if unit.first and unit.last else "range"


def _begins_by(unit: DateUnit, published: dt.date | None) -> dt.date | None:
    """The day that tells whether a happening lies ahead: its first; its last where it may begin at any time from now on."""
    return unit.first if unit.first and unit.first != published else unit.last or unit.first


def _place_of(unit: DateUnit, sentence: Sentence) -> int:
    """The item of a date; -1 where it is none, as in the middle of a word."""
    return next((at for at, item in enumerate(sentence.items) if item.unit is unit), -1)


def _key(sentence: Sentence, governed: Governed) -> tuple[int, int]:
    """What tells the events of one sentence apart: the verb, or the noun where there is no verb or it is of another time."""
    if governed.verb and not noun_span(sentence, governed):
        return governed.verb.first, -1
    return -1, governed.noun if governed.attributive else -1


def _unknown_speaker(sentence: Sentence, governed: Governed) -> bool:
    """Whether only a pronoun says who speaks."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    told = sentence.clauses[0].verb if governed.clause and clause.opener == "," else None
    if told is not None and told.finite:
        return False  # "The guard found it, it said on Friday": whoever did it says so
    before = sentence.items[clause.first : verb.first] if verb else ()
    return any(item.is_in("speaker_pronouns") for item in before)


def _sharper(unit: DateUnit, other: DateUnit) -> bool:
    """Whether a date tells more than another of the same verb; "noon" leaves its day to "the following day"."""
    order = ("day", "range", "week", "month", "year", "")
    if unit.precision == other.precision == "day":
        return other.rule in marked("dayless") and unit.rule not in marked("dayless")
    return order.index(unit.precision) < order.index(other.precision)


def _begins(governed: Governed, sentence: Sentence) -> bool:
    clause = sentence.clauses[governed.clause]
    return any(verb.lemma in {"begin", "start"} for verb in sentence.verbs if clause.first <= verb.first < clause.last)
