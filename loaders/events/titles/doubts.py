"""Reads a finished title once more: what makes it doubtful that it is a whole sentence."""

from collections.abc import Sequence

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.parts import Part
from loaders.events.titles.shorten import Fitted


def doubt(sentence: Sentence, parts: Sequence[Part], fitted: Fitted) -> str:
    """Why a title cannot be trusted: "torn", "no subject", or the "object" of its verb is missing; "" where nothing is wrong."""
    if fitted.torn:
        return "torn"
    if parts[-1].role in {"quote", "says"} or not fitted.at or sorted(fitted.at) != list(fitted.at):
        return ""
    if _headless(sentence, parts):
        return "no subject"
    last = fitted.at[-1]
    following = sentence.items[last + 1] if last + 1 < len(sentence.items) else None
    ends = any(verb.last - 1 == last and verb.finite and not verb.passive for verb in sentence.verbs)
    return "object" if ends and following is not None and _opens_object(following) else ""


def _headless(sentence: Sentence, parts: Sequence[Part]) -> bool:
    """Whether a title has a subject of which no word is left."""
    doer = parts[0] if parts[0].role == "doer" else None
    return doer is not None and not doer.name and not any(sentence.items[at].kind in {"word", "name"} for at in doer.at)


def _opens_object(item: Item) -> bool:
    return item.kind == "name" or item.is_in("articles", "determiners") or item.text[:1].isdigit()
