"""What is put off has a new date: of "postponed until June 20" that is June 20, and not the time up to it.

What was "said by Friday afternoon" was news on that Friday.
"""

import datetime as dt
from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS
from loaders.timex import DateUnit
from loaders.timex.model import Precision

_LENGTHS: Final[dict[int, Precision]] = {len("2022-W05"): "week", len("2022-05"): "month", len("2022-05-02"): "day"}
"""How exact a date is by the length of its TIMEX3 value."""
_DAY: Final = len("2022-05-02")
_PUT: Final = frozenset({"put off", "put back", "push back"})


def new_date(sentence: Sentence, governed: Governed, unit: DateUnit) -> DateUnit:
    """The unit that a date dates; after "postponed until" or "said by" the day itself and not all the time before it."""
    verb = governed.verb
    if unit.first is not None or unit.last is None or verb is None:
        return unit
    items = sentence.items
    if (
        verb.form.frame == "say"
        and verb.tense == "past"
        and verb.last == governed.at - 1
        and items[verb.last].low == "by"
    ):
        return unit._replace(first=unit.last, precision="day") if len(unit.value) >= _DAY else unit
    put_off = f"{verb.lemma} {sentence.words(verb.last, verb.last + 1)}" in _PUT
    if not (put_off or verb.lemma in WORDS["deferring"]) or len(unit.value) not in _LENGTHS:
        return unit
    precision = _LENGTHS[len(unit.value)]
    first = {"week": unit.last - dt.timedelta(6), "month": unit.last.replace(day=1)}.get(precision, unit.last)
    return unit._replace(first=first, precision=precision)
