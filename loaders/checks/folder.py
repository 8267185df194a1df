"""What stands in a dataset's folder beside its tables and articles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from loaders.checks.fault import Fault
from timeline.tables import TABLES

ABOUT: Final = "about.yml"
_LIKE: Final = "write `title: ...` and `description: ...`, each on a line of its own"


def foreign_faults(folder: Path) -> Iterator[Fault]:
    """Every CSV file that is no table: more often a misspelt name than one meant for something else."""
    known = [table.file for table in TABLES.values()]
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            yield Fault(path.name, None, "", "", f"is no table of a dataset; the tables are {', '.join(known)}")


def about_faults(folder: Path) -> Iterator[Fault]:
    """What keeps `about.yml` from heading the pages; it may be missing, or say nothing."""
    path = folder / ABOUT
    if not path.exists():
        return
    try:
        about = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else None
        yield Fault(ABOUT, line, "", "", f"is not YAML ({fault.problem}); {_LIKE}")
    except (yaml.YAMLError, ValueError, OSError) as fault:
        yield Fault(ABOUT, None, "", "", f"is not YAML in UTF-8 ({' '.join(str(fault).split())}); {_LIKE}")
    else:
        yield from _contents(about)


def _contents(about: object) -> Iterator[Fault]:
    if about is None:
        return
    if not isinstance(about, dict):
        yield Fault(ABOUT, 1, "", str(about), f"is no list of names and values; {_LIKE}")
    else:
        for name in ("title", "description"):
            value = about.get(name)
            if not isinstance(value, str) or not value.strip():
                yield Fault(ABOUT, None, name, str(value or ""), f"is no text; {_LIKE}")
