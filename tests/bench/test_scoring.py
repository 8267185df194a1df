"""The measure of the event loader: a perfect answer scores full marks, and each kind of fault costs what it should."""

import json
from copy import deepcopy

import pytest

from bench.events import PARTS, below_floors, known_names, main, read_built, read_part
from bench.scoring import LESS_IS_BETTER, Names, Share, measure, overlaps, pair_off
from timeline.tables import EVENTS, EXCERPTS

NAMES = Names()
NAMES.add("Ruritania", ["Republic of Ruritania"])
NAMES.add("Strelsau police", ["police"])
NAMES.add("Zenda police", ["police"])


def expected(event_id: str, start: int, day: str, **fields) -> dict:
    mention = {"article_id": "a", "start": start, "end": start + 100}
    return {
        "event_id": event_id,
        "title": event_id,
        "start": day,
        "end": None,
        "precision": "day",
        "accept_from": day,
        "accept_to": day,
        "status": "happened",
        "status_alt": [],
        "tier": "core",
        "actors": ["Ruritania"],
        "actors_optional": [],
        "recipients": [],
        "venue": "Zenda",
        "venue_alt": [],
        "venue_inferred": False,
        "type": "CONSULT",
        "type_alt": [],
        "may_merge_with": [],
        "mentions": [mention],
    } | fields


def built(event: dict, event_id: str = "", **fields) -> dict:
    return {
        "event_id": event_id or f"built-{event['event_id']}",
        "start": event["start"],
        "actors": [*event["actors"]],
        "venue": event["venue"] or "",
        "type": event["type"] or "",
        "status": event["status"],
        "spans": [(m["article_id"], m["start"], m["end"]) for m in event["mentions"]],
    } | fields


ONE = expected("one", 0, "2020-05-04")
TWO = expected("two", 200, "2020-05-05")


def percent(want: list[dict], made: list[dict], near: list[dict] = ()) -> dict[str, float]:
    return {name: share.percent for name, share in measure(want, near, made, NAMES).scores.items()}


@pytest.mark.parametrize("part", PARTS)
def test_the_annotation_itself_scores_full_marks(part: str) -> None:
    want, near = read_part(part)
    report = measure(want, near, [built(event) for event in want], known_names())
    assert {name: share.percent for name, share in report.scores.items()} == {
        name: 0.0 if name in LESS_IS_BETTER else 100.0 for name in report.scores
    }
    assert report.missed == report.wrong == []


@pytest.mark.parametrize("part", PARTS)
def test_no_answer_scores_nothing(part: str) -> None:
    want, near = read_part(part)
    report = measure(want, near, [], known_names())
    assert {share.part for share in report.scores.values()} == {0}
    assert len(report.missed) == report.scores["recall"].whole > 0


def test_a_missing_event_costs_recall_alone() -> None:
    assert percent([ONE, TWO], [built(ONE)]) | {"recall": 100.0} == percent([ONE], [built(ONE)])
    assert percent([ONE, TWO], [built(ONE)])["recall"] == 50.0


def test_an_event_on_the_wrong_day_is_missed_and_wrong() -> None:
    scores = percent([ONE], [built(ONE, start="2020-05-05")])
    assert (scores["recall"], scores["precision"], scores["day"]) == (0, 0, 0)


def test_an_event_of_nothing_is_wrong_unless_the_near_miss_is_acceptable() -> None:
    stray = built(expected("stray", 500, "2020-05-04"))
    near = {"article_id": "a", "start": 510, "end": 590, "acceptable": True}
    assert percent([ONE], [built(ONE), stray])["precision"] == 50.0
    assert percent([ONE], [built(ONE), stray], [near])["precision"] == 100.0
    assert percent([ONE], [built(ONE), stray], [near | {"acceptable": False}])["precision"] == 50.0


def test_one_event_for_two_is_not_one_to_one_unless_they_may_be_merged() -> None:
    same_day = TWO | {"start": ONE["start"], "accept_from": ONE["start"], "accept_to": ONE["start"]}
    both = built(ONE, spans=[("a", 0, 100), ("a", 200, 300)])
    assert percent([ONE, same_day], [both])["one-to-one"] == 50.0
    assert percent([ONE, same_day | {"may_merge_with": ["one"]}], [both])["one-to-one"] == 100.0


def test_one_event_told_twice_is_a_fragment() -> None:
    assert percent([ONE], [built(ONE), built(ONE, "again")])["fragments"] == 50.0


