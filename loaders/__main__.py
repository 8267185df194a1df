"""The loader's commands: `python -m loaders build | quote | check | suggest | timexes`."""

import argparse
import sys
from importlib import import_module

from loaders.articles import ArticleError
from loaders.corrections import CorrectionError
from loaders.files import DatasetError

COMMANDS = {
    "build": ("loaders.build", "read articles and write the tables of a dataset"),
    "quote": ("loaders.quote", "keep of full articles only the passages that the timeline quotes"),
    "check": ("loaders.check", "check a dataset's tables: columns, types, references, verbatim excerpts"),
    "suggest": ("loaders.suggest", "propose rows for a dataset's actors.csv from what its articles name"),
    "timexes": ("loaders.timex.cli", "read the time expressions of documents (JSON lines)"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0, or 1 for faults that were printed, or 2 for a call that makes no sense."""
    parser = argparse.ArgumentParser(
        prog="python -m loaders", description="Turns articles into the tables of a timeline."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, words) in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
        import_module(module).add_arguments(command)
    args = parser.parse_args(arguments)
    try:
        return int(import_module(COMMANDS[args.command][0]).run(args))
    except (ArticleError, CorrectionError, DatasetError, OSError) as fault:
        print(f"error: {fault}", file=sys.stderr)
        print("Nothing was written.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
