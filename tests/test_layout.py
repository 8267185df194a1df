"""What holds the repository together: who may import what, what is pinned, and no place of one machine."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("timeline", "loaders", "ui")
PAGES = [path for path in (ROOT / "app.py", *sorted(ROOT.glob("pages/*.py"))) if path.exists()]
ADDING = "5_Add_articles.py"
"""The one page that reads articles, and so may use the loaders; where they are missing it says so."""
SHIPPED = [*PAGES, *(path for package in OURS for path in sorted((ROOT / package).rglob("*.py")))]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module if node.level == 0 else path.relative_to(ROOT).parts[0]


def top(modules) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def distribution(name: str) -> str:
    """The name of a package as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file: str) -> set[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return {distribution(line.partition("==")[0]) for line in lines if line and line[0] not in "#-"}


def test_there_is_an_app():
    assert ROOT / "app.py" in PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_page_imports_the_user_interface_and_the_timeline_and_never_the_loaders(page):
    forbidden = {"plotly"} if page.name == ADDING else {"loaders", "plotly"}
    assert not top(imports(page)) & forbidden


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_page_has_not_the_name_of_a_package_which_it_would_hide(page):
    assert page.stem not in {*OURS, *packages_distributions()}


def test_what_is_imported_is_pinned_for_run_time_and_the_other_way_round():
    homes = packages_distributions()
    known = {*OURS, *sys.stdlib_module_names}
    used = {distribution(homes[name][0]) for path in SHIPPED for name in top(imports(path)) - known}
    assert used | {"plotly", "lxml-html-clean"} == pins("requirements.txt")  # the two that others import


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_a_requirement_is_pinned_as_the_constraints_have_it(file):
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    wanted = {line.lower() for line in lines if line and line[0] not in "#-"}
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().splitlines()
    assert wanted <= {line.partition(" ;")[0] for line in constraints}


def test_no_file_names_a_place_of_one_machine():
    home = re.compile(r"/(?:work|home|root|Users)/\w")
    folders = (folder for folder in ROOT.iterdir() if folder.is_dir() and folder.name not in {".git", ".venv"})
    files = [path for place in (ROOT.glob("*"), *(folder.rglob("*") for folder in folders)) for path in place]
    texts = {path for path in files if path.suffix in {".py", ".md", ".toml", ".yml", ".txt", ".csv", ".json"}}
    named = [path for path in texts if home.search(path.read_text(encoding="utf-8", errors="replace"))]
    assert [path for path in named if path != Path(__file__)] == []
