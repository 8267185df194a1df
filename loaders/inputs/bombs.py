"""Uploaded files that a few bytes of would fill the memory are refused before they are read."""

import zipfile
from pathlib import Path
from typing import Final

import yaml

from loaders.errors import ArticleError

_MOST_UNPACKED: Final = 100 * 1024 * 1024
_MOST_NESTED: Final = 60
_NESTING: Final = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)


def plain_header(path: Path, header: str) -> None:
    """Raises `ArticleError` for YAML that a few lines of can grow without bounds; what is no YAML is left to its reader."""
    try:
        tokens = list(yaml.scan(header))
    except yaml.YAMLError:
        return
    nested = sum(isinstance(token, _NESTING) for token in tokens)
    if nested > _MOST_NESTED or any(isinstance(token, yaml.AliasToken) for token in tokens):
        raise ArticleError(path, None, "its front matter is more than a list of fields; write `name: value` lines")


def unpackable(path: Path) -> None:
    """Raises `ArticleError` for a packed file that would fill the memory; one that is damaged is left to its reader."""
    if path.suffix.lower() == ".docx" and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            size = sum(each.file_size for each in file.infolist())
        if size > _MOST_UNPACKED:
            raise ArticleError(path, None, f"unpacked it has {size:,} bytes, too many; save the text alone")
