"""What hovering over a mark or a column says, escaped for Plotly."""

from typing import Final

from timeline.dates import in_words
from timeline.piles import Pile
from timeline.rows import Event, in_a_sentence
from timeline.styles import STYLES
from timeline.text import for_chart, shorten, wrap

MOST_HOVER_NAMES: Final = 6


def hover_text(event: Event, told: str = "", claimed: str = "") -> str:
    """What hovering over a mark says: title, date in words, status, actors, venue, publishers.

    The mark of another date than the one that leads says first what is `told` of that date, so that it is not taken for it, and
    the status that it has as such (`claimed`).
    """
    names = list(event.actors[:MOST_HOVER_NAMES]) + ["…"] * (len(event.actors) > MOST_HOVER_NAMES)
    status = STYLES[claimed or event.status].label + (", date disputed" if event.disputed else "")
    lines = [
        *([*wrap(told, 70, 3), f"The timeline leads with {event.when()}"] if told else [event.when()]),
        status + (f" · {event.venue}" if event.venue else ""),
        ", ".join(names),
        "Reported by " + ", ".join(map(in_a_sentence, event.publishers)),
    ]
    title = "<br>".join(f"<b>{for_chart(line)}</b>" for line in wrap(event.title, 48, 3))
    return "<br>".join([title, *(for_chart(shorten(line, 90)) for line in lines if line)])


def pile_text(pile: Pile) -> str:
    """What hovering over a column says: how many events, when, in which lane, and what is certain of them."""
    cluster = pile.cluster
    days = in_words(cluster.start, cluster.end, "range")
    number = f"{cluster.count:,} event{'s' if cluster.count != 1 else ''}"
    parts = " · ".join(
        f"{STYLES[name].label if name in STYLES else 'Date disputed'} {n:,}" for name, n in cluster.parts
    )
    return f"<b>{number}</b><br>{days}<br>{for_chart(shorten(pile.lane, 60))}<br>{parts}<br>Click to look closer"
