"""Speed of the date engine beside dateparser and parsedatetime, how its time grows with the text, its memory and its import.

    python -m bench.speed [FOLDER OF TEXTS]

Reads the articles of the folder (default: data/articles), as *.md or *.txt. KB are thousands of characters, seconds are of CPU time.
Floors and ceilings stand in `bench/speed_floors.json`; a figure beyond them ends the run with 1.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from loaders.timex import read_timexes

ROOT = Path(__file__).resolve().parents[1]
LIMITS = Path(__file__).parent / "speed_floors.json"
PUBLISHED = date(2022, 1, 19)

MEMORY = """
import re
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1000
from datetime import date
from pathlib import Path
text = Path({path!r}).read_text(encoding="utf-8") * {times}
before = peak()
from loaders.timex import read_timexes
read_timexes(text, date(2022, 1, 19))
print(peak() - before)
"""
"""Linux tells a process the most memory it ever had; what the text itself takes is not counted."""


def texts(folder: Path) -> list[str]:
    """The articles of a folder."""
    found = [p.read_text(encoding="utf-8") for p in sorted([*folder.glob("*.md"), *folder.glob("*.txt")])]
    if not found:
        raise SystemExit(f"{folder} holds no *.md or *.txt to read")
    return found


def rate(read: Callable[[str], object], documents: list[str], least: float = 0.5) -> float:
    """KB per CPU-second, over as many rounds as take a while; the best of three, as other work on the machine only slows."""
    read(documents[0])
    best = 0.0
    for _ in range(3):
        start, done = time.process_time(), 0
        while time.process_time() - start < least:
            for document in documents:
                read(document)
                done += len(document)
        best = max(best, done / 1000 / (time.process_time() - start))
    return best


def engine(text: str) -> object:
    """This project's engine."""
    return read_timexes(text, PUBLISHED)


def peers() -> dict[str, Callable[[str], object]]:
    """The libraries that people reach for, as far as they are installed."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - a peer may be missing

        settings = {"RELATIVE_BASE": datetime(2022, 1, 19)}  # noqa: DTZ001 - dateparser takes a naive moment
        found["dateparser"] = lambda text: search_dates(text, languages=["en"], settings=settings)
    except ImportError:
        print("dateparser is not installed")
    try:
        import parsedatetime  # noqa: PLC0415 - the same

        calendar = parsedatetime.Calendar()
        found["parsedatetime"] = lambda text: calendar.nlp(text, sourceTime=datetime(2022, 1, 19))  # noqa: DTZ001
    except ImportError:
        print("parsedatetime is not installed")
    return found


def growth(document: str) -> list[tuple[float, float]]:
    """KB of text and KB per CPU-second, from 1 KB to 10 MB."""
    found = []
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        text = (document * (size // len(document) + 1))[:size]
        rounds = max(1, 300_000 // size)
        start = time.process_time()
        for _ in range(rounds):
            engine(text)
        found.append((size / 1000, rounds * size / 1000 / (time.process_time() - start)))
    return found


def child(code: str) -> float:
    """What a fresh interpreter prints; it finds the packages in the folder it is started in."""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(run.stdout)


def main() -> int:
    """Measure, print, compare; 1 if a figure is beyond its limit."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "articles"
    documents = texts(folder)
    limits: dict[str, float] = json.loads(LIMITS.read_text(encoding="utf-8"))
    own = rate(engine, documents)
    figures = {"KB per CPU-second": own}
    print(f"datelines: {own:,.0f} KB per CPU-second on {sum(map(len, documents)) / 1000:,.0f} KB of {folder}")
    for name, read in peers().items():
        theirs = rate(read, documents)
        figures[f"times {name}"] = own / theirs
        print(f"{name}: {theirs:,.0f} KB per CPU-second; datelines is {own / theirs:,.1f} times as fast")
    rates = growth("\n\n".join(documents))
    print("growth: " + ", ".join(f"{size:,.0f} KB at {per:,.0f} KB/s" for size, per in rates))
    figures["slowest of large texts over the middle"] = min(per for size, per in rates if size >= 1000) / rates[2][1]
    sample = min([*folder.glob("*.md"), *folder.glob("*.txt")])
    times = 10_000_000 // len(documents[0]) + 1
    if Path("/proc/self/status").exists():
        figures["MB for 10 MB of text, under"] = child(MEMORY.format(path=str(sample.resolve()), times=times))
    timing = "import time; start = time.perf_counter(); import loaders.timex; print(time.perf_counter() - start)"
    figures["seconds to import, under"] = min(child(timing) for _ in range(3))
    return verdict(figures, limits)


def verdict(figures: dict[str, float], limits: dict[str, float]) -> int:
    """Print what was held against a limit; 1 if something is beyond it."""
    failed = 0
    for name, limit in limits.items():
        if name not in figures:
            continue
        good = figures[name] < limit if name.endswith("under") else figures[name] >= limit
        failed += not good
        print(f"{'ok' if good else 'FALLEN'}: {name} {figures[name]:.2f} (limit {limit})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
