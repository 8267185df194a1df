"""How much a reader of the whole corpus needs an event, from 0 to 1.

Three signs that timeline summarisation has found to carry most (Tran et al., "Balancing Novelty and Salience", CIKM 2015;
Chieu and Lee, "Query based event extraction along a timeline", SIGIR 2004): how many publishers report it, how much they
say of it, and whether it heads a report. What is sure counts for more than what is only foretold.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.event import Event

_CERTAINTY: Final = {"happened": 1.0, "planned": 0.8, "denied": 0.7, "alleged": 0.6, "forecast": 0.6}


def rate(events: Sequence[Event]) -> list[Event]:
    """The same events with their salience, relative to the most salient one of the corpus (which has 1)."""
    raw = [_raw(event) for event in events]
    top = max(raw, default=1.0)
    return [replace(event, salience=round(value / top, 2)) for event, value in zip(events, raw, strict=True)]


def _raw(event: Event) -> float:
    publishers = 2.0 * math.log2(1 + len(event.voices))
    told = math.log2(1 + sum(len(mention.passages) for mention in event.mentions))
    heads = 1.0 if any(mention.lead for mention in event.mentions) else 0.0
    party = 0.5 * min(len(event.actors), 4) / 4
    return (publishers + told + heads + party) * _CERTAINTY[event.lead.status]
