"""How fast a whole build is and how it grows: `python -m bench.throughput [ARTICLES ...]`.

Corpora of 500, 2,000 and 8,000 made-up articles (`--most 20000` for more) are built from start to end: files read, events
read, merged, rated, tables written. KB are thousands of characters of text, seconds are of CPU time. Each article is of its
own day or shares it with a few others, and tells a story that some others tell too, so that there is something to merge.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from loaders.build import build_dataset, rare_garbage_collection

ROOT = Path(__file__).resolve().parents[1]
SIZES = (500, 2000, 8000)
FLOOR = 300.0
"""KB of article text per CPU-second, below which `--check` fails."""
GROWTH = 1.5
"""How much slower per KB the largest corpus may be than the smallest."""
PLACES = "Lisbon Oslo Nairobi Quito Hanoi Tunis Lima Riga Accra Sofia Dakar Manila Bogota Amman Vilnius Zagreb".split()
STATES = "Portugal Norway Kenya Ecuador Vietnam Tunisia Peru Latvia Ghana Bulgaria Senegal Philippines Colombia Jordan".split()
FIRST = "Anna Carlos Ngozi Erik Mai Karim Lucia Janis Kofi Elena Amina Jose Camila Omar Ruta Ivan".split()
LAST = "Almeida Hansen Mwangi Torres Nguyen Trabelsi Quispe Ozols Mensah Petrov Diallo Santos Rojas Haddad Kazlauskas".split()
PATTERNS = (
    "{state} Foreign Minister {name} met {state2} officials in {place} on {weekday} to discuss fishing rights.",
    "The {state} government rejected the demand on {weekday}, saying it would harm {state2}.",
    "Talks between {state} and {state2} opened in {place} on {date}.",
    "{name} told reporters in {place} that a decision was not expected soon.",
    "Workers in {place} walked out last {weekday} over pay, and the port stayed shut for two days.",
    "An agreement could be signed next month, {name} said.",
    "The dispute has simmered for years, and few expect it to end before the election.",
    "Police in {place} arrested {number} people on {weekday} after a protest outside the {state2} embassy.",
    "{state2} will send a delegation to {place} next week, according to a statement.",
    "Fishermen in {place} have complained about the new rules, which they say were drawn up without them.",
    "Neither government has published the text of the proposal, and diplomats declined to comment on its details.",
    "{name} called the licences a matter of principle and said that the ministry would defend the quotas.",
    "The waters off {place} are among the richest in the region, with cod, hake and shrimp worth millions a year.",
    "Analysts say that the two sides remain far apart on quotas, inspections and the price of licences.",
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday".split()


def make_article(number: int, dice: random.Random) -> str:
    """One article of 18 to 32 sentences with front matter; two in five sentences have a date, as in news."""
    day = date(2015, 1, 1) + timedelta(days=number // 6)
    story = random.Random(number // 3)
    sentences = [_sentence(story, day) for _ in range(8)] + [_sentence(dice, day) for _ in range(dice.randint(10, 24))]
    head = f'---\ntitle: "Story {number}"\npublisher: "Paper {number % 40}"\npublished: {day}\nlanguage: en\n---\n'
    return head + "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)) + "\n"


def _sentence(dice: random.Random, day: date) -> str:
    return dice.choice(PATTERNS).format(
        state=dice.choice(STATES),
        state2=dice.choice(STATES),
        name=f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        place=dice.choice(PLACES),
        weekday=dice.choice(WEEKDAYS),
        date=f"{day - timedelta(days=dice.randint(1, 5)):%B %d}",
        number=dice.randint(3, 90),
    )


def measure(size: int) -> tuple[float, float]:
    """KB of text and CPU-seconds of building a corpus of `size` articles."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        dice = random.Random(size)
        texts = [make_article(number, dice) for number in range(size)]
        for number, text in enumerate(texts):
            (articles / f"{number:06}.md").write_text(text, encoding="utf-8")
        start = time.process_time()
        with rare_garbage_collection():  # as the command does
            build_dataset(Path(folder), [articles], Path(folder) / "out")
        return sum(map(len, texts)) / 1000, time.process_time() - start


def peak() -> float:
    """The most memory that this process ever had, in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1000  # type: ignore[index]  # every Linux says it


def report(sizes: tuple[int, ...]) -> Iterator[tuple[int, float]]:
    """Prints a line for each size and yields it with its KB per CPU-second."""
    for size in sizes:
        kilobytes, seconds = measure(size)
        print(
            f"{size:6} articles {kilobytes:9.0f} KB {seconds:7.1f} CPU-s {kilobytes / seconds:6.0f} KB/CPU-s  peak {peak():6.0f} MB"
        )
        yield size, kilobytes / seconds


def main() -> int:
    """Measure; with `--check`, return 1 if a figure is beyond its limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest corpus")
    parser.add_argument("--check", action="store_true", help="fail below the floor")
    args = parser.parse_args()
    measure(20)  # the first build loads the tables
    rates = [rate for _, rate in report((*(size for size in SIZES if size < args.most), args.most))]
    good = min(rates) >= FLOOR and rates[0] / rates[-1] <= GROWTH
    return 0 if good or not args.check else 1


if __name__ == "__main__":
    sys.exit(main())
