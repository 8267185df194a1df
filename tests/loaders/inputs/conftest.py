"""A folder for a build, and what a corpus gives."""

from pathlib import Path

import pytest

from loaders.inputs.corpus import Log, find_files, read_files

HERE = Path(__file__).parent


@pytest.fixture
def read():
    """The articles of some places, by their ids, and the log."""

    def reading(*places, clippings=None):
        log = Log()
        articles = list(read_files(find_files(places, log), clippings, log))
        return {article.article_id: article for article in articles}, log

    return reading


@pytest.fixture
def files():
    return HERE / "files"


@pytest.fixture
def damaged():
    return HERE / "damaged"
