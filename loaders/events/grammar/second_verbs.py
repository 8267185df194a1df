"""What a second verb in a clause opens: a clause that is reported, one of equal rank, or a description of the noun before it."""

from collections.abc import Mapping, Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.seams import contact_clause, describes_occasion, subject_start
from loaders.events.grammar.verb_places import noun_like
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

ADDRESSING: Final = frozenset({"tell", "inform", "assure", "convince", "notify", "persuade", "remind", "warn"})
_NO_NOUNS: Final = ("prepositions", "subordinators", "coordinators", "adverbs", "pronouns", "determiners", "articles")
_OF_TIME: Final = frozenset({"after", "as", "before", "if", "once", "since", "until", "when", "while"})
_WITH_TO: Final = frozenset({"answer", "agree", "object", "point", "refer", "reply", "respond"})
"""With "to" they have a thing for their object, and no clause: "responded to a call of shots fired"."""
_HEARER: Final = 4
"""Items of those whom somebody tells something."""
_TIMES: Final = frozenset({"day", "moment", "minute", "morning", "evening", "night", "week", "month", "year"})
_WITH_PRONOUN: Final = RELATIVE_PRONOUNS | {Opener.THAT_RELATIVE}


def calls_for_clause(verb: Verb) -> bool:
    """Whether a verb has what is said or thought for its object."""
    return verb.form.frame == "say" or verb.lemma in WORDS["takes_clause"]


def describes_subject(items: Sequence[Item], starts: Mapping[int, Verb], verb: Verb, first: int) -> bool:
    """Whether the first verb of a clause stands in a description of its subject: "the bill | she backed | was rejected"."""
    following = starts.get(verb.last)
    if following is None or not following.finite or not verb.finite or verb.first < first + 2:
        return False
    noun, pronoun = items[verb.first - 2], items[verb.first - 1]
    described = noun.kind == "word" and not noun.is_in(*_NO_NOUNS) and "speaker_pronouns" in pronoun.lists
    return described and not calls_for_clause(verb)


def is_participle(verb: Verb) -> bool:
    """Whether a verb alone has a form that is nothing but a participle: "stolen", "known"."""
    return verb.last - verb.first == 1 and verb.form.kinds == {"participle"}


def second_verb(
    items: Sequence[Item], current: Verb, verb: Verb, seam: tuple[int, str], *, whole: bool
) -> tuple[int, str]:
    """A clause has its verb and meets another: where a clause starts between them, and what opens it.

    `whole` says that what a relative clause hangs on has its verb. (-1, `Opener.REDUCED`) where the second verb only
    describes a noun ("the demands made on Monday").
    """
    aside = seam[1] in _WITH_PRONOUN or (seam[1] == Opener.REDUCED and items[seam[0]].text == ",")
    alone = not _coordinated(items, verb.first)
    contact = seam[1] == Opener.CONTACT and verb.first == current.last  # "the bill she backed | was rejected"
    if contact or (aside and items[verb.first - 1].text == ",") or (alone and is_participle(current)):
        return (
            verb.first,
            Opener.RESUMED,
        )  # "The trial of Lund, accused of fraud, opened", "A man known to the police was held"
    if alone and (place := _at_time(items, current.last, verb.first)):
        return place, Opener.TIME
    if (alone and is_participle(verb)) or describes_occasion(items, current, verb):
        return verb.first, Opener.REDUCED
    if short := _short_clause(items, current, verb):
        return short
    between = items[current.last : verb.first]
    paired = items[verb.first - 1].text == "," and any(item.is_in("coordinators") for item in between)
    paired = paired or not alone or _topic_between(items, current.last, verb.first)
    answers = current.lemma in _WITH_TO and items[current.last].low == "to"
    if not paired and calls_for_clause(current) and not answers:
        place = subject_start(items, _past_hearer(items, current, verb.first), verb.first)
        if place > 0:
            return place, Opener.SAID
    place = _new_subject(items, current, verb, seam[1]) or _past_fronted_date(items, current, verb, seam[0])
    if place == verb.first and _only_describes(items, current, verb, seam[1], whole=whole):
        return verb.first, Opener.REDUCED
    return place, Opener.RESUMED


def _at_time(items: Sequence[Item], first: int, verb: int) -> int:
    """Where a clause starts that says only which day is meant: "freed on the same day | Kenya closed the border"; 0 if none does.

    `first` is the item after the verb before it, `verb` that of the clause.
    """
    for at in range(verb - 2, first, -1):
        item = items[at]
        if item.kind == "mark" or item.is_in("prepositions", "coordinators"):
            return 0
        named = item.low in _TIMES and items[at - 1].low == "the"
        if named or (item.kind == "date" and _is_open(item.text.lower())):
            opens = items[at + 1]
            return at + 1 if opens.kind == "name" or opens.is_in("articles", "determiners", "speaker_pronouns") else 0
    return 0


def _is_open(date: str) -> bool:
    """Whether a date waits for what happened then: "the same day", "the day after"."""
    return date.startswith("the same ") or date.endswith((" after", " before"))


def _short_clause(items: Sequence[Item], current: Verb, verb: Verb) -> tuple[int, str] | None:
    """Where a pronoun right before a verb opens its clause, and what the clause is; None where none does."""
    if _told_somebody(items, current, verb):
        return verb.first - 1, Opener.SAID
    if contact_clause(items, current.last, verb.first):
        return verb.first - 1, Opener.CONTACT
    what = _what_before(items, verb)
    return (what, Opener.THAT_RELATIVE) if what else None


