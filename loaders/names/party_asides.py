"""The party and the state of a US politician behind the name: "Senator Ada Lund, D-North Dakota, said"."""

from collections.abc import Sequence
from typing import Final

from loaders.language.lexicon import verb_form
from loaders.language.tokens import Token
from loaders.names.finder import Name
from loaders.names.things import is_party_and_state
from loaders.names.titles import is_descriptor, is_person_word

_LONGEST: Final = 14
"""Words of a description that a name stands behind."""


def party_aside(tokens: Sequence[Token], first: int, last: int, name: Name | None) -> range | None:
    """The aside with its commas that `name` opens at token `first`: "Ada Lund|, R-Ohio,| said"; None where it is none.

    Who is told of acts as if it were not there. Its last comma stays where it closes or opens a further description, or goes
    on with a list: "the whip, Ada Lund|, R-Ohio|, said", "Ada Lund|, R-Ohio|, Bo Berg and".
    """
    if name is None or first < 2 or not is_party_and_state(name):
        return None
    if tokens[first - 1].text != "," or not tokens[first - 2].is_capitalised:
        return None
    while last + 1 < len(tokens) and (tokens[last].text == "." or _is_letter(tokens[last])):
        last += 1  # "D-N|.Y."
    closed = last < len(tokens) and tokens[last].text == ","
    return range(first - 1, last + (closed and _acts(tokens, last + 1) and not _names_described(tokens, first - 1)))


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether what somebody does follows, or somebody else who does it, too."""
    if at >= len(tokens):
        return True
    form = tokens[at].verb_form
    return tokens[at].low == "and" or (form is not None and form.finite and not is_descriptor(tokens[at].low))


def _names_described(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name that ends before a token is that of whom words before a comma describe: "the whip, Rep. Ada Lund |"."""
    at = end - 1
    while at and (tokens[at].is_capitalised or tokens[at].text == "." or is_descriptor(tokens[at].low)):
        at -= 1
    if tokens[at].text != ",":
        return False
    start = at
    while start > max(0, at - _LONGEST) and tokens[start - 1].is_word:
        start -= 1
    told = tokens[start:at]
    if not told or not (told[0].is_in("articles", "determiners") or told[0].low == "one"):
        return False
    office = next((place for place, token in enumerate(told) if is_person_word(token.low)), 0)
    deeds = [form for token in told[office:] if (form := verb_form(token.low)) and "past" in form.kinds]
    return not deeds
