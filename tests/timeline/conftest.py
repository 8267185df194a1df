from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.timeline.cuts import cut_of
from timeline.dataset import open_dataset
from timeline.selection import Selection

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"


@pytest.fixture(scope="session")
def harbour():
    return open_dataset(HARBOUR)


@pytest.fixture
def titled(harbour):
    """Find an event of the harbour by the beginning of its title."""
    return lambda start: next(event for event in harbour.events if event.title.startswith(start))


VIEWS = [
    Selection(),
    Selection(actors=("Ana Duarte",)),
    Selection(statuses=("disputed",)),
    Selection(words="nothing at all"),
]


@pytest.fixture(params=VIEWS, ids=lambda view: view.describe() or "all")
def cut(request, harbour):
    return cut_of(request.param, harbour)


@pytest.fixture
def court(harbour):
    """An event that two publishers put on two days."""
    return cut_of(Selection(words="court heard"), harbour)


@pytest.fixture
def foretold(harbour):
    """The same, where the other publisher wrote before its day, and that of the quoted article is deduced."""
    articles = dict(harbour.articles)
    articles["2031-03-15-dispatch"] = replace(articles["2031-03-15-dispatch"], published=date(2031, 3, 9))
    basis = "deduced from what 2031-03-08-courier tells"
    articles["2031-03-20-unnamed"] = replace(articles["2031-03-20-unnamed"], published_basis=basis)
    return cut_of(Selection(words="court heard"), replace(harbour, articles=articles))
