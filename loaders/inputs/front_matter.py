"""The front matter of a Markdown file: the lines of YAML between two lines `---`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import yaml

from loaders.errors import ArticleError

FENCE: Final = "---"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # which one it is, the package tells
    """libyaml where the package brings it, ten times as fast. Dates stay text: a wrong one is no reason to lose the article."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def split_front_matter(path: Path, text: str) -> tuple[str, str]:
    """The front matter without its fences, and the text after it. Raises `ArticleError` if it never closes."""
    if not text.startswith(FENCE + "\n"):
        return "", text
    end = text.find(f"\n{FENCE}\n", len(FENCE))
    if end < 0 and text.endswith("\n" + FENCE):
        end = len(text) - len(FENCE) - 1
    if end < 0:
        raise ArticleError(
            path, 1, f"the front matter opens with {FENCE!r} and never closes; close it with a line {FENCE!r}"
        )
    return text[len(FENCE) + 1 : end + 1], text[end + len(FENCE) + 2 :]


def read_front_matter(path: Path, header: str) -> dict[str, object]:
    """The fields of a front matter. Raises `ArticleError` if it is no YAML, or no list of fields."""
    try:
        fields = yaml.load(header, Loader=_Loader) if header.strip() else {}  # noqa: S506 - a safe loader, but for dates
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        line, words = (mark.line + 2, header.splitlines()[mark.line : mark.line + 1]) if mark else (None, [])
        quoted = f" at {words[0]!r}" if words else ""
        raise ArticleError(
            path, line, f'the front matter is not YAML{quoted} ({fault.problem}); write `name: "value"`'
        ) from fault
    except (yaml.YAMLError, ValueError) as fault:
        said = " ".join(str(fault).split())
        raise ArticleError(path, None, f'the front matter is not YAML ({said}); write `name: "value"`') from fault
    if not isinstance(fields, dict):
        raise ArticleError(path, 2, f"the front matter is {header.strip()!r}, not a list of `name: value` lines")
    return fields


def write_front_matter(fields: Mapping[str, str]) -> str:
    """A front matter with its fences; every value in quotation marks, and the day of publication without."""
    lines = [f"{name}: {value if name == 'published' else _quoted(value)}" for name, value in fields.items() if value]
    return "\n".join((FENCE, *lines, FENCE, ""))


def _quoted(value: str) -> str:
    """The value as JSON writes it, which YAML reads alike; what cannot be printed is escaped, since YAML has none of it."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in text)
