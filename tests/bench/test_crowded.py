from pathlib import Path

from bench.crowded import write_crowd
from timeline.dataset import open_dataset

SHIPPED = Path(__file__).parent.parent.parent / "data"


def test_a_crowd_opens_with_as_many_events_as_asked_each_with_its_excerpt(tmp_path):
    crowd = open_dataset(write_crowd(SHIPPED, tmp_path / "crowd", 120))
    assert len(crowd.events) == 120
    assert all(crowd.evidence(event) for event in crowd.events)
    assert (crowd.events[0].start.year, crowd.events[-1].start.year) == (2000, 2024)
