from pathlib import Path

import pytest

from timeline.dataset import open_dataset

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"


@pytest.fixture(scope="session")
def harbour():
    return open_dataset(HARBOUR)


@pytest.fixture
def titled(harbour):
    """Find an event of the harbour by the beginning of its title."""
    return lambda start: next(event for event in harbour.events if event.title.startswith(start))
