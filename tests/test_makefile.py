"""What `make` says on a machine that lacks something. The machine is a PATH of stand-ins."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parent.parent / "Makefile"
MAKE = shutil.which("make") or "make"

NOT_ROOT = "echo 1000"
OLD = "case $1 in --version) echo Python 3.9.2;; *) exit 1;; esac"
WITHOUT_VENV = "case $2 in *ensurepip*) exit 1;; *venv*) echo python3.12-venv;; esac"
BROKEN = "exit 1"
BARE = {"id": NOT_ROOT, "rm": '/bin/rm "$@"', "touch": '/usr/bin/touch "$@"'}
PYTEST_ALONE = 'case $2 in pytest) echo "$@";; *) exit 1;; esac'


@pytest.fixture
def make(tmp_path, monkeypatch):
    """Runs make in a folder of its own, with these programs (name -> shell script) and no others.

    A browser that the tests themselves are run with is not there for it, unless a test names one.
    """
    monkeypatch.delenv("DATELINES_CHROMIUM", raising=False)
    checkout = tmp_path / "a checkout"
    programs = tmp_path / "bin"
    for folder in (checkout / ".venv" / "bin", programs):
        folder.mkdir(parents=True)
    shutil.copy(MAKEFILE, checkout)

    def run(*words, programs_here, venv_python="", ci=""):
        for name, script in programs_here.items():
            install(programs / name, script)
        if venv_python:
            install(checkout / ".venv" / "bin" / "python", venv_python)
        environment = {"PATH": str(programs), "CI": ci} | {
            name: os.environ[name] for name in ("LANG", "DATELINES_CHROMIUM") if name in os.environ
        }
        return subprocess.run(
            [MAKE, *words], cwd=checkout, env=environment, capture_output=True, text=True, check=False
        )

    return run


def install(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("programs_here", "words"),
    [
        ({}, "Datelines needs Python 3.11 or newer; here is none. Install one, or name it: make PYTHON="),
        ({"python3": OLD}, "Datelines needs Python 3.11 or newer; here is Python 3.9.2."),
        (
            {"python3": WITHOUT_VENV, "id": NOT_ROOT},
            "python3 has no venv module. On Debian and Ubuntu: sudo apt-get install python3.12-venv",
        ),
        ({"python3": OLD, "python3.12": WITHOUT_VENV, "id": NOT_ROOT}, "python3.12 has no venv module."),
    ],
    ids=["no Python", "an old Python", "a Python without venv", "a newer Python beside an old one"],
)
def test_a_python_that_is_missing_is_named(make, programs_here, words):
    done = make(".venv/bin/python", programs_here=programs_here)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_browser_that_is_there_is_enough(make):
    done = make(
        "-o",
        ".venv/.tools",
        "browser",
        programs_here=BARE | {"chromium": ""},
        venv_python=BROKEN,
        ci="true",
    )
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_browser_may_be_named(make, monkeypatch):
    monkeypatch.setenv("DATELINES_CHROMIUM", "/opt/browser")
    done = make("-o", ".venv/.tools", "browser", programs_here=BARE, venv_python=BROKEN, ci="true")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("ci", "status"), [("true", 2), ("", 0)])
def test_a_missing_browser_fails_in_ci_alone(make, ci, status):
    done = make("-o", ".venv/.tools", "browser", programs_here=BARE, venv_python=BROKEN, ci=ci)
    assert "the browser tests cannot run. Install Chromium, or name" in done.stderr
    assert done.returncode == status


@pytest.mark.parametrize(
    ("programs_here", "words"), [({}, "-m pytest -m not browser -k date"), ({"chromium": ""}, "-m pytest -k date")]
)
def test_without_a_browser_the_other_tests_are_run(make, programs_here, words):
    done = make(
        "-o",
        ".venv/.tools",
        "-o",
        "check",
        "-o",
        "scores",
        "test",
        "ARGS=-k date",
        programs_here=BARE | programs_here,
        venv_python=PYTEST_ALONE,
    )
    assert done.returncode == 0
    assert words in done.stdout.splitlines()


@pytest.mark.parametrize(("ci", "status"), [("true", 2), ("", 0)])
def test_a_library_for_a_test_that_cannot_be_had_fails_in_ci_alone(make, ci, status):
    done = make("timelinejs", programs_here=BARE, venv_python=BROKEN, ci=ci)
    assert "TimelineJS could not be had from npm" in done.stderr
    assert done.returncode == status
