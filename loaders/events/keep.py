"""Which dated clauses are events, and why the others are not."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from loaders.articles import Article
from loaders.blocks import Block
from loaders.events.called_off import is_off
from loaders.events.grammar.commemorated import anniversary_before
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.press import only_reports
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.kinds.kind import tells_happening
from loaders.events.lasting import goes_on_since, only_until
from loaders.events.states import is_state
from loaders.events.status import voice_after
from loaders.events.unsaid import does_it, says_nothing
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS
from loaders.timex import DateUnit

_BLOCKS: Final = {
    "heading": "a heading; what it says stands in the text",
    "caption": "a caption, not a report",
    "link": "a link to another article",
    "related": "a link to another article",
    "dateinfo": "says when the article was published",
}
_OTHER_BLOCK: Final = "part of the page around the article"
_ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only".split()
)
_FAR: Final = 366
_NOT_THEN: Final = frozenset({("rather", "than"), ("instead", "of")})
_RATHER: Final = 3
"""Items before a date in which they say that another one is meant."""


def why_not_block(block: Block) -> str:
    """Why nothing in a part of the page is an event; "" for the article's own prose."""
    return "" if block.is_text else _BLOCKS.get(block.kind, _OTHER_BLOCK)


def why_not_date(unit: DateUnit, article: Article) -> str:
    """Why a date cannot put anything on the timeline, or ""."""
    if unit.first is None and unit.last is None:
        return "no publication date to count from" if article.published is None else "says no day, week or month"
    if unit.precision == "year" or (unit.first is None and _only_years(unit)):
        return "dated to the year only: background"
    if unit.first is None and (article.published is None or unit.last is None or unit.last < article.published):
        return "says only until when"
    if (unit.last is None and _only_years(unit)) or (unit.first and unit.last and (unit.last - unit.first).days > _FAR):
        return "a very long span: background"
    return ""


def _only_years(unit: DateUnit) -> bool:
    return all(len(timex.value) <= len("2014") for timex in unit.timexes)


def why_not_clause(sentence: Sentence, governed: Governed) -> str:
    """Why what a date dates is no event, or ""."""
    if governed.verb is None:
        return "" if tells_happening(sentence, governed) else "no verb and no happening"
    for reason, fits in _REASONS:
        if fits(sentence, governed, governed.verb):
            return reason
    return ""


