"""How fast a whole build is and how it grows: `python -m bench.throughput [ARTICLES ...]`.

Corpora of 500, 2,000 and 8,000 made-up articles (`--most 20000` for more) are built from start to end: files read, events
read, merged, rated, tables written. KB are thousands of characters of text, seconds are of CPU time. As one machine is not as
fast as another, nor as itself an hour ago, the last column says how many times as long a build takes as it takes the standard
library's `textwrap` to fill the same text in the same run: that is the figure to compare. Each article is of its own day or shares it with a few others, and tells a story that some others tell too, so that there is something to merge.
"""

import argparse
import random
import re
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Sequence
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
    "{state} Foreign Minister {name} met {state2} officials in {place} on {weekday} to discuss fishing rights and the price of licences.",
    "The {state} government rejected the demand on {weekday}, saying that it would harm {state2} and the fishermen of {place}.",
    "Talks between {state} and {state2} opened in {place} on {date} and went on for two days behind closed doors.",
    "Workers in {place} walked out last {weekday} over pay, and the port stayed shut for two days while ships from {state} waited outside.",
    "Police in {place} arrested {number} people on {weekday} after a protest outside the {state2} embassy, according to the interior ministry.",
    "{state2} will send a delegation to {place} next week, according to a statement that {name} read out to reporters after the session.",
    "{name} told reporters in {place} on {weekday} that a decision was not expected soon, and that {state2} had asked for more time.",
    "An agreement on the waters between {state} and {state2} could be signed next month, {name} said, if the parliaments do not object.",
    "The dispute between {state} and {state2} has simmered for years, and few people in {place} expect it to end before the election.",
    "Fishermen in {place} have complained about the new rules, which they say were drawn up in {place} without anybody asking them.",
    "Neither {state} nor {state2} has published the text of the proposal, and diplomats declined to comment on its details or its price.",
    "{name} called the licences a matter of principle and said that the ministry would defend the quotas before any court in {state}.",
    "The waters off {place} are among the richest in the region, with cod, hake and shrimp worth {number} million dollars a year to {state}.",
    "Analysts say that {state} and {state2} remain far apart on quotas, on inspections at sea and on the price of licences for foreign boats.",
    '"We have nothing against our neighbours, but our boats have to come first," {name}, who heads the union of fishermen in {place}, said.',
    '"It is a question of who may inspect whom," said {name}, a lawyer in {place} who has advised both {state} and {state2} on the law of the sea.',
    '"Nobody here believes in quotas any more," a captain in {place} said. He has sold one of his two boats and rents the other to a firm.',
    '{name}, a former minister of {state}, described the proposal as "a good beginning" but warned that {state2} would ask for much more.',
    "The {state} navy keeps two ships near {place}, and {state2} has {number} inspectors on its own coast, more than ever before.",
    "Prices for shrimp have doubled in the markets of {place}, where traders from {state} and {state2} used to stand side by side.",
    "The European Union and the United Nations have offered to mediate, but {name} has made it clear that {state} wants no third party.",
    '"The sea does not know any borders," {name} said with a smile when a reporter from {state2} asked about the line on the map.',
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday".split()


def make_article(number: int, dice: random.Random) -> str:
    """One article of 18 to 32 sentences with front matter, made like news reports.

    In 180 reports of many publishers a sentence has 129 characters and 2.1 names, 36 in 100 have a date, and 27 in 100 a quotation.
    """
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


def measure(size: int) -> tuple[float, float, float]:
    """KB of text, CPU-seconds of building a corpus of `size` articles, and CPU-seconds of filling its text, before and after, on average."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        dice = random.Random(size)
        texts = [make_article(number, dice) for number in range(size)]
        for number, text in enumerate(texts):
            (articles / f"{number:06}.md").write_text(text, encoding="utf-8")
        before = fill(texts)
        start = time.process_time()
        with rare_garbage_collection():  # as the command does
            build_dataset(Path(folder), [articles], Path(folder) / "out")
        seconds = time.process_time() - start
        return sum(map(len, texts)) / 1000, seconds, (before + fill(texts)) / 2


def fill(texts: Sequence[str]) -> float:
    """CPU-seconds of filling some texts."""
    start = time.process_time()
    for text in texts:
        textwrap.fill(text)
    return time.process_time() - start


def peak() -> float:
    """The most memory that this process ever had, in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1000  # type: ignore[index]  # every Linux says it


def report(sizes: tuple[int, ...]) -> Iterator[tuple[int, float]]:
    """Prints a line for each size and yields it with its KB per CPU-second."""
    for size in sizes:
        kilobytes, seconds, filling = measure(size)
        rate, ratio = kilobytes / seconds, seconds / filling
        print(
            f"{size:6} articles {kilobytes:9.0f} KB {seconds:7.1f} CPU-s {rate:6.0f} KB/CPU-s  peak {peak():6.0f} MB {ratio:7.1f} x textwrap"
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
