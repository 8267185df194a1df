"""Measure the event loader on the annotated articles of `tests/articles/`: `python -m bench.events`.

The articles are built as one corpus without any reference data of a dataset. Floors stand in `events_floors.json`, one
object a part: `{"dev": {"recall": 80.0, "fragments": 10.0}}`; a score below its floor (fragments: above it) fails `--check`.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.scoring import LESS_IS_BETTER, Event, Names, Report, Share, measure

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "tests" / "articles"
WORLD = ROOT / "loaders" / "data"
FLOORS = Path(__file__).with_name("events_floors.json")
PARTS = ("dev", "held_out")


def build(articles: Path, out: Path) -> list[Event]:
    """Build the events of a folder of articles with the loader's command; returns them with the spans of their excerpts."""
    with tempfile.TemporaryDirectory() as dataset:
        # Each by its name: the annotation beside the articles is none, though the loader could read its lines as such.
        paths = [str(path) for path in sorted(articles.glob("*.md"))]
        command = [sys.executable, "-m", "loaders", "build", dataset, "--out", str(out), "--articles", *paths]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the build of {articles.name} failed:\n{done.stderr}")
    return read_built(out)


def read_built(folder: Path) -> list[Event]:
    """The built events of a dataset folder, in the shape that `measure` takes."""
    events: dict[str, dict[str, Any]] = {
        row["event_id"]: {**row, "actors": _cells(row["actors"]), "spans": [], "words": []}
        for row in _rows(folder / "events.csv")
    }
    for row in _rows(folder / "excerpts.csv"):
        event = events[row["event_id"]]
        event["spans"].append((row["article_id"], int(row["start"]), int(row["end"])))
        event["words"].append(row["text"])
    return list(events.values())


def read_part(part: str) -> tuple[list[Event], list[Event]]:
    """The expected events and the near misses of one part."""
    folder = ARTICLES / part
    return list(_records(folder, "events")), list(_records(folder, "near_misses"))


def known_names() -> Names:
    """Spellings of the names in the annotation, and of states and organisations in general."""
    names = Names()
    for table in (ARTICLES / "names.csv", WORLD / "countries.csv", WORLD / "organisations.csv"):
        for row in _rows(table):
            names.add(row["name"], _cells(row["aliases"]))
    for row in _rows(WORLD / "countries.csv"):
        names.add(row["capital"].split("; ")[0], _cells(row["capital"]))
    return names


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def _cells(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _records(folder: Path, kind: str) -> Iterator[Event]:
    for path in sorted(folder.glob(f"*.{kind}.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def score(part: str, names: Names) -> Report:
    """Build and measure one part."""
    expected, near_misses = read_part(part)
    with tempfile.TemporaryDirectory() as out:
        return measure(expected, near_misses, build(ARTICLES / part, Path(out)), names)


def below_floors(part: str, scores: dict[str, Share], floors: dict[str, float]) -> list[str]:
    """A line for each score that is worse than its floor. Raises `KeyError` for a floor of no score."""
    lines = []
    for name, floor in floors.items():
        percent = round(scores[name].percent, 1)
        if percent > floor if name in LESS_IS_BETTER else percent < floor:
            lines.append(f"{part}: {name} is {percent}, its floor is {floor}")
    return lines


def show_faults(report: Report, names: Names) -> None:
    """Print what was missed, what was made of nothing, and in the pairs what differs, each with its sentence."""
    for event in report.missed:
        first = event["mentions"][0]
        print(f"missed   {event['event_id']}  {event['start']}  {event['title']}\n         | {first['excerpt']}")
    for event in report.wrong:
        print(f"wrong    {event['article_id']}  {event['start']}  {event['title']}\n         | {event['words'][0]}")
    for event, built in report.pairs:
        for line in _differences(event, built, names):
            print(f"differs  {event['event_id']}  {line}\n         | {built['words'][0]}")


def _differences(event: Event, built: Event, names: Names) -> Iterator[str]:
    gold = set(event["actors"])
    free = {*event["recipients"], *event["actors_optional"]}
    got = {names.resolve(actor, gold | free) for actor in built["actors"]} - (free - gold)
    if got != gold:
        yield f"actors: {sorted(got)} instead of {sorted(gold)}"
    if event["type"] and built["type"] not in {event["type"], *event["type_alt"]}:
        yield f"type: {built['type'] or 'none'} instead of {event['type']}"
    if built["status"] not in {event["status"], *event["status_alt"]}:
        yield f"status: {built['status']} instead of {event['status']}"
    places = [event["venue"], *event["venue_alt"]] if event["venue"] else []
    if (built["venue"] and built["venue"] not in places) or (
        places and not built["venue"] and not event["venue_inferred"]
    ):
        yield f"venue: {built['venue'] or 'none'} instead of {' or '.join(places) or 'none'}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores. Returns 1 if one is below its floor and `--check` was given."""
    parser = argparse.ArgumentParser(prog="python -m bench.events", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=PARTS, action="append", help="measure this part only")
    parser.add_argument(
        "--faults", action="store_true", help="list the faults of dev with their sentences; held_out stays unseen"
    )
    parser.add_argument("--check", action="store_true", help="exit 1 where a score is below its floor")
    args = parser.parse_args(arguments)
    names, floors = known_names(), json.loads(FLOORS.read_text(encoding="utf-8"))
    low: list[str] = []
    for part in args.part or PARTS:
        report = score(part, names)
        print(part, *(f"  {name:<11}{share}" for name, share in report.scores.items()), sep="\n")
        if args.faults and part == "dev":
            show_faults(report, names)
        low += below_floors(part, report.scores, floors.get(part, {}))
    print(*low, sep="\n", end="\n" if low else "")
    return int(bool(low) and args.check)


if __name__ == "__main__":
    sys.exit(main())
