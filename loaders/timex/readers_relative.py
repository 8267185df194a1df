"""Readers of what is counted from a day: weekdays, yesterday, last week, three days ago, the day before."""

from datetime import date, timedelta

from .context import Anchor, Context, Outcome, Reference
from .counts import count
from .grammar import Match
from .model import Direction
from .periods import Period, containing, day, half, month, part, quarter, season, shifted, step, week, weekend, year
from .readers_calendar import day_number_of, finish, full_year, mod_of, related_year, vague
from .vocabulary import in_title, meanings

GRAINS = {"D": "day", "W": "week", "M": "month", "3M": "quarter", "Y": "year", "10Y": "decade", "CE": "century", "WE": "weekend"}
BACK = frozenset("last past previous preceding just-ended".split())
AHEAD = frozenset("next following coming upcoming ensuing subsequent succeeding forthcoming".split())


def offset_of(word: str) -> int:
    """-1 for "last" and its like, 1 for "next" and its like, else 0."""
    return -1 if word.lower() in BACK else 1 if word.lower() in AHEAD else 0


def rel_of(match: Match) -> str:
    """The word that relates a unit to now; the last one, if several stand there ("this past week")."""
    words = [word.lower() for word in match.tokens.words_of((match.start, match.end))]
    for name in (*BACK, *AHEAD, "same", "that", "current", "latest", "this"):
        if name in words:
            return name
    return ""


def read_weekday(match: Match, ctx: Context) -> Outcome | None:
    """A bare weekday: the day of writing itself, the last before it, or the next after it, as the words about it show."""
    if refuse_weekday(match):
        return None
    number = int(match.value("weekday"))
    words = [word.lower() for word in match.tokens.words_of((match.start, match.end))]
    base = ctx.today
    told = ctx.told(match) if ctx.history else None
    if told is not None and told.period.grain == "day":
        return after_reference(told.anchor, number, words)
    started = range_start(match, ctx)
    if started is not None:
        return after_reference(started, number, words)
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    way = "past" if "past" in words else "future" if "coming" in words else ctx.direction(match)
    behind = (base.day.isoweekday() - number) % 7
    if "past" in words and not behind:
        behind = 7
    if "coming" in words and not behind:
        behind = -7
    ahead = way == "future" and behind > 0
    moment = base.day + timedelta(7 - behind if ahead else -behind)
    direction: Direction = "future" if moment > base.day else "past"
    return Outcome("DATE", day(moment), anchor=base, direction=direction)


def range_start(match: Match, ctx: Context) -> Anchor | None:
    """The weekday that a range began with, if this one is its end: "from Monday to Wednesday"."""
    last = ctx.previous
    if last is None or last[0].end != match.start - 1 or last[1].period.grain != "day" or last[1].period.first is None:
        return None
    joiner, opener = match.tokens.before(match.start), match.tokens.before(last[0].start)
    if joiner in ("to", "through", "-", "–") or (joiner in ("and", "until", "till") and opener in ("between", "from")):
        return Anchor(last[1].period.first, last[0].text, *last[0].span)
    return None


def after_reference(anchor: Anchor, number: int, words: list[str]) -> Outcome:
    """A weekday in a story: the same day, or the first such day after it."""
    return Outcome("DATE", day(anchor.day + timedelta((number - anchor.day.isoweekday()) % 7)), anchor=anchor)


def refuse_weekday(match: Match) -> bool:
    """Whether a weekday's name is none: "Sun" the paper, "Sat" the verb, a short form without date or full stop."""
    word = match.word("weekday")
    if len(word.rstrip(".")) <= 4 and not word.endswith("."):
        after = match.tokens.words[match.end] if match.end < len(match.tokens.words) else ""
        return not (after == "," or after[:1].isdigit())
    return in_title(match.tokens.words, match.start, match.end) or match.tokens.before(match.start) in ("black", "bloody")


def read_weekday_rel(match: Match, ctx: Context) -> Outcome | None:
    """ "Last Friday": the nearest before today. "Next Friday": the Friday of next week."""
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    word = match.word("rel").lower()
    if word in BACK:
        moment = base.day - timedelta((base.day.isoweekday() - number - 1) % 7 + 1)
        return Outcome("DATE", day(moment), anchor=base, direction="past")
    ahead = (number - base.day.isoweekday() - 1) % 7 + 1
    same_week = number > base.day.isoweekday()
    moment = base.day + timedelta(ahead + (7 if word == "next" and same_week and ahead < 4 else 0))
    return Outcome("DATE", day(moment), anchor=base, direction="future")


