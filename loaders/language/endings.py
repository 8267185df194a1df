"""The ending -s: how nouns take it for the plural and verbs for the third person, and how it comes off again.

Spelling after Quirk et al., A Comprehensive Grammar of the English Language, 3.5-3.6 and 5.80-5.81. What is no plural by
these rules ("men", "people") stands in the lists of `words.yml`.
"""

import re
from typing import Final

_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y$")
_O_WITH_E: Final = frozenset({"go", "do", "veto", "embargo", "undergo"})
_NEVER_PLURAL: Final = ("ss", "us", "is", "as", "os")


def with_s(word: str) -> str:
    """A lower-case noun in the plural, or a verb in the third person: "talks", "parties", "speeches"."""
    if _SIBILANT.search(word) or word in _O_WITH_E:
        return word + "es"
    return word[:-1] + "ies" if _CONSONANT_Y.search(word) else word + "s"


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural: "talks", but not "congress", "crisis", "Texas"."""
    return word.endswith("s") and not word.endswith(_NEVER_PLURAL)


def singular(word: str) -> str:
    """A lower-case noun without the ending of its plural; the word itself where it has none."""
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")) or word[:-2] in _O_WITH_E:
        return word[:-2]
    return word[:-1]
