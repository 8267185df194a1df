"""Which dated clauses are events, and why the others are not."""

from typing import Final

from loaders.articles import Article
from loaders.blocks import Block
from loaders.events.governor import Governed, Sentence
from loaders.events.kind import tells_happening
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
_FAR: Final = 366
_NEWS: Final = 366
"""After how many days a relative clause only reminds of something."""


def why_not_block(block: Block) -> str:
    """Why nothing in a part of the page is an event; "" for the article's own prose."""
    return "" if block.is_text else _BLOCKS.get(block.kind, _OTHER_BLOCK)


def why_not_date(unit: DateUnit, article: Article) -> str:
    """Why a date cannot put anything on the timeline, or ""."""
    if unit.first is None and unit.last is None:
        return "no publication date to count from" if article.published is None else "says no day, week or month"
    if unit.precision == "year":
        return "dated to the year only: background"
    if unit.first is None and (article.published is None or unit.last is None or unit.last < article.published):
        return "says only until when"
    if _since_a_year(unit) or (unit.first and unit.last and (unit.last - unit.first).days > _FAR):
        return "a very long span: background"
    return ""


def _since_a_year(unit: DateUnit) -> bool:
    return unit.last is None and all(len(timex.value) <= len("2014") for timex in unit.timexes)


def why_not_clause(sentence: Sentence, governed: Governed, before: int | None) -> str:
    """Why what a date dates is no event, or "". `before` is by how many days it lies before the publication."""
    verb = governed.verb
    clause = sentence.clauses[governed.clause]
    if (
        governed.attributive
        and governed.noun < 0
        and (verb is None or verb.first > governed.at or verb.form.frame == "state")
    ):
        return "the date only describes a thing"
    if verb is None:
        return "" if tells_happening(sentence, governed) else "no verb and no happening"
    if clause.opener in {"if", "unless"} or (verb.modal == "would" and not clause.reported):
        return "only supposed, not reported"
    if _mood(sentence, governed):
        return "a mood, not a happening"
    if clause.relative and before is not None and before > _NEWS:
        return "background in a relative clause"
    if (
        verb.form.frame == "state"
        and not (verb.lemma in {"do", "expect"} and (verb.passive or verb.tense == "past"))
        and _is_state(sentence, governed)
    ):
        return "a state, not a happening"
    return ""


def _is_state(sentence: Sentence, governed: Governed) -> bool:
    """Whether a verb of being or having tells no happening; "there was a fire" and "the vote is on Sunday" tell one."""
    verb = governed.verb
    if verb is None or not tells_happening(sentence, governed):
        return True
    if verb.lemma != "be" or verb.passive or governed.attributive:
        return False
    subject = sentence.words(sentence.clauses[governed.clause].first, verb.first)
    between = sentence.items[verb.last : governed.at]
    return "there" not in subject.split() and not all(
        item.is_in("prepositions", "adverbs", "articles") for item in between
    )


def _mood(sentence: Sentence, governed: Governed) -> bool:
    verb = governed.verb
    clause = sentence.clauses[governed.clause]
    if verb is None:
        return False
    heads = [
        item.low
        for item in sentence.items[clause.first : verb.first]
        if item.kind == "word" and not item.is_in("adverbs", "determiners")
    ]
    return (
        bool(heads)
        and heads[0] in WORDS["moods"]
        and verb.form.frame in {"state", "aspect", "act"}
        and verb.lemma
        in {
            "rise",
            "grow",
            "begin",
            "mount",
            "increase",
            "ease",
            "fall",
            "fade",
            "climb",
            "soar",
            "spread",
            "run",
            "remain",
            "be",
            "drop",
        }
    )
