"""Finds names in a sentence: those of the gazetteer, and those in capitals that the text itself introduces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.body_parts import OF_OFFICE, portfolio
from loaders.names.body_runs import body_run, may_name_body
from loaders.names.entities import Entity, Form, Gazetteer, Sense, state_of_body
from loaders.names.runs import part_of_longer, run

_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_UNNAMED: Final = Sense(Entity("", "region"))


@dataclass(slots=True)
class Name:
    """A name in a text: `first` and `last` are token indexes (`last` exclusive), `senses` what it may mean.

    Nobody changes one. What is asked of it all the time it works out when it is made.
    """

    first: int
    last: int
    text: str
    senses: tuple[Sense, ...]
    entity: Entity = field(init=False)
    """What it means first of all."""
    form: Form = field(init=False)
    """How it names that."""
    known: bool = field(init=False)
    """Whether the gazetteer or the article has told what it is."""

    def __post_init__(self) -> None:
        first = self.senses[0]
        self.entity, self.form, self.known = first.entity, first.form, bool(first.entity.name)

    def told(self, entity: Entity) -> "Name":
        """The same name, now that it is known what it means."""
        return Name(self.first, self.last, self.text, (Sense(entity),))

    def meaning(self, kinds: frozenset[str]) -> Entity | None:
        """The first thing of one of these kinds that it may mean."""
        for sense in self.senses:
            if sense.entity.kind in kinds:
                return sense.entity
        return None


def find_names(tokens: Sequence[Token], known: Gazetteer) -> list[Name]:
    """The names among the tokens of a sentence, in order, none overlapping.

    A run of capitals that the gazetteer does not know is returned too, without a meaning (`Name.known` is False).
    """
    return list(_names(tokens, known))


def _names(tokens: Sequence[Token], known: Gazetteer) -> Iterator[Name]:
    end = 0
    starts = [at for at, token in enumerate(tokens) if token.is_capitalised or token.low in known.small]
    bodies = may_name_body([tokens[at] for at in starts])
    for start in starts:
        at = start
        if at < end:
            continue
        found = known.match(tokens, at)
        if found and bodies and tokens[at].low == "the" and found[1][0].entity.kind == "region":
            behind = body_run(tokens, at + 1, found[0] - 1) >= found[0]  # "the Pacific Fleet" is no ocean
            at, found = (at + 1, known.match(tokens, at + 1)) if behind else (at, found)
        if found is None and "field_bodies" in tokens[at].lists:
            found = _field_body(tokens, at, known)
        if found is None and at and tokens[at - 1].low in OF_OFFICE and (field := portfolio(tokens, at)):
            end = at + field
            yield Name(at, end, _text(tokens[at:end]), (_UNNAMED,))
            continue
        body = body_run(tokens, at, found[0] if found else 0) if bodies else 0
        if body > (found[0] if found else 1):
            body = _whole(tokens, at, body, known)
            numbered = at - (at > end and _ORDINAL.fullmatch(tokens[at - 1].text) is not None)
            of_state = _of_state(tokens, at, body, found, known)
            found = body + at - numbered, of_state or (Sense(_body(_text(tokens[numbered : at + body]), found)),)
            at = numbered
        found = found and (_chapter(tokens, at, found, known) or _place_of_state(tokens, at, found))
        length, senses = found or _shared(tokens, at, known) or (run(tokens, at, known), (_UNNAMED,))
        if found and length == 1 and part_of_longer(tokens, at, senses[0], known):
            length, senses = run(tokens, at, known, first_known=True), (_UNNAMED,)
        if length:
            end = at + length
            yield Name(at, end, _text(tokens[at:end]), senses)


def _whole(tokens: Sequence[Token], at: int, body: int, known: Gazetteer) -> int:
    """How long a body's name is where the body that it belongs to has more words: "Assembly of the | Union for Security in Asia"."""
    ends = [
        place + rest[0] - at
        for place in range(at + 1, at + body)
        if tokens[place - 1].low in {"of", "the"} and (rest := known.match(tokens, place))
    ]
    return max([body, *ends])