def read_weekday_week(match: Match, ctx: Context) -> Outcome | None:
    """ "Tuesday of last week", "Friday last"."""
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    monday = week(base.day).first
    assert monday is not None
    offset = offset_of(match.word("rel") or "last")
    moment = monday + timedelta(7 * offset + number - 1)
    return Outcome("DATE", day(moment), anchor=base, direction="past" if moment <= base.day else "future")


def read_weekday_off(match: Match, ctx: Context) -> Outcome | None:
    """ "Friday a week ago", "a week from Friday"."""
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    past = "ago" in match.text
    behind = (base.day.isoweekday() - number) % 7
    moment = base.day - timedelta(behind + 7) if past else base.day + timedelta(((number - base.day.isoweekday()) % 7 or 7) + 7)
    return Outcome("DATE", day(moment), anchor=base, direction="past" if past else "future")


def read_deictic(match: Match, ctx: Context) -> Outcome | None:
    """Yesterday, today, tomorrow. "Today" in a history, and "today's" of no day, is the present."""
    word = match.word("deictic").lower()
    offset = int(match.value("deictic"))
    base = ctx.today
    if match.word("deictic")[0].isupper() and in_title(match.tokens.words, match.start, match.end):
        return None
    if offset == 0 and (ctx.history or match.tokens.after(match.end) in ("poss", "'s", "’s") and ctx.deictic == 0):
        return vague("PRESENT_REF")
    if base is None or ctx.history:
        return vague("PRESENT_REF" if word == "today" else "XXXX-XX-XX")
    return Outcome("DATE", day(base.day + timedelta(offset)), anchor=base, direction="past" if offset < 1 else "future")


def read_deictic_twice(match: Match, ctx: Context) -> Outcome | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    if ctx.today is None:
        return vague("XXXX-XX-XX")
    offset = int(match.value("deictic")) + (-1 if "before" in match.text.lower() else 1)
    return Outcome("DATE", day(ctx.today.day + timedelta(offset)), anchor=ctx.today, direction="past" if offset < 1 else "future")


def base_for(match: Match, ctx: Context, word: str) -> Anchor | None:
    """What "that", "the same", "the following", "the previous" are counted from: the text's last date, else today."""
    anaphoric = word in ("that", "same", "following", "previous", "preceding", "subsequent", "ensuing", "succeeding")
    if (anaphoric or ctx.history) and ctx.reference is not None:
        return (ctx.told(match) or ctx.reference).anchor
    return ctx.today


def read_unit_rel(match: Match, ctx: Context) -> Outcome | None:
    """ "Last week", "this year", "the same month", "the latest quarter"."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    word = rel_of(match)
    if not grain or grain == "day" and word == "current":
        return None
    if grain == "day" and word == "this":
        return vague("PRESENT_REF")
    if word == "same" and grain == "day" or grain == "day" and word in AHEAD | BACK | {"that"}:
        return read_day_anaphoric(match, ctx)
    base = base_for(match, ctx, word)
    if base is None:
        return vague({"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "day": "XXXX-XX-XX"}.get(grain, "XXXX"))
    offset = offset_of(word)
    if grain == "quarter" and word == "latest":
        offset = -1
    if grain == "weekend":
        found = weekend_near(base.day, word)
    elif grain == "decade" and offset or grain == "century" and word in ("past", "next"):
        return Outcome("DURATION", Period("P10Y" if grain == "decade" else "P1CE"), anchor=base)
    else:
        found = shifted(base.day, grain, offset)
    direction: Direction = "past" if offset < 0 else "future" if offset > 0 else ""
    return finish(match, found, base, direction)


def weekend_near(moment: date, word: str) -> Period:
    """The weekend meant by "last", "this", "next" or "the" weekend."""
    monday_based = moment.isoweekday()
    if word in BACK:
        return weekend(moment - timedelta(7 if monday_based < 6 else 7))
    if word in AHEAD:
        return weekend(moment + timedelta(7 if word == "next" else 0))
    return weekend(moment - timedelta(7)) if monday_based <= 2 else weekend(moment)


def the_weekend(moment: date, way: str) -> Period:
    """ "The weekend": the coming one if the words look ahead, else the last, or the one that is on."""
    if way == "future" or moment.isoweekday() >= 6:
        return weekend(moment)
    return weekend(moment - timedelta(7))


def read_unit_the(match: Match, ctx: Context) -> Outcome | None:
    """ "The end of the month": the one spoken of, in a report that of the day of writing."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    if grain in ("", "day", "weekend"):
        return None
    told = ctx.told(match) if ctx.narrative else None
    base = told.anchor if told else ctx.today
    if base is None:
        return vague("XXXX-XX" if grain == "month" else "XXXX")
    found = shifted(base.day, grain, 0)
    if mod_of(match) == "END" and not told and found.last and found.last > base.day and ctx.direction(match) == "past":
        found = shifted(base.day, grain, -1)
    return finish(match, found, base)


