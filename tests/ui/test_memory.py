import gc
import sys
import weakref

import pytest

from tests.ui.conftest import HARBOUR
from timeline.dataset import open_dataset
from ui import memory


@pytest.fixture(scope="module")
def dataset():
    return open_dataset(HARBOUR)


@pytest.fixture(autouse=True)
def _thawed():
    memory._settle.cache_clear()
    yield
    memory._settle.cache_clear()
    gc.unfreeze()


class Loop:
    """Garbage that only the search for it can find."""

    def __init__(self):
        self.itself = self


def test_what_lives_is_exempt_once(dataset, monkeypatch):
    memory.settle(dataset)
    assert gc.get_freeze_count() > 10_000
    monkeypatch.setattr(gc, "freeze", lambda: pytest.fail("again, with nothing new"))
    memory.settle(dataset)


def test_younger_garbage_is_found(dataset):
    memory.settle(dataset)
    left = weakref.ref(Loop())
    gc.collect()
    assert left() is None


@pytest.mark.parametrize(("another", "module"), [(True, "sys"), (False, "a_module_that_came_late")])
def test_older_garbage_is_found_when_a_dataset_is_opened_or_modules_come_in(dataset, monkeypatch, another, module):
    loop = Loop()
    left = weakref.ref(loop)
    memory.settle(dataset)
    del loop
    gc.collect()
    assert left() is not None
    monkeypatch.setitem(sys.modules, module, sys)
    memory.settle(open_dataset(HARBOUR) if another else dataset)
    assert left() is None
