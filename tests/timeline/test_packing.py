from hypothesis import given
from hypothesis import strategies as st

from timeline.packing import Item, pack

EDGES = (0.0, 100.0)

ITEMS = st.lists(
    st.builds(
        lambda left, width, label, weight, must: Item(left, left + width, label, weight, must),
        st.floats(0, 95),
        st.floats(0.5, 5),
        st.sampled_from([0.0, 4.0, 20.0]),
        st.floats(0, 1),
        st.booleans(),
    ),
    max_size=25,
)


def stretch(item, placed):
    if placed.side == "right":
        return item.left, item.right + item.label
    return (item.left - item.label, item.right) if placed.side == "left" else (item.left, item.right)


@given(ITEMS, st.integers(0, 4))
def test_nothing_covers_anything_and_a_label_that_must_show_shows(items, extra):
    placed = pack(items, extra, EDGES)
    assert len(placed) == len(items)
    for i, (item, place) in enumerate(zip(items, placed, strict=True)):
        assert place.side is not None or not (item.must and item.label)
        for other, where in list(zip(items, placed, strict=True))[:i]:
            (left, right), (start, end) = stretch(item, place), stretch(other, where)
            assert place.row != where.row or right <= start or end <= left


@given(ITEMS, st.integers(0, 4))
def test_labels_open_no_row_beyond_the_limit_unless_they_must(items, extra):
    optional = [Item(item.left, item.right, item.label, item.weight) for item in items]
    bare = [Item(item.left, item.right) for item in items]
    needed = max((place.row for place in pack(bare, 0, EDGES)), default=-1) + 1
    used = max((place.row for place in pack(optional, extra, EDGES)), default=-1) + 1
    assert used <= needed + extra


def test_a_label_goes_before_its_mark_where_there_is_no_room_after_it():
    assert [place.side for place in pack([Item(90, 92, 20)], 0, EDGES)] == ["left"]


@given(st.floats(0, 99), st.floats(1, 99), st.floats(1, 300))
def test_a_label_that_must_show_is_as_wide_as_it_asks_or_as_the_room_beside_its_mark(left, width, label):
    right = min(left + width, EDGES[1])
    (place,) = pack([Item(left, right, label, must=True)], 0, EDGES)
    room = max(left - EDGES[0], EDGES[1] - right)
    assert abs(place.room - (min(label, room) or label)) < 1e-6
    beside = EDGES[1] - right if place.side == "right" else left - EDGES[0]
    assert place.room <= beside + 1e-6 or not room


@given(st.floats(0, 99), st.floats(1, 99), st.floats(1, 300), st.floats(1, 300))
def test_a_label_may_be_made_narrower_but_not_below_its_least(left, width, label, least):
    right = min(left + width, EDGES[1])
    (place,) = pack([Item(left, right, label, least=least)], 0, EDGES)
    room = max(left - EDGES[0], EDGES[1] - right)
    assert (place.side is not None) == (room >= min(label, least))
    assert place.side is None or abs(place.room - min(label, room)) < 1e-6


def test_the_weightier_label_wins_the_room():
    light, heavy = Item(40, 41, 55, weight=0.1), Item(42, 43, 55, weight=0.9)
    assert [place.side for place in pack([light, heavy], 0, EDGES)] == [None, "right"]