def read_unit_end(match: Match, ctx: Context) -> Outcome | None:
    """ "Month’s end", "year-end"."""
    words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
    grain = "year" if "year" in words else "month" if "month" in words else GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    base = base_for(match, ctx, "")
    if base is None or grain in ("", "day"):
        return None
    if words[-1] == "ago":
        return a_year_before(match, ctx, 1)
    found = shifted(base.day, grain, offset_of(words[0]))
    return Outcome("DATE", part(found, "END"), "END", base)


def read_unit_bare(match: Match, ctx: Context) -> Outcome | None:
    """ "The weekend", "the quarter", "the year" alone."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    if grain == "weekend" and ctx.today:
        return Outcome("DATE", the_weekend(ctx.today.day, ctx.direction(match)), anchor=ctx.today)
    if grain == "quarter":
        last = ctx.units.get("quarter")
        if last is not None:
            return Outcome("DATE", last.period, anchor=last.anchor)
        if ctx.today:
            return Outcome("DATE", shifted(ctx.today.day, "quarter", 0), anchor=ctx.today)
    if grain in ("year", "month", "week") and ctx.today and match.tokens.before(match.start) in ("of", "for", "during", "in"):
        if match.tokens.before(match.start) in ("of", "in"):
            return None
        told = ctx.told(match) if ctx.narrative else None
        base = told.anchor if told else ctx.today
        return Outcome("DATE", shifted(base.day, grain, 0), anchor=base)
    return None


def read_season(match: Match, ctx: Context) -> Outcome | None:
    """A season; "fall", "spring" and their like only where they cannot be verbs or springs."""
    code = match.value("season")
    has_year = match.has("year") or match.has("yearapos") or match.has("yearrel")
    if not has_year and refuse_season(match):
        return None
    if match.has("year") or match.has("yearapos"):
        return finish(match, season(full_year(match.word("year") or match.word("yearapos"), ctx), code))
    if ctx.borrowed is not None:
        return finish(match, season(ctx.borrowed, code))
    if ctx.today is None:
        return vague(f"XXXX-{code}")
    if match.has("yearrel"):
        return finish(match, season(related_year(match.word("yearrel"), match, ctx), code), ctx.today)
    if ctx.narrative and ctx.story and ctx.story.period.first:
        return finish(match, season_after(ctx.story, code, rel_of(match)), ctx.story.anchor)
    return finish(match, season_near(ctx.today.day, code, rel_of(match), ctx.direction(match)), ctx.today)


def refuse_season(match: Match) -> bool:
    """Whether "fall", "spring", "march" and so on are no season here."""
    before = match.tokens.before(match.start)
    word = match.word("season").lower()
    if word in ("fall", "spring"):
        if match.end - match.start == 1:
            return before not in ("in", "since", "until", "by", "last", "next", "this", "during", "late", "early", "-", "every")
        words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
        return "a" in words or (words[0] == "the" and len(words) == 2 and (before not in ("in", "by", "during", "until", "of", "for", "throughout", "through", "since") or match.tokens.after(match.end) in ("of", "in")))
    return match.text.lower().startswith("a ")


def season_after(told: Reference, code: str, rel: str) -> Period:
    """A season in a story: that of the year the story has come to, or of the next if it lies half a year back."""
    then = told.anchor.day
    found = season(then.year, code)
    if rel in AHEAD and found.first and found.first <= then:
        return season(then.year + 1, code)
    if code == "WI" and told.period.grain in ("day", "month") and then.month <= 3 and rel not in AHEAD:
        return season(then.year - 1, code)
    return season(then.year - 1, code) if rel in BACK else found


def season_near(here: date, code: str, rel: str, way: str) -> Period:
    """A season seen from a day of writing."""
    this = season(here.year, code)
    before = season(here.year - 1, code)
    if code == "WI" and before.last and here <= before.last:
        this = before
        before = season(here.year - 2, code)
    assert this.first and this.last
    if rel in BACK:
        return this if this.last < here and rel != "previous" else before
    if rel in AHEAD:
        return this if this.first > here else season(int(this.value[:4]) + 1, code)
    if rel or way == "future":
        return this if this.last >= here else season(int(this.value[:4]) + (0 if rel else 1), code)
    return this if this.first <= here else (before if way == "past" else this)


def read_quarter(match: Match, ctx: Context) -> Outcome | None:
    """A quarter or a half of a year: the year stated, else that of the last full one, or of the next if ahead."""
    word = match.word("ord").lower()
    number = int(match.value("quarterword") or match.value("halfword") or 0)
    is_half = match.has("halfword") or "half" in match.text.lower()
    if word:
        spelled = meanings(word).get("ord", "")
        number = (2 if is_half else 4) if spelled == "last" else int(spelled) if spelled else int("".join(c for c in word if c.isdigit()))
    make, most = (half, 2) if is_half else (quarter, 4)
    if not 1 <= number <= most:
        return None
    if match.has("year") or match.has("yearapos"):
        return finish(match, make(full_year(match.word("year") or match.word("yearapos"), ctx), number))
    if ctx.today is None:
        return vague(f"XXXX-{'H' if is_half else 'Q'}{number}")
    if match.has("yearrel"):
        return finish(match, make(related_year(match.word("yearrel"), match, ctx), number), ctx.today)
    if is_half and not quarter_context(match):
        return None
    here, way = ctx.today.day, ctx.direction(match)
    if ctx.narrative and ctx.story and ctx.story.period.first:
        return finish(match, make(ctx.story.period.first.year, number), ctx.story.anchor)
    found = make(here.year, number)
    assert found.first is not None
    rel = rel_of(match)
    if rel in BACK or (not rel and way != "future" and found.first > here):
        found = make(here.year - 1, number) if found.first > here or rel in BACK and found.last and found.last >= here else found
    elif way == "future" and found.last and found.last < here:
        found = make(here.year + 1, number)
    return finish(match, found, ctx.today, "future" if way == "future" else "past")


def quarter_context(match: Match) -> bool:
    """Whether "the first half" is one of a year and not of a match or a book."""
    after = match.tokens.after(match.end)
    return after not in ("of", "poss", "goal", "lead") and match.tokens.before(match.start) not in ("goal", "late")


def read_half(match: Match, ctx: Context) -> Outcome | None:
    """ "The latter half of 2006"."""
    words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
    number = 1 if {"first", "early", "earlier"} & set(words) else 2
    if match.has("year"):
        return Outcome("DATE", half(int(match.word("year")), number))
    base = base_for(match, ctx, rel_of(match))
    if base is None:
        return vague(f"XXXX-H{number}")
    return Outcome("DATE", half(base.day.year + offset_of(match.word("rel")), number), anchor=base)


def read_year_earlier(match: Match, ctx: Context) -> Outcome | None:
    """ "The year-earlier period": the quarter, month or year spoken of, a year before."""
    if ctx.today is None:
        return vague("XXXX")
    return a_year_before(match, ctx, 1)


def read_same_before(match: Match, ctx: Context) -> Outcome | None:
    """ "The same quarter" of a year that follows: "a year ago", "last year"."""
    words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
    near = ctx.near_reference(match, 60)
    base = near.anchor if near is not None and near.period.grain == words[-1] else ctx.today
    if base is None:
        return None
    back = {"quarter": -4, "month": -12, "week": -52}[words[-1]]
    return Outcome("DATE", shifted(base.day, words[-1], back), anchor=base, direction="past", carry=False)


def read_weekday_ordinal(match: Match, ctx: Context) -> Outcome | None:
    """ "Friday the 13th": the nearest one before, or after if the words look ahead."""
    if ctx.today is None:
        return vague(f"XXXX-WXX-{match.value('weekday')}")
    number, wanted = int(match.value("weekday")), day_number_of(match)
    step_by = 1 if ctx.direction(match) == "future" else -1
    for offset in range(800):
        moment = ctx.today.day + timedelta(step_by * offset)
        if moment.day == wanted and moment.isoweekday() == number:
            return Outcome("DATE", day(moment), anchor=ctx.today, direction="future" if step_by > 0 else "past")
    return None


def a_year_before(match: Match, ctx: Context, count: int) -> Outcome | None:
    """The stretch spoken of in the same sentence, `count` years before; the plain year if none is."""
    last = ctx.reference
    near = ctx.near_reference(match, 45)
    quarterly = "quarter" in match.text.lower()
    if quarterly and (near is None or near.period.grain != "quarter") and ctx.today:
        return Outcome("DATE", shifted(ctx.today.day, "quarter", -1 - 4 * count), anchor=ctx.today, direction="past", carry=False)
    if near is not None and last is not None and near.period.first and near.period.grain in ("quarter", "month", "half"):
        found = shifted(near.period.first, near.period.grain, -12 * count if near.period.grain == "month" else (-4 if near.period.grain == "quarter" else -2) * count)
        return Outcome("DATE", found, anchor=near.anchor, direction="past", carry=ctx.history)
    base = near.anchor if near is not None and near.period.grain == "year" else (last.anchor if ctx.narrative and last else ctx.today)
    if base is None:
        return vague("XXXX")
    return Outcome("DATE", year(base.day.year - count), anchor=base, direction="past", carry=ctx.history)


def read_shift(match: Match, ctx: Context) -> Outcome | None:
    """ "Two weeks ago", "three days later", "a year earlier"."""
    unit = meanings(match.word("unit") or match.word("units"))
    code = unit.get("unit") or unit.get("units", "")
    amount = count(match.words("count"))
    how = match.rule.argument
    back = how in ("ago", "earlier")
    if amount == "X":
        return Outcome("DATE", Period("PAST_REF" if back else "FUTURE_REF"), carry=False)
    if how == "earlier" and code == "Y" and amount == "1":
        return a_year_before(match, ctx, 1)
    if how in ("ago", "from_now"):
        base = ctx.today
    else:
        base = counted_on(match, ctx)
    return shift(base, code, float(amount) * (-1 if back else 1))


def counted_on(match: Match, ctx: Context) -> Anchor | None:
    """What "later" and "earlier" are counted from: the story's date, or one near by; else the day of writing."""
    last = ctx.told(match) if ctx.narrative else ctx.near_reference(match, 60)
    return last.anchor if last is not None else ctx.today


