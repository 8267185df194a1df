"""Short invented articles and the events that a reader takes from them, as data: `cases/*.yml`.

A file opens with the day of publication of its articles; a case may have its own. Of an event, `start` and `type` are
always there; what else is missing has the usual value: one day, happened, no venue, any title. `a/b` means that either is right,
`any` that nothing is asked; `also` names actors that may be there or not, `optional` an event that may. `words` stand in
one of its passages, `not_words` in none.
"""

from pathlib import Path

import pytest
import yaml

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world
from loaders.rows import make_rows

FILES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
ANY = "any"


def load():
    for path in FILES:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(content["cases"], 1):
            yield pytest.param({"published": content["published"], **case}, id=f"{path.stem}-{number}")


CASES = list(load())


def read(case):
    article = Article("case", case["text"], title=case.get("title", ""), publisher="Post", published=case["published"])
    built = build_events([article], world())
    return make_rows(built.articles, built.events, built.left_out)


def choices(value):
    return str(value).split("/")


def fits(value, wanted):
    return wanted == ANY or value in choices(wanted)


def names_fit(got, wanted, also):
    """Every name that is wanted is there, and no other but those that may be."""
    if wanted == ANY:
        return True
    allowed = [name for cell in (*wanted, *also) for name in choices(cell)]
    return all(set(choices(cell)) & set(got) for cell in wanted) and set(got) <= set(allowed)


def faults(expected, row, words):
    """What is wrong with the row of an event, by column."""
    start = str(expected["start"])
    end = {"open": ""}.get(expected.get("end"), str(expected.get("end", start)))
    wanted = {
        "start": start,
        "end": end,
        "precision": expected.get("precision", "day"),
        "status": expected.get("status", "happened"),
        "type": expected["type"],
        "venue": expected.get("venue", ""),
        "title": expected.get("title", ANY),
    }
    found = [f"{name} {row[name]!r}, not {value!r}" for name, value in wanted.items() if not fits(row[name], value)]
    actors = [name for name in row["actors"].split("; ") if name]
    if not names_fit(actors, expected["actors"], expected.get("also", ())):
        found.append(f"actors {actors}, not {expected['actors']}")
    if expected.get("words", "") not in words:
        found.append(f"passages {words!r} without {expected['words']!r}")
    if "not_words" in expected and expected["not_words"] in words:
        found.append(f"passages {words!r} with {expected['not_words']!r}")
    return found


def passages(rows, event_id):
    return " | ".join(row["text"] for row in rows["excerpts"] if row["event_id"] == event_id)


def compare(case, rows):
    """A line for each difference; each event that is expected takes the row that fits it best."""
    events = list(rows["events"])
    lines = []
    for expected in sorted(case["events"], key=lambda event: bool(event.get("optional"))):
        ranked = sorted(
            ((faults(expected, row, passages(rows, row["event_id"])), row) for row in events),
            key=lambda pair: (pair[1]["start"] != str(expected["start"]), len(pair[0])),
        )
        if ranked and ranked[0][1]["start"] == str(expected["start"]):
            lines += [] if expected.get("optional") else ranked[0][0]
            events.remove(ranked[0][1])
        elif not expected.get("optional"):
            lines.append(f"missing {expected['start']}")
    lines += [f"too many: {row['start']} {row['title']}" for row in events]
    if "reason" in case and not any(case["reason"] in row["reason"] for row in rows["left_out"]):
        lines.append(f"left out: {[row['reason'] for row in rows['left_out']]}, not {case['reason']!r}")
    return lines


@pytest.mark.parametrize("case", CASES)
def test_an_article_has_the_events_that_a_reader_takes_from_it(case):
    assert compare(case, read(case)) == []


def test_there_are_cases_of_every_kind():
    events = [event for case in CASES for event in case.values[0]["events"]]
    assert len(CASES) >= 120
    assert {event.get("status", "happened") for event in events} >= {
        "happened",
        "planned",
        "forecast",
        "denied",
        "alleged",
    }