def test_actors() -> None:
    assert percent([ONE], [built(ONE, actors=["Republic of Ruritania"])])["actors"] == 100.0
    assert percent([ONE], [built(ONE, actors=["Ruritania", "Graustark"])])["actors"] == pytest.approx(200 / 3)
    for free in ("recipients", "actors_optional"):
        assert (
            percent([ONE | {free: ["Graustark"]}], [built(ONE, actors=["Ruritania", "Graustark"])])["actors"] == 100.0
        )
    two_polices = ONE | {"actors": ["Ruritania", "Zenda police"]}
    assert percent([two_polices], [built(ONE, actors=["Ruritania", "police"])])["actors"] == 100.0


def test_venue_type_and_status() -> None:
    assert percent([ONE], [built(ONE, venue="")])["venue"] == 0
    assert percent([ONE | {"venue_inferred": True}], [built(ONE, venue="")])["venue"] == 100.0
    assert percent([ONE | {"venue_alt": ["Strelsau"]}], [built(ONE, venue="Strelsau")])["venue"] == 100.0
    assert percent([ONE | {"venue": None}], [built(ONE)])["venue"] == 0
    assert percent([ONE], [built(ONE, type="AID")])["type"] == 0
    assert percent([ONE | {"type_alt": ["AID"]}], [built(ONE, type="AID")])["type"] == 100.0
    assert measure([ONE | {"type": None}], [], [built(ONE)], NAMES).scores["type"] == Share(0, 0)
    assert percent([ONE], [built(ONE, status="planned")])["status"] == 0
    assert percent([ONE | {"status_alt": ["planned"]}], [built(ONE, status="planned")])["status"] == 100.0


def test_half_of_the_shorter_is_enough() -> None:
    assert overlaps(("a", 0, 100), ("a", 80, 120))
    assert not overlaps(("a", 0, 100), ("a", 81, 120))
    assert not overlaps(("a", 0, 100), ("b", 0, 100))


def test_pairing_prefers_more_pairs_to_a_heavier_one() -> None:
    edges = {("x", "1"): 5.0, ("x", "2"): 1.0, ("y", "1"): 4.0}
    assert pair_off(edges, edges) == {"x": "2", "y": "1"}
    assert pair_off({("x", "1"), ("y", "1")}, {("x", "1"): 1.0, ("y", "1"): 2.0}) == {"y": "1"}


def test_floors() -> None:
    scores = {"recall": Share(8, 10), "fragments": Share(2, 10)}
    assert below_floors("dev", scores, {"recall": 80.0, "fragments": 20.0}) == []
    assert len(below_floors("dev", scores, {"recall": 80.1, "fragments": 19.9})) == 2
    with pytest.raises(KeyError):
        below_floors("dev", scores, {"recal": 1.0})


def test_a_built_folder_is_read(tmp_path) -> None:
    names = [[column.name for column in table.columns] for table in (EVENTS, EXCERPTS)]
    event = dict.fromkeys(names[0], "") | {"event_id": "e", "start": "2020-05-04", "actors": "Ruritania; Graustark"}
    excerpt = dict.fromkeys(names[1], "") | {
        "event_id": "e",
        "article_id": "a",
        "start": "3",
        "end": "9",
        "text": "They met.",
    }
    for file, row in (("events.csv", event), ("excerpts.csv", excerpt)):
        (tmp_path / file).write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n", encoding="utf-8")
    [found] = read_built(tmp_path)
    assert (found["actors"], found["spans"], found["words"]) == (
        ["Ruritania", "Graustark"],
        [("a", 3, 9)],
        ["They met."],
    )


@pytest.mark.xdist_group("events-bench")
@pytest.mark.parametrize(("floor", "code"), [(0.0, 0), (100.1, 1)])
def test_the_command_fails_below_a_floor(floor: float, code: int, tmp_path, monkeypatch, capsys) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"held_out": {"recall": floor}}), encoding="utf-8")
    monkeypatch.setattr("bench.events.FLOORS", floors)
    assert main(["--part", "held_out", "--check"]) == code
    said = capsys.readouterr().out
    assert ("its floor is" in said) == bool(code)
    assert "recall" in said
    assert "missed" not in said


def test_measuring_changes_nothing_it_was_given() -> None:
    want, made = [deepcopy(ONE)], [built(ONE)]
    before = deepcopy((want, made))
    measure(want, [], made, NAMES)
    assert (want, made) == before
