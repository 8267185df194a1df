"""Whether an event happened, or was planned, foretold, alleged or denied: told from tense, modals and who says so."""

import datetime as dt
from typing import Final

from loaders.events.grammar.claims import claim_noun
from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_MAYBE: Final = frozenset({"could", "may", "might"})
_SUPPOSING: Final = WORDS["forecast"] | WORDS["allegation"]
_ALLEGEDLY: Final = frozenset({"allegedly", "alleged", "purportedly"})
_HELD: Final = frozenset({"believe", "know", "report", "rumour", "say", "think", "understand"})
_REPORTING: Final = frozenset({"that", Opener.SAID})


def read_status(
    sentence: Sentence, governed: Governed, first: dt.date | None, published: dt.date | None, last: dt.date | None
) -> str:
    """The status of what a date dates: one of `timeline.vocabularies.STATUSES`. Nothing that lies ahead has happened.

    `first` and `last` are the ends of the date: what "would arrive this week" may do so yet.
    """
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    ahead = published is not None and first is not None and first > published
    head = _head(sentence, clause, verb)
    if verb is None or governed.attributive:
        return "planned" if ahead else "happened"
    if head and _is_held(sentence, verb, head):
        return "alleged"
    ahead = ahead or (verb.modal == "would" and published is not None and last is not None and last >= published)
    if future := _future(verb, head, ahead=ahead or _is_due(sentence, governed) or _when_to_come(sentence, governed)):
        voice = _voice(sentence, governed.clause) or voice_after(sentence, governed.clause)
        thinks = voice is not None and voice.lemma in _SUPPOSING
        return "forecast" if future == "forecast" or thinks else "planned"
    voice = _voice(sentence, governed.clause)
    if voice and voice.lemma in WORDS["denial"]:
        return "denied"
    claimed = (voice and voice.lemma in WORDS["allegation"]) or claim_noun(sentence, governed.clause) >= 0
    if claimed or _allegedly(sentence, clause):
        return "alleged"
    return "happened"


def _is_due(sentence: Sentence, governed: Governed) -> bool:
    """Whether something is still due: "are due in Lima this week"."""
    verb = governed.verb
    if verb is None or verb.lemma != "be" or verb.tense != "present":
        return False
    return any(item.low in {"due", "slated"} for item in sentence.items[verb.last : verb.last + 3])


def _when_to_come(sentence: Sentence, governed: Governed) -> bool:
    """Whether a clause in the present tells when something will be: "She will speak when she opens the fair tonight"."""
    verb, clause, before = governed.verb, sentence.clauses[governed.clause], sentence.clauses[: governed.clause]
    if verb is None or verb.tense != "present" or clause.opener not in {"when", "once", "as", "before", "after"}:
        return False
    return bool(before) and before[-1].verb is not None and before[-1].verb.tense == "future"


def _is_held(sentence: Sentence, verb: Verb, head: Verb) -> bool:
    """Whether something past is only held to be so: "is believed to have fled", "were reported to have died"."""
    past = verb.tense == "infinitive" and any(item.low == "have" for item in sentence.items[verb.first : verb.last])
    return past and head.passive and (head.lemma in _HELD or head.lemma in WORDS["allegation"])


def _future(verb: Verb, head: Verb | None, *, ahead: bool) -> str:
    """ "planned" or "forecast" for a verb that looks forward, else ""."""
    if verb.modal in _MAYBE:
        return "forecast"
    if verb.tense == "future" or (verb.modal == "would" and ahead):
        return "planned"
    if verb.tense == "infinitive" and head:
        if head.lemma in WORDS["plan"]:
            return (
                "forecast"
                if head.lemma == "expect"
                and verb.form.type in {"ASSAULT", "COERCE", ""}
                and verb.form.frame not in {"meet", "say"}
                else "planned"
            )
        if head.lemma in WORDS["forecast"]:
            return "forecast"
        return "planned" if ahead or head.form.type in {"REQUEST", "AGREE", "THREATEN"} else ""
    if verb.passive and verb.lemma in WORDS["plan"] and verb.lemma not in {"agree", "set", "prepare"}:
        return "planned"
    return "planned" if ahead else ""


def _head(sentence: Sentence, clause: Clause, verb: Verb | None) -> Verb | None:
    """The verb that an infinitive hangs on."""
    if verb is None:
        return None
    return next(
        (other for other in reversed(sentence.verbs) if clause.first <= other.first and other.last <= verb.first), None
    )


def _voice(sentence: Sentence, number: int) -> Verb | None:
    """The verb of saying that a reported clause stands under."""
    if sentence.clauses[number].opener not in _REPORTING:
        return None
    before = (clause.verb for clause in reversed(sentence.clauses[:number]))
    return next((verb for verb in before if verb), None)


def voice_after(sentence: Sentence, number: int) -> Verb | None:
    """The verb of saying that follows what is said: "The dam will hold, engineers predicted"."""
    following = sentence.clauses[number + 1 : number + 2]
    return (
        following[0].verb
        if following and following[0].opener == "," and following[0].verb and following[0].verb.form.frame == "say"
        else None
    )


def _allegedly(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says so itself; what somebody is punished for may be alleged, the punishment is not."""
    items = sentence.items[clause.first : clause.last]
    if _ALLEGEDLY.isdisjoint([item.low for item in items]):
        return False
    reasons = (at for at, item in enumerate(items) if item.low in {"over", "for", "about"})
    told = items[: next(reasons, len(items))] if clause.verb else items
    return any(item.low in _ALLEGEDLY for item in told)
