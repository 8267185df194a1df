"""What the two packages offer to programs: every name is there, and none costs anything before it is asked for."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import loaders
import loaders.errors
import timeline
import timeline.errors

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("package", [loaders, timeline], ids=lambda package: package.__name__)
def test_every_name_is_there(package):
    named = {name: getattr(package, name) for name in package.__all__}
    assert [name for name, value in named.items() if value.__name__ != name] == []
    assert set(package._HOMES) < set(package.__all__)


@pytest.mark.parametrize("package", [loaders, timeline], ids=lambda package: package.__name__)
def test_another_name_is_none(package):
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = package.nothing


@pytest.mark.parametrize(("package", "heavy"), [("loaders", "loaders.timex.reader"), ("timeline", "pandas")])
def test_an_import_of_the_package_alone_imports_little(package, heavy):
    code = f"import sys, {package}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def classes(module, base):
    return {value for value in vars(module).values() if inspect.isclass(value) and issubclass(value, base)}


@pytest.mark.parametrize(
    ("module", "base"), [(loaders.errors, loaders.LoaderError), (timeline.errors, timeline.DatasetError)]
)
def test_the_tree_of_errors_is_drawn_as_it_is(module, base):
    drawn = {}
    path = []
    for line in module.__doc__.splitlines():
        indent, _, said = line.partition("+-- ")
        if said or line == base.__name__:
            depth = len(indent) // 4 + 1 if said else 0
            name = (said or line).split()[0]
            path[depth:] = [name]
            drawn[name] = path[depth - 1] if depth else ""
    tree = {error.__name__: error.__base__.__name__ for error in classes(module, base) - {base}}
    assert drawn == {base.__name__: ""} | tree
