import sys
from pathlib import Path

import pytest

from loaders.timex import read_timexes

sys.path.insert(0, str(Path(__file__).parent))
from case_files import Case, cases

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_expression_is_found_and_read(case: Case) -> None:
    found = read_timexes(case.text, case.anchor)
    readings = tuple(f"{t.type} {t.value} {t.mod}".strip() for t in found)
    assert [(t.text, r) for t, r in zip(found, readings, strict=True)] == [
        (case.text[a:b], r) for (a, b), r in zip(case.spans, case.readings, strict=True)
    ]
    assert tuple((t.start, t.end) for t in found) == case.spans


def test_there_are_cases_by_the_hundred() -> None:
    assert len(CASES) >= 300
