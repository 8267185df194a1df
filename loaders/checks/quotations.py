"""Whether what the tables quote stands in the articles, word for word and where they say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from loaders.articles import Article, read_article
from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault, quoted
from loaders.checks.sheets import Record, Sheet
from loaders.errors import ArticleError, PlaceError
from loaders.inputs.corpus import Log, find_files
from loaders.inputs.kinds import CLIPPED
from loaders.names.entities import Gazetteer, gazetteer
from loaders.names.press import country_of
from timeline.cells import is_integer

_SPANS: Final = (
    ("excerpts", "start", "end", "text"),
    ("excerpts", "date_start", "date_end", "date_text"),
    ("left_out", "start", "end", "text"),
)
"""The columns that quote an article: `body[start:end] == text`."""

_REBUILD: Final = "rebuild the tables with `python -m loaders build`"


def read_articles(folder: Path, places: Sequence[Path]) -> tuple[dict[str, Article], list[Fault]]:
    """The articles in these files and folders by id, and a fault for each that cannot be read.

    Files that are not Markdown are passed over: quotations are held against the clippings that were made of them.
    """
    articles: dict[str, Article] = {}
    faults: list[Fault] = []
    for place in places:
        try:
            for path in _markdown(place):
                articles |= _read(folder, path, faults)
        except PlaceError as fault:
            faults.append(Fault(_file(folder, place), None, "", "", str(fault).partition(": ")[2]))
        except OSError as fault:
            faults.append(Fault(_file(folder, place), None, "", "", f"cannot be read ({fault.strerror})"))
    return articles, faults


def read_clippings(folder: Path) -> dict[str, Article]:
    """The clippings among the dataset's own articles, by id: what a build has made of files that are not Markdown."""
    own = folder / "articles"
    articles, _ = read_articles(folder, (own,)) if own.is_dir() else ({}, [])
    return {name: article for name, article in articles.items() if article.clipped_from}


def _markdown(place: Path) -> list[Path]:
    return [path for path in find_files([place], Log()) if path.suffix.lower() not in CLIPPED]


def _read(folder: Path, path: Path, faults: list[Fault]) -> dict[str, Article]:
    try:
        return {path.stem: read_article(path)}
    except ArticleError as fault:
        faults.append(Fault(_file(folder, path), fault.line, "", "", _message(fault)))
    except OSError as fault:
        faults.append(Fault(_file(folder, path), None, "", "", f"cannot be read ({fault.strerror})"))
    return {}


def _message(fault: ArticleError) -> str:
    """What the error says after the place, on one line."""
    return " ".join(str(fault).partition(": ")[2].split())


def _file(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def source_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every source that has no article, or whose article says something else; and every article that is no source."""
    if not dataset.has("sources"):
        return
    sheet = dataset.sheets["sources"]
    known = gazetteer(row.cells for row in dataset.rows("actors"))
    for row in sheet.rows:
        if row["article_id"] not in dataset.articles:
            yield sheet.fault(
                row, "article_id", "has no readable article; put it into articles/ or name its folder with --articles"
            )
        else:
            yield from _facts(sheet, row, _placed(dataset.articles[row["article_id"]], known))
    for name in dataset.articles.keys() - dataset.sources.keys():
        yield Fault(sheet.table.file, None, "article_id", name, f"is an article without a row; {_REBUILD}")


def _placed(article: Article, known: Gazetteer) -> Article:
    return replace(article, country=country_of(article, known))


def _facts(sheet: Sheet, row: Record, article: Article) -> Iterator[Fault]:
    names = (column.name for column in sheet.table.columns if column.name in sheet.header)
    facts = {name: str(getattr(article, name) or "") for name in names}
    for column, said in facts.items():
        if row[column] != said:
            yield sheet.fault(row, column, f"is not what the article has now, {quoted(said)}; {_REBUILD}")


def verbatim_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every quotation that does not stand in its article exactly where the table says."""
    for table, start, end, text in _SPANS:
        for row in dataset.rows(table):
            article = dataset.articles.get(row["article_id"])
            if article and is_integer(row[start]) and is_integer(row[end]):
                yield from _span(dataset.sheets[table], row, article.body, (start, end, text))


def _span(sheet: Sheet, row: Record, body: str, columns: tuple[str, str, str]) -> Iterator[Fault]:
    start, end, text = columns
    stands = body[int(row[start]) : int(row[end])]
    if stands != row[text]:
        elsewhere = body.find(row[text])
        found = f"it stands at {elsewhere}" if elsewhere >= 0 else "it stands nowhere in it"
        where = f"{quoted(row['article_id'])}, characters {row[start]} to {row[end]}"
        yield sheet.fault(row, text, f"is not verbatim: {where}, has {quoted(stands)}; {found}; {_REBUILD}")