def shift(base: Anchor | None, code: str, amount: float) -> Outcome | None:
    """The stretch that lies `amount` units from a day; as coarse as the unit."""
    direction: Direction = "past" if amount < 0 else "future"
    fine = GRAINS.get(code, "week" if code == "2W" else "day" if code in ("TH", "TM", "S") else "")
    if base is None or not fine:
        blank = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(fine, "XXXX")
        return Outcome("DATE", Period(blank), carry=False)
    if code in ("TH", "TM", "S"):
        hours = amount / (1 if code == "TH" else 60 if code == "TM" else 3600)
        moment = base.day + timedelta(int(hours / 24))
        return Outcome("TIME", Period(f"{moment.isoformat()}TXX", moment, moment, "day"), anchor=base, direction=direction, carry=False)
    if code == "2W":
        amount *= 2
    if amount != int(amount):
        smaller = {"century": ("year", 100), "year": ("month", 12), "decade": ("year", 10), "month": ("week", 4), "week": ("day", 7)}.get(fine, ("day", 1))
        fine, amount = smaller[0], round(amount * smaller[1])
    try:
        return Outcome("DATE", shifted(base.day, fine, int(amount)), anchor=base, direction=direction)
    except OverflowError:
        return Outcome("DATE", Period("PAST_REF" if amount < 0 else "FUTURE_REF"), carry=False)


