"""The loader's commands: `python -m loaders build | quote | check | suggest | timexes`."""

import argparse
import sys
from importlib import import_module
from typing import Final, NamedTuple

from loaders import __version__
from loaders.errors import LoaderError


class Command(NamedTuple):
    """A command: its module, which has `add_arguments` and `run`, what it does, and whether it writes files."""

    module: str
    words: str
    writes: bool = False


COMMANDS: Final = {
    "build": Command("loaders.build", "read articles and write the tables of a dataset", writes=True),
    "quote": Command("loaders.quote", "keep of full articles only the passages that the timeline quotes", writes=True),
    "check": Command("loaders.check", "check a dataset's tables: columns, types, references, verbatim excerpts"),
    "suggest": Command("loaders.suggest", "propose rows for a dataset's actors.csv from what its articles name"),
    "timexes": Command("loaders.timex.cli", "read the time expressions of documents (JSON lines)", writes=True),
}


_INTERRUPTED: Final = 130
"""What shells report of a program that Ctrl-C ended: 128 and the number of the signal."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what it raises is said here, and nowhere else.

    Returns 0, 1 for faults that were printed, or 130 after Ctrl-C. Leaves with 2 (`SystemExit`) for a call that makes no sense.
    """
    args = _parser().parse_args(arguments)
    command = COMMANDS[args.command]
    try:
        return int(import_module(command.module).run(args))
    except (LoaderError, OSError) as fault:
        for line in (*getattr(fault, "__notes__", ()), f"error: {_said(fault)}"):
            print(line, file=sys.stderr)
        if command.writes:
            print("Nothing was written.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted; what was written before is as it was.", file=sys.stderr)
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m loaders", description="Turns articles into the tables of a timeline."
    )
    parser.add_argument("--version", action="version", version=f"Datelines {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, words, _) in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
        import_module(module).add_arguments(command)
    return parser


def _said(fault: Exception) -> str:
    """The fault in words: of one that the system reports, the file and the reason."""
    if isinstance(fault, OSError) and fault.strerror:
        reason = fault.strerror[0].lower() + fault.strerror[1:]
        return f"{fault.filename}: {reason}" if fault.filename else reason
    return str(fault)


if __name__ == "__main__":
    sys.exit(main())