def _only_describes(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date describes a thing that is no happening: "its 2014 gains", "in the quarter ended June 30"."""
    first = verb.first - 1 if verb.first and sentence.items[verb.first - 1].low in {"which", "that"} else verb.first
    first -= first > 1 and sentence.items[first - 1].text == ","
    before = sentence.items[first - 1].text.lower().rpartition(" ")[2] if first else ""
    if verb.lemma == "end" and singular(before) in _SPANS:
        return sentence.clauses[governed.clause].relative or verb.tense == "ing"
    aside = verb.first > governed.at or verb.form.frame == "state" or anniversary_before(sentence, governed.at) >= 0
    return governed.attributive and governed.noun < 0 and aside


def _supposed(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The clause or the sentence is a condition, or says what would be."""
    first = next((item for item in sentence.items if item.kind == "word"), None)
    clause = sentence.clauses[governed.clause]
    conditional = {clause.opener, first.low if first else ""} & {"if", "unless"}
    asked = clause.opener == "whether" and verb.finite  # "reviewed whether they met", not "decide whether to close it"
    inverted = len(sentence.items) > 1 and _unreal(sentence)
    goes_on = clause.opener == Opener.RESUMED and sentence.clauses[governed.clause - 1].reported
    told = clause.reported or goes_on or voice_after(sentence, governed.clause) is not None
    return bool(conditional) or asked or inverted or (verb.modal == "would" and not told) or _wished(sentence, verb)


def _wished(sentence: Sentence, verb: Verb) -> bool:
    """Whether a clause says what somebody would rather have seen: "would have preferred a ruling", "would have liked to meet"."""
    wish = verb
    if verb.tense == "infinitive":
        wish = next((other for other in sentence.verbs if other.last in {verb.first, verb.first - 1}), verb)
    perfect = any(item.low == "have" for item in sentence.items[wish.first : wish.last])
    return wish.modal == "would" and perfect and wish.lemma in _WISHES


def _unreal(sentence: Sentence) -> bool:
    """Whether a sentence opens with a condition without "if": "Had it happened earlier, more would have died"."""
    words = [item for item in sentence.items[:4] if item.kind in {"word", "name"}]
    return (
        len(words) > 1
        and words[0].low in {"had", "were", "should"}
        and (words[1].is_in("pronouns", "articles", "determiners") or words[1].kind == "name")
        and sentence.items[-1].text != "?"
    )


def _did_not(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The clause says that something does not take place: "no meeting was held", "will not resume"."""
    if governed.attributive:
        return False
    first, last = subject_span(sentence, governed)
    nobody = any(item.low in _NOBODY for item in sentence.items[first : min(last, first + 2)])
    if verb.lemma == "be" and sentence.items[verb.last - 1].low in _NOBODY:
        return True  # "there would be no meeting"
    return nobody or (verb.negated and verb.form.type != "AGREE" and verb.form.frame in {"act", "meet", "aspect"})


def _compares(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date is the last time that something was as great: "the first truce since May", "the worst since 2011"."""
    items = sentence.items[: governed.at]
    last = items[-1].low if items else ""
    if any(pair in _NOT_THEN for pair in pairwise([item.low for item in items[-_RATHER:]])):
        return True  # "on Monday rather than on | Tuesday"
    if last == "from":  # "fell 11 percent from October"
        return any(item.low in _PERCENT or item.text.endswith("%") for item in items[-6:])
    if last != "since":
        return sentence.words(governed.at + 1, governed.at + 2) == "than"  # "a week later than planned"
    counted = any(item.low in _COUNTED for item in items[-7:])  # "its third cut since May"
    return counted or any(item.low in {"first", "worst", "most"} or item.low in WORDS["superlatives"] for item in items)


def _counts(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date only says within what time somebody is the first or the third to do or suffer something: "the third to die this month"."""
    before = sentence.items[max(0, verb.first - 4) : verb.first]
    within = sentence.items[governed.at].text.lower().startswith("this ")
    return verb.tense == "infinitive" and within and any(item.low in _ORDINALS for item in before)


def _of_subject(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date says since when the subject has been as it is: "a girl missing since Friday | was found"."""
    items, at = sentence.items, governed.at
    if at < 2 or items[at - 1].low != "since" or sentence.clause_at(at) != governed.clause:
        return False
    if verb.tense == "ing":
        return verb.lemma in _BEING and verb.last < at
    return items[at - 2].kind == "word" and not items[at - 2].is_in("be") and at < verb.first and verb.tense == "past"


def _of_date(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Something is said of the date itself: "Thursday marks 100 days since", "February was declared the coldest"."""
    opens = governed.at == sentence.clauses[governed.clause].start and verb.first == governed.at + 1
    return opens and not governed.attributive and (verb.lemma == "mark" or (verb.passive and verb.form.frame != "meet"))


def _mood(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Fears rise, hopes fade: nothing has happened."""
    if verb.lemma not in WORDS["mood_verbs"]:
        return False
    before = sentence.items[sentence.clauses[governed.clause].first : verb.first]
    heads = [item.low for item in before if item.kind == "word" and not item.is_in("adverbs", "determiners")]
    return bool(heads) and (
        heads[0] in WORDS["moods"] or (heads[-1] in {"mood", "moods"} and verb.form.frame != "state")
    )


_WISHES: Final = frozenset({"like", "love", "prefer", "want", "welcome", "wish"})
_BEING: Final = frozenset({"miss", "live", "reside"})
_SPANS: Final = frozenset({"day", "week", "month", "quarter", "half", "year", "season", "term"})
_PERCENT: Final = frozenset({"percent", "cent", "%"})
_COUNTED: Final = frozenset("second third fourth fifth sixth seventh eighth ninth tenth 11th 12th latest".split())
_NOBODY: Final = frozenset({"no", "neither", "nobody", "none"})
_REASONS: Final[tuple[tuple[str, Callable[[Sentence, Governed, Verb], bool]], ...]] = (
    ("the date only describes a thing", _only_describes),
    ("only supposed, not reported", _supposed),
    ("says only until when", only_until),
    ("goes on, and has no day of its own", goes_on_since),
    ("only compares with an earlier time", _compares),
    ("only compares with an earlier time", _counts),
    ("goes on, and has no day of its own", _of_subject),
    ("was planned, and is off", is_off),
    ("says what does not happen", _did_not),
    ("says something of the date itself", _of_date),
    ("says when it was reported", only_reports),
    ("does not say what was said", says_nothing),
    ("does not say what was done", does_it),
    ("a mood, not a happening", _mood),
    ("a state, not a happening", is_state),
)
"""Every reason with its test, in the order in which they are tried."""
