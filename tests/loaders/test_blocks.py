"""The lines of an article by what they are: report, heading, gap, or what a page puts around them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import find_blocks

CASES = yaml.safe_load((Path(__file__).parent / "block_cases.yml").read_text(encoding="utf-8"))
LINES = st.lists(st.sampled_from([line for case in CASES for _, line in case["lines"]]) | st.text(max_size=20))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_line_is_of_its_kind(case):
    body = "\n\n".join(line for _, line in case["lines"])
    found = [(block.kind, body[block.start : block.end]) for block in find_blocks(body, case.get("title", ""))]
    assert found == [tuple(line) for line in case["lines"]]


def test_only_the_report_is_text():
    blocks = find_blocks("Storm\n\nThe port was closed.\n\n[...]\n\nComments are closed.")
    assert [block.is_text for block in blocks] == [False, True, False, False]


def test_blanks_around_a_line_are_no_part_of_it():
    body = "\n\t The port was closed. \u00a0\n \nIt was the wind.\n"
    assert [body[block.start : block.end] for block in find_blocks(body)] == [
        "The port was closed.",
        "It was the wind.",
    ]


def test_the_title_is_a_heading_wherever_it_stands_again():
    (block,) = find_blocks("The port was closed.", "The port was closed.")
    assert block.kind == "heading"


@given(LINES, st.text(max_size=20))
def test_blocks_cover_all_that_is_no_blank_in_order(lines, title):
    body = "\n".join(lines)
    end = 0
    for block in find_blocks(body, title):
        text = body[block.start : block.end]
        assert text
        assert text == text.strip()
        assert "\n" not in text
        assert not body[end : block.start].strip()
        end = block.end
    assert not body[end:].strip()
