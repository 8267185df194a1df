"""Reads one article: its dated sentences become mentions, and later sentences that elaborate them join them.

It looks at the article and the gazetteer alone, so that articles can be read in any order and on many machines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.articles import Article
from loaders.blocks import Block, find_blocks
from loaders.dateline import find_dateline
from loaders.events.clauses import find_clauses
from loaders.events.governor import Governed, Sentence, govern
from loaders.events.items import make_items
from loaders.events.keep import why_not_block, why_not_clause, why_not_date
from loaders.events.kind import read_type
from loaders.events.mention import LeftOut, Mention, Passage
from loaders.events.roles import Roles, read_roles
from loaders.events.status import read_status
from loaders.events.threads import Threads, main_clause
from loaders.events.title import make_title
from loaders.events.venue import read_venue
from loaders.events.verbs import find_verbs
from loaders.events.words import content_words
from loaders.language.tokens import Token, tokenise
from loaders.names.entities import Gazetteer
from loaders.names.people import People, meet_people, name_all
from loaders.sentences import split_sentences
from loaders.timex import DateUnit, read_timexes
from loaders.timex.units import date_units

_ASPECT: Final = "begin"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article: where it stands, its words and its dates. `number` counts the sentences of its block."""

    start: int
    end: int
    number: int
    block: Block
    tokens: Sequence[Token]
    units: Sequence[DateUnit]
    dateline: str = ""
    """The place that the report says it was written in, as far as it has said so."""


@dataclass(slots=True)
class Reading:
    """What has been read of an article."""

    mentions: list[Mention] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def read_events(article: Article, known: Gazetteer) -> Reading:
    """All mentions of events in an article, in its order, and the dated passages that became none, with the reason."""
    lines = list(_lines(article))
    people = meet_people((line.tokens for line in lines if line.block.is_text), known)
    reading, threads = Reading(), Threads(home=people.home)
    for line in lines:
        _read_line(article, line, known, people, threads, reading)
    reading.mentions = threads.mentions
    return reading


def _lines(article: Article) -> Iterator[Line]:
    units = date_units(read_timexes(article.body, article.published), article.body)
    at, place = 0, ""
    for block in find_blocks(article.body, article.title):
        for number, piece in enumerate(split_sentences(article.body[block.start : block.end])):
            start, end = block.start + piece.start, block.start + piece.end
            if number == 0 and block.is_text and (dateline := find_dateline(article.body[start:end])):
                start, place = start + dateline.end, dateline.place
            while at < len(units) and units[at].start < start:
                at += 1
            first = at
            while at < len(units) and units[at].end <= end:
                at += 1
            yield Line(start, end, number, block, tokenise(article.body, start, end), units[first:at], place)


def _read_line(
    article: Article, line: Line, known: Gazetteer, people: People, threads: Threads, reading: Reading
) -> None:
    dated = [
        unit
        for unit in line.units
        if unit.first or unit.last or (article.published is None and unit.timexes[0].type == "DATE")
    ]
    reason = why_not_block(line.block)
    if line.block.kind == "gap":
        threads.gap()
    if reason:
        if dated:
            reading.left_out.append(_left_out(article, line, reason))
        return
    threads.dateline = line.dateline
    sentence = _parse(line, name_all(line.tokens, known, people))
    reasons: list[str] = []
    found = _mentions(article, line, sentence, dated, known, threads, reasons)
    if not dated and (unit := threads.meeting_taken_up(sentence)):
        found = _by_meeting(article, line, sentence, unit, known, threads)
    if found:
        threads.open(found, sentence)
    if (
        not found
        and not threads.elaborate(article, line.start, line.end, sentence, known, continues=line.number > 0)
        and reasons
    ):
        reading.left_out.append(_left_out(article, line, reasons[0]))
    threads.take_note(sentence)


def _left_out(article: Article, line: Line, reason: str) -> LeftOut:
    return LeftOut(article.article_id, line.start, line.end, article.body[line.start : line.end], reason)


