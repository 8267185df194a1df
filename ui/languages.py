"""Languages by their English names, as CLDR has them."""

import re
from functools import cache

from babel import Locale


def language_name(code: str) -> str:
    """The name of a language by its code (BCP 47), with the region where there is one; what is no code stays as it is.

    >>> language_name("pt-BR")
    'Portuguese (Brazil)'
    """
    language, *others = re.split("[-_]", code.strip())
    english = _english()
    name = english.languages.get(language.lower())
    if name is None:
        return code
    region = next((english.territories[each.upper()] for each in others if each.upper() in english.territories), "")
    return f"{name} ({region})" if region else str(name)


@cache
def _english() -> Locale:
    return Locale("en")
