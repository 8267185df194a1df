"""Bodies of a state that are named by what they are: "the Norwegian Foreign Ministry", "Kenya's central bank"."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.data_files import parts, read_rows
from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.entities import Entity, Sense
from loaders.names.finder import Name

_LEADING: Final = frozenset({"Presidency", "Prime Minister's Office"})
"""Bodies (of `bodies.csv`) that are the state at home where no state is named: "the Presidency said"."""


def join_bodies(tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
    """The same names, where a state and the body after it ("Norway’s Foreign Ministry") are one."""
    joined: list[Name] = []
    for number, name in enumerate(names):
        if joined and name.first < joined[-1].last:
            continue
        after = names[number + 1] if number + 1 < len(names) else None
        body = _with_body(tokens, name) if name.entity.kind == "state" else None
        longer = body is not None and after is not None and after.first < body.last < after.last
        joined.append(body if body and not longer else _spelled(name))
    return joined


def _spelled(name: Name) -> Name:
    """The same name; "Kenyan Defence Ministry", found as one, is spelled as "Kenya's defense ministry" is."""
    entity = name.entity
    if entity.kind != "organisation" or not entity.side or entity.name != name.text:
        return name
    canonical = _bodies().get(name.text.replace("’", "'").partition(" ")[2], "")
    if canonical in WORDS["state_bodies"]:
        return name.told(Entity(entity.side, "state"))
    if not canonical.endswith("Ministry"):
        return name
    return name.told(_body(Entity(entity.side, "state"), canonical, name.text))


def at_home(name: Name, home: Entity | None) -> Name:
    """The same name, where a ministry without a state ("the Foreign Ministry said") is that of the state at home."""
    entity = name.entity
    if home is None or entity.kind != "organisation" or entity.side:
        return name
    canonical = _bodies().get(name.text.replace("’", "'"), "")
    if canonical in _LEADING:
        return name.told(home)
    if not canonical.endswith("Ministry"):
        return name
    return name.told(_body(home, canonical, name.text))


def _with_body(tokens: Sequence[Token], name: Name) -> Name | None:
    """The body that a state's name and the words after it name; None where they name none."""
    state, at = name.entity, name.last
    if at < len(tokens) and tokens[at].low == "'s":
        at += 1
    if at == len(tokens) or tokens[at].text.replace("’", "'") not in _first_words():
        return None
    for length in (4, 3, 2, 1):
        words = " ".join(token.text for token in tokens[at : at + length]).replace("’", "'").replace(" '", "'")
        canonical = _bodies().get(words)
        if canonical and at + length <= len(tokens):
            text = name.text + ("'s " if at > name.last else " ") + words
            entity = state if canonical in WORDS["state_bodies"] else _body(state, canonical, text)
            return Name(name.first, at + length, text, (Sense(entity),))
    return None


def short_names(tokens: Sequence[Token], name: Name, body: Entity) -> set[str]:
    """What a body may be called for short: what stands in brackets after it, MOF and MF for the Ministry of Fisheries."""
    found = {letters} if (letters := _in_brackets(tokens, name.last)) else set()
    if body.kind == "organisation" and name.last - name.first > 2:
        words = [token for token in tokens[name.first : name.last] if token.is_word]
        all_of_them = "".join(word.text[0] for word in words).upper()
        capitals = "".join(word.text[0] for word in words if word.is_capitalised)
        found |= {letters for letters in (all_of_them, capitals) if len(letters) > 2}
    return found


def _in_brackets(tokens: Sequence[Token], at: int) -> str:
    """The abbreviation that stands in brackets at a token; "" if none does."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return ""
    return tokens[at + 1].text if tokens[at + 1].text.isupper() else ""


def _body(state: Entity, canonical: str, text: str) -> Entity:
    """A ministry, and what the text names with a possessive, is called by the state's adjective; others as the text has it."""
    if canonical.endswith("Ministry") or "'s " in text:
        own = canonical if canonical.endswith("Ministry") else text.partition("'s ")[2]
        return Entity(f"{adjective_of(state)} {own}", "organisation", state.name)
    return Entity(text, "organisation", state.name)


def adjective_of(state: Entity) -> str:
    """The adjective of a state, by which its bodies are called; its name where it has none."""
    return _adjectives().get(state.name, state.name)


@cache
def _bodies() -> dict[str, str]:
    return {row["word"]: row["canonical"] for row in read_rows("bodies")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _bodies())


@cache
def _adjectives() -> dict[str, str]:
    """The adjective of each state, "US" rather than "American" (AP style)."""
    found = {row["name"]: parts(row["adjectives"]) for row in read_rows("countries")}
    return {
        name: next((word for word in words if word.isupper() and len(word) == 2), words[0])
        for name, words in found.items()
        if words
    }
