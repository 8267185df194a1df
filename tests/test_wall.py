"""The tables are a wall: each side runs where the other one is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "loaders" / "datasets" / "tiny"

WITHOUT = "import sys; sys.modules.update(dict.fromkeys({missing!r}));"
IMPORT_ALL = """
import importlib, pkgutil
for name in {packages!r}:
    for module in pkgutil.walk_packages(importlib.import_module(name).__path__, name + "."):
        importlib.import_module(module.name)
"""
RUN_PAGE = """
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout=60).run()
if {page!r} != "app.py":
    app.switch_page({page!r}).run()
sys.exit("; ".join(error.value for error in [*app.exception, *app.error]) or 0)
"""


def run(code):
    environment = os.environ | {"DATELINES_DATA": str(TINY)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def without(*missing):
    return WITHOUT.format(missing=missing)


def test_the_loaders_need_neither_streamlit_nor_plotly_nor_the_user_interface():
    done = run(without("streamlit", "plotly", "ui") + IMPORT_ALL.format(packages=["loaders"]))
    assert done.returncode == 0, done.stderr


def test_the_timeline_needs_no_streamlit():
    done = run(without("streamlit", "loaders", "ui") + IMPORT_ALL.format(packages=["timeline"]))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", ["app.py", *(path.relative_to(ROOT).as_posix() for path in ROOT.glob("pages/*.py"))])
def test_a_page_runs_without_the_loaders(page):
    done = run(without("loaders") + RUN_PAGE.format(page=page))
    assert done.returncode == 0, done.stderr