def _parse(line: Line, names: Sequence[object]) -> Sentence:
    items = make_items(line.tokens, names, line.units)  # type: ignore[arg-type]
    verbs = find_verbs(items)
    return Sentence(line.start, line.end, tuple(items), tuple(verbs), tuple(find_clauses(items, verbs)))


def _mentions(
    article: Article,
    line: Line,
    sentence: Sentence,
    dated: Sequence[DateUnit],
    known: Gazetteer,
    threads: Threads,
    reasons: list[str],
) -> list[Mention]:
    """The events that the dates of a sentence put on the timeline; one for each verb that a date belongs to."""
    found: dict[object, Mention] = {}
    for unit in dated:
        at = next((at for at, item in enumerate(sentence.items) if item.unit is unit), -1)
        governed = govern(sentence, at) if at >= 0 else None
        reason = why_not_date(unit, article) or (
            why_not_clause(sentence, governed, _days_before(unit, article)) if governed else "inside a name"
        )
        if reason or governed is None:
            reasons.append(reason)
            continue
        key = (
            governed.verb.first if governed.verb else -1,
            governed.noun if governed.attributive and not governed.verb else -1,
        )
        mention = _mention(article, line, sentence, governed, unit, known, threads)
        if mention.speech and not mention.actors and _unknown_speaker(sentence, governed):
            reasons.append("nobody is named who says it")
            continue
        if key not in found or _sharper(unit, found[key].passages[0].unit):
            found[key] = mention
    return list(found.values())


def _unknown_speaker(sentence: Sentence, governed: Governed) -> bool:
    """Whether only a pronoun says who speaks."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    before = sentence.items[clause.first : verb.first] if verb else ()
    return any(item.is_in("speaker_pronouns") for item in before)


def _by_meeting(
    article: Article, line: Line, sentence: Sentence, unit: DateUnit, known: Gazetteer, threads: Threads
) -> list[Mention]:
    """What somebody not heard of yet does at or after a dated meeting is an event of that day."""
    governed, verb = main_clause(sentence)
    if governed is None or verb is None or verb.tense != "past":
        return []
    mention = _mention(article, line, sentence, governed, unit, known, threads)
    fresh = any(entity.kind == "person" for entity in mention.subject) and not threads.knows(mention.subject)
    return [mention] if fresh else []


def _days_before(unit: DateUnit, article: Article) -> int | None:
    return (article.published - unit.first).days if unit.first and article.published else None


def _sharper(unit: DateUnit, other: DateUnit) -> bool:
    order = ("day", "range", "week", "month", "year", "")
    return order.index(unit.precision) < order.index(other.precision)


def _mention(
    article: Article,
    line: Line,
    sentence: Sentence,
    governed: Governed,
    unit: DateUnit,
    known: Gazetteer,
    threads: Threads,
) -> Mention:
    kind = read_type(sentence, governed)
    roles: Roles = read_roles(sentence, governed, kind, known, threads.known())
    passage = Passage(article.article_id, line.start, line.end, article.body[line.start : line.end], unit)
    first = unit.first or article.published
    assert first is not None
    return Mention(
        passages=(passage,),
        title=make_title(sentence, governed, roles.subject) or passage.text[:80],
        first=first,
        last=unit.last,
        precision=unit.precision if unit.first and unit.last else "range",
        status=read_status(sentence, governed, first if unit.first else unit.last, article.published),
        type=kind,
        actors=roles.actors,
        subject=roles.subject,
        venue=read_venue(sentence, governed, threads.dateline),
        voice=article.voice,
        published=article.published,
        lead=not threads.mentions,
        onset=_begins(governed, sentence),
        speech=governed.verb is not None and governed.verb.form.frame == "say",
        words=content_words(sentence, governed),
    )


def _begins(governed: Governed, sentence: Sentence) -> bool:
    clause = sentence.clauses[governed.clause]
    return any(verb.lemma in {"begin", "start"} for verb in sentence.verbs if clause.first <= verb.first < clause.last)
