"""Letters, endings and offices that are part of a name: "T S Eliot", "George W Bush", "T&N", "Sotheby's", "Stephen King"."""

from collections.abc import Sequence
from typing import Final

from loaders.language.lexicon import is_english, verb_form
from loaders.language.tokens import Token

_MOST_INITIALS: Final = 3
_NO_FIRMS: Final = frozenset({"R&D", "Q&A", "B&B", "R&B", "F&B", "A&E"})


def bare_initials(tokens: Sequence[Token], at: int) -> int:
    """How many initials without a full stop open a name, as in India: "S Jaishankar", "T S Tirumurti"."""
    end = at
    while (
        end < len(tokens) and len(tokens[end].text) == 1 and "A" < tokens[end].text <= "Z" and tokens[end].text != "I"
    ):
        end += 1
    follows = tokens[end] if end < len(tokens) else None
    named = follows is not None and follows.text.istitle() and len(follows.text) > 1
    return end - at if named and end - at <= _MOST_INITIALS else 0


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is an initial with its full stop."""
    return (
        at + 1 < len(tokens) and len(tokens[at].text) == 1 and tokens[at].is_capitalised and tokens[at + 1].text == "."
    )


def is_generation(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the "Jr." or "Sr." of a name."""
    return tokens[at].text in {"Jr", "Sr"} and at + 1 < len(tokens) and tokens[at + 1].text == "."


def ampersand(tokens: Sequence[Token], at: int) -> int:
    """How many tokens after the first letter of a firm's name are its other ones: 2 in "T&N", which is written without blanks."""
    after = tokens[at : at + 3]
    if len(after) < 3 or after[1].text != "&" or after[0].end != after[1].start or after[1].end != after[2].start:
        return 0
    return 2 if after[2].is_capitalised and "".join(token.text for token in after) not in _NO_FIRMS else 0


def middle_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter without a full stop stands in the middle of a name: "George W Bush"."""
    letter = len(tokens[at].text) == 1 and tokens[at].text.isupper() and at + 1 < len(tokens)
    return letter and tokens[at - 1].text.istitle() and tokens[at + 1].text.istitle() and len(tokens[at + 1].text) > 1


def office_for_surname(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether an office is the surname here: "Stephen King sued", but not "the Velox Chancellor" and "Ada King Lund"."""
    if "office_surnames" not in tokens[at].lists or not all(token.text.istitle() for token in tokens[at - 1 : at + 1]):
        return False
    article = first > 0 and (tokens[first - 1].is_in("articles") or tokens[first - 1].low == "'s")
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return not article and not (following and (following.is_capitalised or following.low in {"of", "-"}))


def keeps_ending(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name has its possessive ending for good, as it acts: "Sotheby's sold the picture"."""
    if end + 2 >= len(tokens) or tokens[end].text not in {"'s", "’s"}:
        return False
    form, after = verb_form(tokens[end + 1].low), tokens[end + 2]
    acts = form is not None and "past" in form.kinds and is_english(tokens[end + 1].low)
    return acts and (after.is_in("articles", "determiners") or after.text[0].isdigit())


def branch(tokens: Sequence[Token], at: int) -> bool:
    """Whether a state's letters end the name of its branch: "Reform UK", "Velox USA"."""
    return tokens[at].text in {"UK", "USA"} and not (at + 1 < len(tokens) and tokens[at + 1].is_capitalised)
