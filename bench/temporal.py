"""Scores of the date engine on annotated text, held against floors that may not fall.

    python -m bench.temporal [--raise-floors]

The articles of `tests/articles/` are always measured: what share of the expressions that date an event there is read with the
right value. Annotated corpora, and the whole articles behind `data/`, are measured where they are (`bench.outside`); what is not
there is said and passed over. A score under its floor in `bench/temporal_floors.json` ends the run with 1.
"""

import argparse
import importlib.util
import json
import re
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.outside import FULL_TEXTS, REFERENCE, TEMPORAL
from loaders.timex import Timex, read_timexes

OWN = Path(__file__).resolve().parents[1] / "tests" / "articles"
FLOORS = Path(__file__).parent / "temporal_floors.json"


def scorer(folder: Path) -> ModuleType | None:
    """The scorer that lies with the gold documents."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None or not (folder / "score.py").exists():
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answered(document: dict[str, Any]) -> dict[str, Any]:
    """A document with what the engine finds in it."""
    found = read_timexes(document["text"], date.fromisoformat(document["dct"][:10]))
    rows = [{"start": t.start, "end": t.end, "text": t.text, "type": t.type, "value": t.value} for t in found]
    return {**document, "timexes": rows}


def gold_scores(folder: Path) -> dict[str, float]:
    """Percent by file and measure, of every file of documents in a folder."""
    score, found = scorer(folder), {}
    if score is None:
        print(f"no scorer and documents in {folder}: nothing measured there")
        return {}
    for path in sorted(folder.glob("*.jsonl")):
        gold = score.load(path)
        result = score.score(gold, {name: answered(document) for name, document in gold.items()})
        print(f"{path.stem}: {score.line(result)}")
        for measure in ("relaxed", "strict", "day"):
            found[f"{path.stem} {measure}"] = round(100 * result[measure][2], 1)
        for measure in ("type_f1", "value_f1"):
            found[f"{path.stem} {measure}"] = round(100 * result[measure], 1)
    return found


def body_and_day(path: Path) -> tuple[str, date]:
    """An article's text after its front matter, and its day of publication."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    match = re.search(r"^published: (\S+)", head, re.MULTILINE)
    if match is None:
        raise ValueError(f"{path} has no line 'published:'")
    return body, date.fromisoformat(match[1])


def is_right(row: dict[str, Any], found: list[Timex]) -> bool:
    """Whether an expression that overlaps the reference's has its value."""
    return any(t.start < row["end"] and row["start"] < t.end and t.value == row["value"] for t in found)


def article_scores(reference: Path, articles: Path) -> dict[str, float]:
    """Percent of the reference's core expressions with the right value, over all articles."""
    if not (reference.exists() and articles.exists()):
        print(f"no reference {reference} or no articles {articles}: nothing measured there")
        return {}
    rows = [json.loads(line) for line in reference.read_text(encoding="utf-8").splitlines()]
    found = {row["article_id"]: read_timexes(*body_and_day(articles / f"{row['article_id']}.md")) for row in rows}
    core = [row for row in rows if row["tier"] == "core"]
    wrong = [row for row in core if not is_right(row, found[row["article_id"]])]
    for row in wrong:
        print(f"articles: {row['article_id']} {row['text']!r} is {row['value']}, read otherwise")
    print(f"articles: {len(core) - len(wrong)} of {len(core)} core expressions right")
    return {"articles core": round(100 * (1 - len(wrong) / len(core)), 1)}


def own_scores() -> dict[str, float]:
    """Percent of the expressions that date an event of the repository's own articles with the right days, by part."""
    found = {}
    for part in ("dev", "held_out"):
        rows = [row for path in sorted((OWN / part).glob("*.events.jsonl")) for row in dated_mentions(path)]
        read = {
            name: read_timexes(*body_and_day(OWN / part / f"{name}.md")) for name in {r["article_id"] for r in rows}
        }
        right = sum(is_told(row, read[row["article_id"]]) for row in rows)
        print(f"own articles, {part}: {right} of {len(rows)} dates right")
        found[f"own {part}"] = round(100 * right / len(rows), 1)
    return found


def dated_mentions(path: Path) -> list[dict[str, Any]]:
    """The mentions of a file of annotated events that have words for their date."""
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    mentions = [mention for event in events for mention in event["mentions"]]
    return [m for m in mentions if m.get("date_text") and m.get("date_value") and m.get("date_basis") == "explicit"]


def is_told(row: dict[str, Any], found: list[Timex]) -> bool:
    """Whether an expression that overlaps a mention's date has its value, its interval, or begins on its day."""
    told = [t for t in found if t.start < row["date_end"] and row["date_start"] < t.end]
    days = [str(t.first) for t in told if t.first]
    return row["date_value"] in {*(t.value for t in told), *(t.iso_interval for t in told), *days}


def fallen(scores: dict[str, float], floors: dict[str, float]) -> list[str]:
    """What lies under its floor."""
    return [
        f"{name}: {scores[name]} is under {floor}"
        for name, floor in floors.items()
        if name in scores and scores[name] < floor
    ]


def main() -> int:
    """Measure, compare, print; 1 if a score has fallen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--raise-floors", action="store_true", help="make the scores of this run the floors where they are higher"
    )
    args = parser.parse_args()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores = {**own_scores(), **gold_scores(TEMPORAL), **article_scores(REFERENCE / "timexes.jsonl", FULL_TEXTS)}
    if args.raise_floors:
        floors = {name: max(scores.get(name, 0.0), floors.get(name, 0.0)) for name in sorted({*scores, *floors})}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    for line in fallen(scores, floors):
        print(f"FALLEN {line}")
    return 1 if fallen(scores, floors) else 0


if __name__ == "__main__":
    sys.exit(main())
