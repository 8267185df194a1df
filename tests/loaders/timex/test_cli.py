import argparse
import json
from pathlib import Path

import pytest

from loaders.timex import cli


def run(tmp_path: Path, *lines: str) -> tuple[int, list[dict]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    parser = argparse.ArgumentParser()
    cli.add_arguments(parser)
    code = cli.run(parser.parse_args([str(source), str(target)]))
    return code, [
        json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()
    ] if target.exists() else []


def test_documents_in_documents_out(tmp_path: Path) -> None:
    code, rows = run(
        tmp_path,
        '{"id": "a", "dct": "2022-03-09", "text": "They met on Monday."}',
        "",
        '{"id": "b", "dct": "", "text": "They met on Monday."}',
    )
    assert code == 0
    assert [row["id"] for row in rows] == ["a", "b"]
    assert rows[0]["timexes"] == [
        {"start": 12, "end": 18, "text": "Monday", "type": "DATE", "value": "2022-03-07", "mod": ""}
    ]
    assert rows[1]["timexes"][0]["value"] == "XXXX-WXX-1"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 1: '{' is not JSON"),
        ('{"id": 1}', "expected an object with a string `text`"),
        ('{"text": "x", "dct": "yesterday"}', "dct 'yesterday' is no date; expected one like '2022-01-14'"),
    ],
)
def test_bad_input_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, complaint: str
) -> None:
    code, rows = run(tmp_path, line)
    assert (code, rows) == (2, [])
    assert complaint in capsys.readouterr().err