def read_shift_bare(match: Match, ctx: Context) -> Outcome | None:
    """ "Two years before" with nothing after it; with something it is a length of time and a preposition."""
    if not ends_phrase(match) or ctx.reference is None:
        return None
    unit = meanings(match.word("unit") or match.word("units"))
    amount = count(match.words("count"))
    back = "before" in match.text.lower()
    if amount == "X":
        return Outcome("DATE", Period("PAST_REF" if back else "FUTURE_REF"), carry=False)
    return shift(ctx.reference.anchor, unit.get("unit") or unit.get("units", ""), float(amount) * (-1 if back else 1))


def ends_phrase(match: Match) -> bool:
    """Whether nothing follows that the preposition at the end of a match could govern."""
    return match.tokens.after(match.end)[:1] in ("", ".", ",", ";", ":", ")", "\n", '"', "”") or match.tokens.after(match.end) in ("and", "but", "when", "while", "in", "at")


def read_shift_date(match: Match, ctx: Context) -> Outcome | None:
    """ "Two weeks after March 1": counted from the date it names."""
    from .reader import read_inner

    inner = read_inner(match, ctx)
    if inner is None or inner.period.first is None:
        return None
    unit = meanings(match.word("unit") or match.word("units"))
    amount = count(match.words("count")) if match.has("count") else "1"
    unit = unit or {"unit": "D"}
    if amount == "X":
        return None
    back = match.word("dir").lower() in ("before", "ahead")
    anchor = Anchor(inner.period.first, "", *match.span)
    code = unit.get("unit") or unit.get("units", "")
    moment = step(anchor.day, GRAINS.get(code, "day"), int(float(amount)) * (-1 if back else 1)) if code in GRAINS else anchor.day
    return Outcome("DATE", day(moment), anchor=inner.anchor)


