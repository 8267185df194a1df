"""`python -m loaders suggest`: proposes rows for a dataset's `actors.csv` from what its articles name."""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from loaders.arguments import add_places, places_of
from loaders.articles import Article
from loaders.events.reader import read_events
from loaders.files import read_table
from loaders.inputs.corpus import Log, find_files, read_files
from loaders.names.entities import Entity, Gazetteer, gazetteer
from loaders.names.spellings import find_spellings
from loaders.rows import Row
from timeline.schema import SEPARATOR
from timeline.tables import ACTORS, VENUES
from timeline.vocabularies import ACTOR_KINDS


def suggest_actors(articles: Iterable[Article], known: Gazetteer, present: Iterable[str]) -> list[Row]:
    """Rows of `timeline.tables.ACTORS` for the actors of the articles' events that a dataset does not have yet.

    The most named come first; spellings of one name are brought together as aliases; `note` says how often it was found.
    """
    counts: Counter[Entity] = Counter()
    for article in articles:
        for mention in read_events(article, known).mentions:
            counts.update(set(mention.actors))
    have = set(present)
    names = find_spellings(counts, frozenset(have))
    spellings: dict[str, Counter[Entity]] = defaultdict(Counter)
    for entity, count in counts.items():
        spellings[names.get(entity.name, entity.name)][entity] += count
    rows = [_row(name, found) for name, found in spellings.items() if name not in have]
    return sorted(
        (row for row in rows if row["kind"] in ACTOR_KINDS), key=lambda row: (-int(row["note"].split()[1]), row["name"])
    )


def _row(name: str, found: Mapping[Entity, int]) -> Row:
    first = max(found, key=lambda entity: (bool(entity.role), found[entity], entity.name))
    side = next((side for entity in found if (side := entity.side or entity.likely)), "")
    others = sorted({entity.name for entity in found} - {name})
    times = sum(found.values())
    return {
        "name": name,
        "kind": first.kind,
        "role": _clean(first.role),
        "side": side,
        "aliases": SEPARATOR.join(others),
        "note": f"found {times} time{'' if times == 1 else 's'}",
    }


def _clean(role: str) -> str:
    words = role.split()
    while words and words[0].lower() in {"and", "the", "a", "an", "to", "of"}:
        words.pop(0)
    return " ".join(words)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `suggest`."""
    add_places(parser)


def run(args: argparse.Namespace) -> int:
    """Print the proposed rows as CSV, to be checked and added to `actors.csv`. Returns 1 if an article could not be read."""
    present = read_table(args.dataset, ACTORS)
    known = gazetteer(present, read_table(args.dataset, VENUES))
    log = Log()
    paths = find_files(places_of(args.dataset, args.articles), log)
    rows = suggest_actors(read_files(paths, None, log), known, [row["name"] for row in present])
    writer = csv.DictWriter(sys.stdout, ACTORS.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    for line in (*log.notices, *(f"left out: {fault}" for fault in log.faults)):
        print(line, file=sys.stderr)
    return 1 if log.faults else 0
