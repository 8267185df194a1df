"""What is measured and tested against, and is not the repository's to keep: whole articles, annotated corpora.

A variable of the environment names the folder of each. Without it, the folder is looked for in `shared/`, beside the repository;
what is not there is said and passed over.
"""

import os
from pathlib import Path
from typing import Final

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"


def outside(variable: str, name: str) -> Path:
    """The folder that a variable of the environment names, or the one of that name in `shared/`; it may not exist."""
    return Path(os.environ.get(variable) or SHARED / name)


FULL_TEXTS: Final = outside("DATELINES_FULL_TEXTS", "articles")
"""The whole articles that `data/articles` quotes."""
REFERENCE: Final = outside("DATELINES_REFERENCE", "reference")
"""Time expressions of those articles, with what each has to be read as: `timexes.jsonl`."""
TEMPORAL: Final = outside("DATELINES_TEMPORAL", "temporal")
"""Annotated corpora in JSON lines with `id`, `dct`, `text`, `timexes`, and their scorer `score.py`."""
