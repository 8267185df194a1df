"""The annotated articles: excerpts verbatim, dates that exist, weekdays that agree, names and types that are known."""

import csv
import datetime as dt
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from loaders.articles import Article, read_article
from timeline.vocabularies import TYPES

HERE = Path(__file__).parent
WORLD = HERE.parents[1] / "loaders" / "data"
SPLITS = ("dev", "held_out")
PATHS = sorted(path for split in SPLITS for path in (HERE / split).glob("*.md"))
ARTICLES: dict[str, Article] = {path.stem: read_article(path) for path in PATHS}
SPLIT = {path.stem: path.parent.name for path in PATHS}


def records(suffix: str) -> list[dict]:
    return [
        json.loads(line) | {"home": path.name.removesuffix(suffix)}
        for split in SPLITS
        for path in sorted((HERE / split).glob(f"*{suffix}"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


EVENTS = records(".events.jsonl")
NEAR = records(".near_misses.jsonl")
MENTIONS = [(event, mention) for event in EVENTS for mention in event["mentions"]]
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEXT_DAY = {event["event_id"] for event in EVENTS if event["home"] in {"cuba-rafters-94", "taiwan-1996-analysis"}}
"""Events of morning papers: the dateline says when the article was written, the day before it was printed."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{2,6}|\.)?(?![a-z])", re.IGNORECASE)


def day_of(mention: dict) -> dt.date | None:
    """The one day a mention speaks of, or None where it names a longer time."""
    value = mention["date_value"]
    return dt.date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def dated(pattern: str) -> list[tuple[str, str, dt.date, dt.date]]:
    """Event, words, day and publication day of the mentions whose date words match."""
    return [
        (event["event_id"], mention["date_text"], day, ARTICLES[mention["article_id"]].published)
        for event, mention in MENTIONS
        if mention["date_text"] and re.search(pattern, mention["date_text"], re.IGNORECASE)
        if (day := day_of(mention)) and event["precision"] == "day" and event["accept_from"] == event["accept_to"]
    ]


def test_there_are_enough_articles_in_both_parts() -> None:
    count = Counter(SPLIT.values())
    assert sum(count.values()) >= 60
    assert 0.25 < count["held_out"] / sum(count.values()) < 0.4


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_is_complete(path: Path) -> None:
    article = ARTICLES[path.stem]
    assert article.notices == ()
    assert article.title
    assert article.publisher
    assert article.published_basis
    assert article.language == "en"
    assert 130 <= len(article.body.split()) <= 620
    assert path.with_name(f"{path.stem}.events.jsonl").exists()
    core = {e["event_id"] for e, m in MENTIONS if m["article_id"] == path.stem and e["tier"] == "core"}
    assert 3 <= len(core) <= 16


def test_stories_told_by_several_publishers() -> None:
    groups = defaultdict(set)
    for event in EVENTS:
        told_by = {mention["article_id"] for mention in event["mentions"]}
        if len(told_by) > 1:
            groups[event["event_id"].split(".")[0]] |= told_by
    assert len(groups) >= 10
    for told_by in groups.values():
        assert len({SPLIT[a] for a in told_by}) == 1
        assert len({ARTICLES[a].publisher for a in told_by}) == len(told_by)


def test_sources_conflict_somewhere() -> None:
    conflicts = [event for event in EVENTS if event["conflict"]]
    assert len(conflicts) >= 3
    for event in conflicts:
        assert len({mention["date_value"] for mention in event["mentions"]}) > 1, event["event_id"]


def test_excerpts_and_date_words_are_verbatim() -> None:
    for _, mention in MENTIONS:
        body = ARTICLES[mention["article_id"]].body
        assert body[mention["start"] : mention["end"]] == mention["excerpt"]
        if mention["date_text"] is None:
            assert mention["date_basis"] == "context"
            continue
        assert body[mention["date_start"] : mention["date_end"]] == mention["date_text"]
        inside = mention["start"] <= mention["date_start"] and mention["date_end"] <= mention["end"]
        assert mention["date_basis"] == ("explicit" if inside else "anaphoric")
    for near in NEAR:
        assert ARTICLES[near["article_id"]].body[near["start"] : near["end"]] == near["excerpt"]


def test_ids_are_unique_and_mentions_are_at_home() -> None:
    ids = [event["event_id"] for event in EVENTS]
    assert len(ids) == len(set(ids))
    assert len({near["nm_id"] for near in NEAR}) == len(NEAR)
    for event in EVENTS:
        assert event["home"] in {mention["article_id"] for mention in event["mentions"]}
        assert set(event["may_merge_with"]) <= set(ids) - {event["event_id"]}
    assert all(near["home"] == near["article_id"] for near in NEAR)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["event_id"])
def test_a_period_is_what_its_precision_says(event: dict) -> None:
    start = dt.date.fromisoformat(event["start"])
    end = dt.date.fromisoformat(event["end"]) if event["end"] else None
    assert dt.date.fromisoformat(event["accept_from"]) <= start <= dt.date.fromisoformat(event["accept_to"])
    match event["precision"]:
        case "day":
            assert end is None
        case "week":
            assert (start.weekday(), (end - start).days) == (0, 6)
        case "month":
            assert (start.year, start.month) == (end.year, end.month)
        case "year":
            assert (start, end) == (dt.date(start.year, 1, 1), dt.date(start.year, 12, 31))
        case precision:
            assert precision == "range"
            assert end is None or start < end
    assert event["status"] in {"happened", "planned", "forecast", "alleged", "denied"}
    assert event["tier"] in {"core", "optional", "background"}
    assert {*([event["type"]] if event["type"] else []), *event["type_alt"]} <= set(TYPES)
    assert event["type"] or not event["type_alt"]


def test_weekdays_agree_with_the_calendar() -> None:
    found = dated(rf"\b(?:{'|'.join(DAYS)})\b")
    assert len(found) >= 100
    for event_id, words, day, _ in found:
        assert DAYS[day.weekday()] in words.lower(), (event_id, words, day)


def test_named_months_and_days_of_the_month_agree() -> None:
    found = dated(MONTH.pattern)
    assert len(found) >= 60
    for event_id, words, day, _ in found:
        assert MONTHS[day.month - 1] in {m.lower() for m in MONTH.findall(words)}, (event_id, words, day)
        numbers = {int(n) for n in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)}
        assert not numbers or day.day in numbers, (event_id, words, day)


@pytest.mark.parametrize(("word", "days"), [("yesterday", -1), ("today", 0), ("tomorrow", 1)])
def test_days_counted_from_publication(word: str, days: int) -> None:
    found = dated(rf"^{word}\b(?!'s)")
    assert found
    for event_id, words, day, published in found:
        written = {published, published - dt.timedelta(days=1)} if event_id in NEXT_DAY else {published}
        assert day - dt.timedelta(days=days) in written, (event_id, words, day, published)


def test_what_happened_lies_before_publication_and_what_is_planned_does_not() -> None:
    for event in EVENTS:
        days = [ARTICLES[mention["article_id"]].published for mention in event["mentions"]]
        if event["status"] == "happened":
            assert dt.date.fromisoformat(event["accept_from"]) <= max(days), event["event_id"]
        elif event["status"] in {"planned", "forecast"} and event["tier"] == "core":
            end = max(d for d in (event["accept_to"], event["end"], event["start"]) if d)
            assert dt.date.fromisoformat(end) >= min(days) - dt.timedelta(days=1), event["event_id"]


def test_every_name_is_known() -> None:
    known = {row["name"] for row in _rows(HERE / "names.csv")}
    assert len(known) == len(_rows(HERE / "names.csv"))
    world = {row["name"] for name in ("countries", "organisations") for row in _rows(WORLD / f"{name}.csv")}
    for event in EVENTS:
        used = {*event["actors"], *event["actors_optional"], *event["recipients"]}
        assert used <= known | world, (event["event_id"], used - known - world)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
