"""The clippings of a dataset: one Markdown file for each article that came in another kind of file.

They stand in the dataset's `articles/`, so that its quotations can be checked word for word. A clipping remembers what it
was made from; as long as that is the same, the clipping is read and not made anew, so that what an editor adds to it (the day
of publication, a publisher) stays.
"""

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from loaders.articles import Article, read_article
from loaders.errors import ArticleError


class Clippings:
    """The clippings in a folder, and those that are to be put there: use it in a `with`, and `keep()` what was added.

    What is added waits in a folder beside them; if the `with` ends without `keep`, it is as if nothing had been added.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._waiting is not None:
            self._waiting.cleanup()
            self._waiting = None

    def path(self, article_id: str) -> Path:
        """Where the clipping of an article stands."""
        return self._folder / f"{article_id}.md"

    def kept(self, article_id: str, digest: str) -> Article | None:
        """The article as its clipping has it; None if there is none, or if it was made from something else.

        Raises `ArticleError` if a file of that name is no clipping, or cannot be read.
        """
        path = self.path(article_id)
        if not path.exists():
            return None
        article = read_article(path)
        if not article.clipped_from:
            raise ArticleError(
                path,
                None,
                "is an article of its own, and a clipping of the same name would replace it; rename one of them",
            )
        return article if article.clipped_sha256 == digest else None

    def add(self, article: Article) -> None:
        """Hold the clipping of an article ready."""
        if self._waiting is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._waiting = tempfile.TemporaryDirectory(prefix=".clippings-", dir=self._folder)
        path = Path(self._waiting.name) / f"{article.article_id}.md"
        path.write_text(article.clipping, encoding="utf-8", newline="")

    def keep(self) -> None:
        """Put all that was added into its place."""
        for path in sorted(Path(self._waiting.name).iterdir()) if self._waiting else ():
            path.replace(self._folder / path.name)
