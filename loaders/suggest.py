"""`python -m loaders suggest`: proposes rows for a dataset's `actors.csv` from what its articles name."""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from loaders.articles import Article, ArticleError, find_articles, read_article
from loaders.events.reader import read_events
from loaders.files import read_table
from loaders.names.entities import Entity, Gazetteer, gazetteer
from loaders.names.spellings import find_spellings
from timeline.tables import ACTOR_KINDS, ACTORS, SEPARATOR, VENUES

Row = dict[str, str]


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
    side = next((entity.side for entity in found if entity.side), "")
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
    parser.add_argument(
        "dataset", nargs="?", type=Path, default=Path("data"), help="the dataset's folder (default: data)"
    )
    parser.add_argument(
        "--articles",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="articles or folders of them (default: DATASET/articles)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the proposed rows as CSV, ready to be checked and added to `actors.csv`. Returns 1 if an article could not be read."""
    present = read_table(args.dataset, ACTORS)
    known = gazetteer(present, read_table(args.dataset, VENUES))
    faults: list[str] = []
    articles = _readable(find_articles(args.articles or [args.dataset / "articles"]), faults)
    writer = csv.DictWriter(sys.stdout, ACTORS.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(suggest_actors(articles, known, [row["name"] for row in present]))
    for fault in faults:
        print(f"left out: {fault}", file=sys.stderr)
    return 1 if faults else 0


def _readable(paths: Sequence[Path], faults: list[str]) -> Iterable[Article]:
    for path in paths:
        try:
            yield read_article(path)
        except ArticleError as fault:
            faults.append(str(fault))
