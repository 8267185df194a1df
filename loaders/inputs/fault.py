"""The one exception of reading articles; `loaders.articles` passes it on."""

from pathlib import Path


class ArticleError(ValueError):
    """A file cannot be read as an article; the message says where, what stands there and what would be right."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path.name}{f', line {line}' if line else ''}: {message}")
