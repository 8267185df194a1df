"""What one token says about direction, as a verb or as a cue: whether it speaks of what was or of what is to come.

The cues are rows of `data/evidence.txt`.
"""

from functools import lru_cache
from typing import Final

from loaders.language.endings import is_plural
from loaders.language.lexicon import CACHE_SIZE
from loaders.timex.attempts import past_behind
from loaders.timex.cues import cues
from loaders.timex.stops import is_stop
from loaders.timex.tense import form, has_verb, is_arranged, is_infinitive, is_noun, is_past, is_past_form
from loaders.timex.tokens import Tokens


def cue(tokens: Tokens, index: int) -> str:
    """What a token says about direction: "past", "future", "arranged" (a plain present that looks ahead) or nothing."""
    raw = tokens.words[index]
    if is_mute(raw):
        return ""
    word, kinds = raw.lower(), cues()
    if word in SHORTENED and tokens.after(index + 1) in ("'", "’"):
        return SHORTENED[word]
    missed = word == "deadline" and tokens.after(index + 1) != "of" and has_verb(tokens, index)  # "missed the deadline"
    caused = word == "due" and tokens.after(index + 1) == "to" and not takes_verb(tokens, index + 1)  # "due to rain"
    if raw == "May" or missed or caused or (word in kinds["nounlike"] and is_noun(tokens, index)):
        return ""
    if looks_forward_no_more(tokens, index, word):
        return "past"
    if word in ("be", "record"):
        return "future" if tokens.before(index) == ("to" if word == "be" else "of") else ""
    if word == "set":
        return of_set(tokens, index)
    if (
        word in kinds["future"]
        or (word == "forward" and tokens.before(index).startswith("look"))
        or (
            word == "to"
            and tokens.before(index) in kinds["intent"]
            and takes_verb(tokens, index)
            and not asked(tokens, index)
            and not (
                tokens.before(index) in kinds["nounlike"] and is_noun(tokens, index - 1)
            )  # "approved a plan to cut jobs"
        )
    ):
        return "future"
    return tense(tokens, index)


def of_set(tokens: Tokens, index: int) -> str:
    """What "set" says: "is set to open" looks ahead, "set a record" is past, "will set sail" and "to be set" leave it to other words."""
    if is_infinitive(tokens, index) or modal_before(tokens, index):
        return ""
    return "future" if tokens.after(index + 1) in ("for", "to") else "past"


def looks_forward_no_more(tokens: Tokens, index: int, word: str) -> bool:
    """Whether a word that looks ahead by itself does not here: "should have been", "could not have known", "since starting"."""
    unreal = word in UNREAL and "have" in (tokens.after(index + 1), tokens.after(index + 2))
    return unreal or (word in ("starting", "beginning") and tokens.before(index) == "since")


UNREAL: Final = frozenset({"could", "may", "might", "must", "should", "would"})
"""Modals that speak of what was or would have been with a perfect: "could have died"."""


def asked(tokens: Tokens, index: int) -> bool:
    """Whether a sentence opens with what somebody was asked and then did: "Asked to comment on Thursday, she said"."""
    return tokens.words[index - 1] == "Asked"


def tense(tokens: Tokens, index: int) -> str:
    """What a token says about direction as a verb, as `cue` does."""
    if is_past(tokens, index):
        return "future" if modal_before(tokens, index) else "past"
    if is_arranged(tokens, index):
        return "arranged"
    if (tokens.before(index) == "," or describes(tokens, index)) and is_done(tokens, index):
        return "past"  # "Lund, sworn in on Monday, will not say", "a man seen near the school on Friday"
    if tokens.before(index) == "," and is_telling(tokens, index):
        return "past"  # "has offered to come, telling them on Monday that it was time"
    return "future" if tokens.words[index].lower().endswith("ing") and is_present(tokens, index - 1) else ""


def is_present(tokens: Tokens, index: int) -> bool:
    """Whether a token is a present form of "to be", in full or short: "is", "they're", "she's"."""
    word = tokens.before(index + 1)
    short = word in ("'s", "’s") and tokens.before(index) in ("he", "she", "it", "who", "what", "there")
    return word in ("is", "are", "am", "re") or (word == "m" and tokens.before(index) in ("'", "’")) or short


def is_done(tokens: Tokens, index: int) -> bool:
    """Whether a token has a form that is a participle alone, and what was done stands behind it: "sworn in", "taken to"."""
    found = form(tokens.words[index].lower())
    return (
        found is not None
        and found.kinds == {"participle"}
        and tokens.after(index + 1) in ("at", "from", "in", "near", "on", "to")
    )


def describes(tokens: Tokens, index: int) -> bool:
    """Whether a participle stands behind a noun with its article, which it then describes: "a man | seen | near the school"."""
    article = tokens.before(index - 1) in ("a", "an", "the") and form(tokens.before(index)) is None
    return article and tokens.before(index) not in cues()["auxiliary"]


def is_telling(tokens: Tokens, index: int) -> bool:
    """Whether a token after a comma says in what words something was done: ", telling them"; not what somebody will do."""
    found = form(tokens.words[index].lower())
    if found is None or found.frame != "say" or found.kinds != {"ing"}:
        return False
    for at in range(index - 1, max(index - 1 - TOLD, -1), -1):
        if is_stop(tokens, at):
            break
        if tokens.words[at].lower() in ("will", "shall", "would", "ll"):
            return False
    return True


TOLD: Final = 25
"""How many tokens before ", telling" the verb of the sentence may stand."""


@lru_cache(maxsize=CACHE_SIZE)
def is_mute(raw: str) -> bool:
    """Whether a token says nothing about direction, whatever stands about it."""
    word, kinds = raw.lower(), cues()
    if word in SPECIAL or word in kinds["future"] or word in kinds["past"] or word.endswith("ing"):
        return False
    found = form(word)
    done = found is not None and found.kinds == {"participle"}
    return not (done or is_past_form(word)) and (found is None or found.lemma not in kinds["arranged"])


SPECIAL: Final = frozenset({"won", "be", "record", "set", "to", "may", "forward"})
"""Words with a rule of their own."""

SHORTENED: Final = {"won": "future"}
"""The first halves of contractions that are words of their own as well: "won’t"."""


def takes_verb(tokens: Tokens, index: int) -> bool:
    """Whether "to" at a token is followed by a verb and not by a place, a thing or people ("called to the office", "told to reporters")."""
    following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    if following in cues()["determiner"] or not following[:1].islower() or past_behind(tokens, index):
        return False
    found = form(following)
    return "base" in found.kinds if found is not None else not is_plural(following)


def modal_before(tokens: Tokens, index: int) -> bool:
    """Whether a modal governs the participle at a token: "will be announced", "to be held", "would be released"."""
    kinds = cues()
    for at in range(index - 1, max(index - 5, -1), -1):
        word = tokens.words[at].lower()
        if word in ("will", "shall", "would", "ll") or (word == "to" and tokens.words[at + 1].lower() == "be"):
            return True
        if is_stop(tokens, at) or word in (",", "that", "which", "who"):
            return False
        if word in kinds["past"] and word not in kinds["participle"]:
            return False
    return False
