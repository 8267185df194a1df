"""The exception of reading articles, under the name that the readers know it by."""

from loaders.errors import ArticleError

__all__ = ["ArticleError"]