def _of_state(
    tokens: Sequence[Token], at: int, length: int, found: tuple[int, tuple[Sense, ...]] | None, known: Gazetteer
) -> tuple[Sense, ...]:
    """What a body means that the gazetteer has without its state: "the US Environmental Protection Agency"; nothing if it has none."""
    if found is None or found[1][0].entity.kind != "state" or found[0] >= length:
        return ()
    rest = known.match(tokens, at + found[0])
    if rest is None or found[0] + rest[0] != length:
        return ()
    return rest[1] if state_of_body(rest[1][0].entity.name) == found[1][0].entity.name else ()


def _chapter(
    tokens: Sequence[Token], at: int, found: tuple[int, tuple[Sense, ...]], known: Gazetteer
) -> tuple[int, tuple[Sense, ...]] | None:
    """The branch of a body in one state: "the Kenya Red Cross", "Greenpeace UK"; None where the two are not one name."""
    end, kind = at + found[0], found[1][0].entity.kind
    if end >= len(tokens) or not tokens[end].is_capitalised or kind not in {"state", "organisation"}:
        return None
    rest = known.match(tokens, end)
    if rest is None or {kind, rest[1][0].entity.kind} != {"state", "organisation"}:
        return None
    state, body = (found, rest) if kind == "state" else (rest, found)
    if body[1][0].entity.name.lower() not in WORDS["with_chapters"] or (state is rest and state[1][0].form != "name"):
        return None
    length = found[0] + rest[0]
    return length, (Sense(Entity(_text(tokens[at : at + length]), "organisation")),)


def _place_of_state(
    tokens: Sequence[Token], at: int, found: tuple[int, tuple[Sense, ...]]
) -> tuple[int, tuple[Sense, ...]]:
    """A place that has its name from a state: "Mexico Beach"; what was found where it is none."""
    if found[1][0].entity.kind != "state" or found[1][0].form != "name":
        return found
    after = tokens[at + found[0]] if at + found[0] < len(tokens) else None
    if after is None or not after.is_in("landscape") or not after.text.istitle():
        return found
    return found[0] + 1, (Sense(Entity(_text(tokens[at : at + found[0] + 1]), "region")),)


def _field_body(tokens: Sequence[Token], at: int, known: Gazetteer) -> tuple[int, tuple[Sense, ...]] | None:
    """A body that is called by its field and its state: "Energy Australia", "Statistics Norway"."""
    if not tokens[at].is_capitalised or at + 1 >= len(tokens):
        return None
    state = known.match(tokens, at + 1)
    if state is None or state[1][0].form != "name" or state[1][0].entity.kind != "state":
        return None
    length = 1 + state[0]
    after = tokens[at + length] if at + length < len(tokens) else None
    if (after and (after.low == "'s" or after.is_capitalised)) or (at and tokens[at - 1].is_capitalised):
        return None
    return length, (Sense(Entity(_text(tokens[at : at + length]), "organisation")),)


def _shared(tokens: Sequence[Token], at: int, known: Gazetteer) -> tuple[int, tuple[Sense, ...]] | None:
    """What "North" means in "North and South Korea": the name that it has with the last word of the next one."""
    if at + 3 >= len(tokens) or tokens[at + 1].low != "and" or not tokens[at + 3].is_capitalised:
        return None
    first = tokens[at]
    whole = known.match([first, tokens[at + 3]], 0)
    other = known.match(tokens, at + 2)
    states = whole and other and whole[0] == 2 and other[0] == 2 and whole[1][0].entity.kind == "state"
    return (1, whole[1]) if whole and states else None


def _body(text: str, found: tuple[int, tuple[Sense, ...]] | None) -> Entity:
    """A body whose name starts with its state ("Norwegian Fisheries Ministry") speaks for it if it is of those that do."""
    state = next((sense.entity for sense in found[1] if sense.entity.kind == "state"), None) if found else None
    speaks = state is not None and any(word in text.lower() for word in WORDS["speaks_for_state"])
    return Entity(text, "organisation", state.name if state and speaks else "")


def _text(tokens: Sequence[Token]) -> str:
    if len(tokens) == 1:
        return tokens[0].text
    pieces = [tokens[0].text]
    for before, token in pairwise(tokens):
        pieces.append(" " * (token.start > before.end) + token.text)
    return "".join(pieces)
