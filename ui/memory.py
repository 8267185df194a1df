"""What lives as long as the server is kept out of the search for garbage.

Streamlit looks for garbage after every run of a page, and so goes through everything that lives: the modules and the
dataset, some hundred thousand objects. That took longer than the run itself, and other visitors had to wait for it.
"""

import gc
import sys
from functools import lru_cache

from timeline.dataset import Dataset


def settle(dataset: Dataset) -> None:
    """Exempt what lives now: once for each dataset that visitors share, and again when more modules have come in.

    Garbage of what came later is found as before. See `gc.freeze` in Python's library reference.
    """
    _settle(dataset, len(sys.modules))


@lru_cache(maxsize=1)
def _settle(dataset: Dataset, modules: int) -> None:
    gc.unfreeze()  # or what has become garbage since the last time would stay
    gc.collect()
    gc.freeze()
