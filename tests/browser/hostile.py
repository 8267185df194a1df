"""A dataset as an attacker would write it: every text cell of every table is an attack."""

import csv
import json
import shutil
from pathlib import Path

from timeline.cells import cell_fault
from timeline.schema import Table
from timeline.tables import TABLES

ATTACKS = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "[link](javascript:alert(1)) ![i](https://evil.example/x.png) **bold** `code`",
    "javascript:alert(1)//https://evil.example/",
    "$\\frac{a}{b}$ $$x^2$$ :red[red] :smile: :material/home: #heading",
    "=cmd|' /C calc'!A0 +1 @SUM(A1) -2",
    "\u202egnp.exe\u202c \u2066isolate",
    "</style></bdi></svg><svg onload=alert(1)>&lt;b&gt; %{y} {x} <a href=https://evil.example>a</a><br>",
    "عنوان الخبر من اليمين إلى اليسار",
    "標題很長" * 30,
    "A name of more than eighty characters that goes on, and on, and does not come to an end soon enough",
    "word " * 20_000,
    "x" * 5_000,
)
ABOUT = {"title": ATTACKS[1], "description": ATTACKS[2], "credits": ATTACKS, "version": ATTACKS[0], "changes": ATTACKS}
FREE = {
    "events": ("title", "date_text", "actors", "venue", "excerpt"),
    "excerpts": ("text", "date_text", "date_value", "date_rule", "date_explanation"),
    "sources": ("title", "publisher", "country", "url", "published_basis", "language", "translated_from"),
    "left_out": ("text", "reason"),
    "actors": ("name", "role", "side", "aliases", "note"),
    "venues": ("name", "country", "aliases"),
}


def fitting(table: Table, name: str, number: int) -> str:
    """The first attack from that number on that the contract lets through; what it refuses comes to no page."""
    column = next(column for column in table.columns if column.name == name)
    if column.kind == "url":
        return "https://post.example/" + "".join(ATTACKS[number % len(ATTACKS)].split()).replace("evil", "post")
    attacks = (ATTACKS[(number + more) % len(ATTACKS)] for more in range(len(ATTACKS)))
    return next(attack for attack in attacks if not cell_fault(column, attack))


def hostile_copy(source: Path, target: Path) -> Path:
    """Copy a dataset and put an attack into every cell that may hold some text, another one in each."""
    folder = Path(shutil.copytree(source, target))
    number = 0
    for name, columns in FREE.items():
        path = folder / TABLES[name].file
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for column in columns:
                row[column] = fitting(TABLES[name], column, number)
                number += 1
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[name].column_names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "about.yml").write_text(json.dumps(ABOUT), encoding="utf-8")
    return folder
