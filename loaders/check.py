"""`python -m loaders check`: every fault of a dataset, with its file, row, column and value, and what would be right."""

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Final

from loaders.arguments import add_places, count, require_folder
from loaders.checks.cells import cell_faults
from loaders.checks.corrections import correction_faults
from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault
from loaders.checks.folder import about_faults, foreign_faults
from loaders.checks.quotations import read_articles, read_clippings, source_faults, verbatim_faults
from loaders.checks.relations import alias_faults, event_faults, order_faults, reference_faults
from loaders.checks.sheets import Sheet, read_sheet
from timeline.tables import TABLES

__all__ = ["Fault", "add_arguments", "check_dataset", "run"]

_ACROSS: Final = (
    reference_faults,
    order_faults,
    alias_faults,
    event_faults,
    source_faults,
    verbatim_faults,
    correction_faults,
)


def check_dataset(folder: Path, articles: Sequence[Path] = ()) -> list[Fault]:
    """Every fault of the dataset in that folder, by file and row.

    `articles` are the files and folders its articles stand in; without any, `folder/articles`. The clippings that a build
    has put there of files that are not Markdown count in any case. A folder that is not
    there, a damaged table or an unreadable article is a fault like any other: nothing is raised.
    """
    if not folder.is_dir():
        return [Fault(folder.as_posix(), None, "", "", "there is no such folder; a dataset is a folder of tables")]
    sheets: dict[str, Sheet] = {}
    faults = [*foreign_faults(folder), *about_faults(folder)]
    for table in TABLES.values():
        sheet, damages = read_sheet(folder, table)
        faults += damages
        if sheet is not None:
            sheets[table.name] = sheet
    texts, unreadable = read_articles(folder, articles or (folder / "articles",))
    if articles:
        texts = read_clippings(folder) | texts
    dataset = Dataset({name: sheet for name, sheet in sheets.items() if sheet.whole}, texts)
    across = chain.from_iterable(look(dataset) for look in _ACROSS)
    return sorted({*faults, *unreadable, *chain.from_iterable(map(cell_faults, sheets.values())), *across}, key=_place)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    add_places(parser)


def run(args: argparse.Namespace) -> int:
    """Print every fault, one a line, grouped by file, and their number; 1 if there is any. Raises `PlaceError`."""
    require_folder(args.dataset)
    faults = check_dataset(args.dataset, args.articles)
    for line in _report(faults):
        print(line)
    files = len({fault.file for fault in faults})
    found = f"{count(len(faults), 'fault')} in {count(files, 'file')}" if faults else "no faults"
    print(f"{args.dataset}: {found}")
    return 1 if faults else 0


def _report(faults: Sequence[Fault]) -> Iterator[str]:
    for _, of_file in groupby(faults, key=lambda fault: fault.file):
        yield from map(str, of_file)
        yield ""


def _place(fault: Fault) -> tuple[int, str, int, str, str]:
    files = [table.file for table in TABLES.values()]
    first = files.index(fault.file) if fault.file in files else len(files)
    return first, fault.file, fault.row or 0, fault.column, fault.message
