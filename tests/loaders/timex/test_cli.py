import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from loaders.__main__ import main

DOCUMENT = '{"id": "a", "dct": "2022-03-09", "text": "They met on Monday.\u2028Nobody came."}'


def run(tmp_path: Path, *lines: str) -> tuple[int, list[dict]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    code = main(["timexes", str(source), str(target)])
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
        ("{", "error: {source}, line 1: '{{' is not JSON"),
        ("[" * 100_000, "line 1: the JSON is nested too deeply"),
        ('{"id": 1}', "expected an object with a string `text`"),
        ('{"text": "x", "dct": "yesterday"}', "dct 'yesterday' is no date; expected one like '2022-01-14'"),
    ],
)
def test_bad_input_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, complaint: str
) -> None:
    code, rows = run(tmp_path, line)
    assert (code, rows) == (1, [])
    first, last = capsys.readouterr().err.splitlines()
    assert complaint.format(source=tmp_path / "in.jsonl") in first
    assert last == "Nothing was written."


@pytest.mark.parametrize("words", [["-"], ["-", "-"]])
def test_from_standard_input_to_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(DOCUMENT.encode())))
    assert main(["timexes", *words]) == 0
    (line,) = capsys.readouterr().out.removesuffix("\n").split("\n")
    assert [timex["value"] for timex in json.loads(line)["timexes"]] == ["2022-03-07"]


def test_what_is_no_utf_8_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"\n\xff")))
    assert main(["timexes", "-"]) == 1
    assert "error: standard input, line 2: byte 0xff is not UTF-8" in capsys.readouterr().err
