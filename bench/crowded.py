"""A dataset of any number of made-up events, in the shape of the one that ships."""

import csv
import shutil
from datetime import date, timedelta
from pathlib import Path

from timeline.tables import EVENTS

FIRST = date(2000, 1, 1)
TITLE = next(column for column in EVENTS.columns if column.name == "title")


def write_crowd(source: Path, target: Path, number: int) -> Path:
    """Copy the folder `source`, with `number` events in the place of its own, spread over 25 years; each has one excerpt."""
    folder = Path(shutil.copytree(source, target, ignore=shutil.ignore_patterns("articles", "corrections.csv")))
    excerpts = {(row["event_id"], row["article_id"]): row for row in _read(source / "excerpts.csv")}
    models = _read(source / "events.csv")
    made = [_event(models[i % len(models)], i, number) for i in range(number)]
    quoted = [excerpts[model["event_id"], model["article_id"]] for model in models]
    _write(folder / "events.csv", made)
    _write(folder / "excerpts.csv", [_excerpt(quoted[i % len(models)], row) for i, row in enumerate(made)])
    return folder


def _event(model: dict[str, str], i: int, number: int) -> dict[str, str]:
    day = str(FIRST + timedelta(days=i * 9125 // number))
    mine = {"event_id": f"x{i:09x}", "start": day, "end": day, "precision": "day", "disputed": "false", "sources": "1"}
    end = f" ({i})"
    return model | mine | {"title": model["title"][: (TITLE.max_length or 0) - len(end)] + end}


def _excerpt(model: dict[str, str], event: dict[str, str]) -> dict[str, str]:
    mine = {"excerpt_id": event["event_id"], "event_id": event["event_id"], "date_value": event["start"]}
    return model | mine


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