def _only_describes(items: Sequence[Item], current: Verb, verb: Verb, opener: str, *, whole: bool) -> bool:
    """Whether a past form describes the noun before it: "rejected the demands | made on Monday"."""
    bare = verb.last - verb.first == 1 and verb.tense == "past" and "participle" in verb.form.kinds
    if not bare or _coordinated(items, verb.first):
        return False
    before = items[verb.first - 1]
    describes = opener not in _WITH_PRONOUN or (whole and verb.lemma not in WORDS["no_passive"])
    describes = describes and not (opener == "that" and verb.lemma in WORDS["no_passive"])
    if describes and before.kind != "mark" and not before.is_in("speaker_pronouns"):
        return True
    return opener not in _WITH_PRONOUN and _closing_aside(items, current.last, verb)


def _told_somebody(items: Sequence[Item], current: Verb, verb: Verb) -> bool:
    """Whether a pronoun opens what somebody is told: "told the court | he had known", not "told the court of a plan he had"."""
    hearer = items[current.last : verb.first - 1]
    single = 0 < len(hearer) <= _HEARER and not any(
        item.kind == "mark" or item.is_in("prepositions") for item in hearer
    )
    single = single and not any(item.is_in("articles", "determiners") for item in hearer[1:])
    return current.lemma in ADDRESSING and single and items[verb.first - 1].is_in("speaker_pronouns")


def _new_subject(items: Sequence[Item], current: Verb, verb: Verb, opener: str) -> int:
    """Where the subject of a second verb starts behind a passive, which has no object: "that after the city is held | the men will"; 0 if not there."""
    told = opener in _OF_TIME and current.passive and not _coordinated(items, verb.first)
    return current.last if told and items[current.last].is_in("articles", "determiners") else 0


def _past_fronted_date(items: Sequence[Item], current: Verb, verb: Verb, opening: int) -> int:
    """Where the subject of a second verb starts behind the date of a fronted phrase: "In a note adopted on Sunday | they | said"; else the verb."""
    dates = [at for at in range(current.last, verb.first) if items[at].kind == "date"]
    first = dates[-1] + 1 if dates else verb.first
    if first >= verb.first or _coordinated(items, verb.first):
        return verb.first
    if first == verb.first - 1 and items[first].is_in("speaker_pronouns"):
        return first
    phrase = items[opening].is_in("prepositions") and items[opening + 1].is_in("articles", "determiners")
    describes = current.last - current.first == 1 and "participle" in current.form.kinds
    names = items[first].kind == "name" or items[first].is_in("articles", "determiners")
    return first if phrase and describes and names else verb.first


def _what_before(items: Sequence[Item], verb: Verb) -> int:
    """Where "what" opens the clause of a verb: "accused him of what was a fraud", "of keeping what he could"; 0 if it does not."""
    if items[verb.first - 1].low == "what":
        return verb.first - 1
    named = items[verb.first - 1].is_in("speaker_pronouns") and items[verb.first - 2].low == "what"
    return verb.first - 2 if named and not calls_for_clause(verb) else 0


def _past_hearer(items: Sequence[Item], current: Verb, last: int) -> int:
    """Where what is said may start: past whom it is said to, "told reporters on Friday | a rudder broke", "told him | it broke"."""
    first = _past_saying(items, current.last, last)
    if current.lemma not in ADDRESSING or first >= last:
        return first
    dates = [at for at in range(first, last) if items[at].kind == "date"]
    if dates and dates[-1] + 1 < last:
        return dates[-1] + 1
    opens = (at for at in range(first + 1, last) if items[at].is_in("articles", "determiners", "pronouns"))
    return next((at for at in opens if not items[at - 1].is_in("prepositions", "articles")), first)


def _past_saying(items: Sequence[Item], first: int, last: int) -> int:
    """Past an infinitive of saying: "wrote to the council on Friday to say | the bid was sound"."""
    says = (
        at
        for at in range(first, last - 1)
        if items[at].low == "to" and (form := items[at + 1].verb_form) and form.frame == "say"
    )
    return next((at + 2 for at in says), first)


def _topic_between(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether somebody is asked or told about something before a verb: "asked her about a meeting they attended", not "said about 40 died"."""
    return any(items[at].low == "about" and not items[at + 1].text[:1].isdigit() for at in range(first, last))


def _closing_aside(items: Sequence[Item], first: int, verb: Verb) -> bool:
    """Whether a past form after the only comma of a clause describes its object: "revised the rules, released on Friday"."""
    commas = [at for at in range(first, verb.first) if items[at].text == ","]
    follows = items[verb.last] if verb.last < len(items) else None
    noun = items[verb.first - 2]
    bare = follows is not None and (follows.kind == "date" or follows.low == "public" or follows.is_in("prepositions"))
    ends = not any(item.is_in("coordinators") or item.text == "," for item in items[verb.last :])
    thing = noun_like(noun) and verb.first - 2 >= first
    return commas == [verb.first - 1] and bare and ends and thing and verb.lemma not in WORDS["no_passive"]


def _coordinated(items: Sequence[Item], at: int) -> bool:
    return at > 0 and items[at - 1].is_in("coordinators")
