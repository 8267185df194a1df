"""`datapackage.json`: the tables of a dataset described for other people's tools.

Follows the Data Package standard, version 2.0 (https://datapackage.org/standard/data-package/), and is derived from the
contract of the tables, so that it cannot say anything else.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from timeline.schema import SEPARATOR, CellKind, Column, Table
from timeline.tables import TABLES

PROFILES: Final = "https://datapackage.org/profiles/2.0"

Json = dict[str, object]

_FIELDS: Final[Mapping[CellKind, Json]] = {
    "text": {"type": "string"},
    "url": {"type": "string", "format": "uri"},
    "sha256": {"type": "string"},
    "date": {"type": "date"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "list": {"type": "list", "delimiter": SEPARATOR, "itemType": "string"},
}
_CONSTRAINTS: Final[Mapping[CellKind, Json]] = {"sha256": {"pattern": "[0-9a-f]{64}"}, "integer": {"minimum": 0}}


def data_package(about: Mapping[str, object], tables: Iterable[Table] = tuple(TABLES.values())) -> Json:
    """The descriptor of a dataset with these tables.

    Of `about` (what `about.yml` says) it takes `title`, `description`, `version`, `credits` (one text or a list of them) and
    `licenses` (a list of mappings with `name`, `path` and `title`, as the standard has them), where they are there.
    """
    head: Json = {"$schema": f"{PROFILES}/datapackage.json", "name": _name(str(about.get("title") or ""))}
    head |= {key: about[key] for key in ("title", "description", "version", "licenses") if about.get(key)}
    credits_ = about.get("credits") or []
    people = credits_ if isinstance(credits_, list) else [credits_]
    if people:
        head["contributors"] = [{"title": str(person)} for person in people]
    present = list(tables)
    return head | {"resources": [_resource(table, {other.name for other in present}) for table in present]}


def data_package_json(about: Mapping[str, object], tables: Iterable[Table] = tuple(TABLES.values())) -> str:
    """The text of `datapackage.json`: the same for the same arguments."""
    return json.dumps(data_package(about, tables), ensure_ascii=False, indent=2) + "\n"


def _name(title: str) -> str:
    """A name of lower-case letters, digits and hyphens, as the standard wants it."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "datelines"


def _resource(table: Table, present: set[str]) -> Json:
    return {
        "name": table.name,
        "type": "table",
        "path": table.file,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table, present),
    }


def _schema(table: Table, present: set[str]) -> Json:
    schema: Json = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if unique := [column.name for column in table.columns if column.unique]:
        schema["primaryKey"] = unique[:1]
    if keys := [_foreign_key(column) for column in table.columns if column.references.partition(".")[0] in present]:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column) -> Json:
    field: Json = {"name": column.name, "description": column.description, **_FIELDS[column.kind]}
    constraints: Json = dict(_CONSTRAINTS.get(column.kind, {}))
    limits = {"minimum": column.minimum, "maximum": column.maximum, "maxLength": column.max_length}
    constraints |= {rule: limit for rule, limit in limits.items() if limit is not None}
    if column.choices:
        constraints["enum"] = list(column.choices)
    constraints |= {rule: True for rule in ("required", "unique") if getattr(column, rule)}
    return field | {"constraints": constraints} if constraints else field


def _foreign_key(column: Column) -> Json:
    table, _, key = column.references.partition(".")
    return {"fields": [column.name], "reference": {"resource": table, "fields": [key]}}