def read_neighbour(match: Match, ctx: Context) -> Outcome | None:
    """ "The day before": counted from the date of the story or the sentence, in news else from the day of writing.

    With a clause after it ("the day before he fled") its day is not known.
    """
    words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
    back = "before" in words
    name = next(w for w in ("night", "day", "week", "month", "year") if w in words)
    if not ends_phrase(match) and match.tokens.after(match.end) not in ("that", "or"):
        return vague("XXXX-XX-XX") if name == "day" else None
    near = ctx.told(match) if ctx.narrative else ctx.near_reference(match, 30)
    same = near is not None and near.period.grain == "day"
    base = near.anchor if near is not None and same and not (ctx.published and counted_from_today(near.anchor, ctx)) else ctx.today
    if base is None:
        return vague("XXXX-XX-XX")
    found = shifted(base.day, "day" if name == "night" else name, -1 if back else 1)
    if name == "night":
        return Outcome("TIME", found.suffixed("TNI"), anchor=base)
    return Outcome("DATE", found, anchor=base, direction="past" if back else "future")


def counted_from_today(anchor: Anchor, ctx: Context) -> bool:
    """Whether a date is so near the day of writing that a report would count from that day instead."""
    return ctx.published is not None and not ctx.narrative and abs((ctx.published - anchor.day).days) <= 7


def read_day_anaphoric(match: Match, ctx: Context) -> Outcome | None:
    """ "The next day", "that same day"."""
    words = [w.lower() for w in match.tokens.words_of((match.start, match.end))]
    offset = 1 if AHEAD & set(words) else -1 if BACK & set(words) else 0
    last = ctx.told(match) if ctx.narrative else ctx.near_reference(match, 90)
    base = last.anchor if last is not None else ctx.today
    if base is None:
        return vague("XXXX-XX-XX")
    if last is not None and last.period.grain not in ("day", ""):
        return vague("XXXX-XX-XX") if last.period.grain != "month" else Outcome("DATE", Period(f"{last.period.value}-XX", last.period.first, last.period.last, "month"), anchor=base, carry=False)
    return Outcome("DATE", day(base.day + timedelta(offset)), anchor=base, direction="future" if offset > 0 else "past" if offset < 0 else "")


__all__ = ["containing", "mod_of", "month"]
