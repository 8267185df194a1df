"""What opens a clause."""

from typing import Final


class Opener:
    """What opens a clause where no conjunction, relative pronoun or mark of the text says it; those stand for themselves.

    Plain strings, as what opens a clause is one or the other: a member of an enumeration takes five times as long to look up.
    """

    NOTHING: Final = ""
    """The first clause of a sentence."""
    SAID: Final = "said"
    """A clause that is reported without "that"."""
    RESUMED: Final = "resumed"
    """A second verb of the same rank, with the subject of an earlier clause."""
    ING: Final = "ing"
    """A participle of the present after a comma: ", leaving ten dead"."""
    REDUCED: Final = "reduced"
    """A participle that describes a noun or its occasion: "the demands made on Monday"."""
    CONTACT: Final = "contact"
    """A relative clause without its pronoun: "the deal they signed"."""
    TIME: Final = "time"
    """A clause that tells what else happened then: "on the same day Kenya left"."""
    THAT_RELATIVE: Final = "that-relative"
    """A relative clause with "that" or "what"."""


RELATIVE_PRONOUNS: Final = frozenset({"who", "which", "whose", "whom"})
DESCRIBING: Final = RELATIVE_PRONOUNS | {Opener.THAT_RELATIVE, Opener.REDUCED, Opener.CONTACT}
"""What opens a clause that describes the noun before it."""
REPORTING: Final = frozenset({"that", "whether", Opener.SAID})
"""What opens a clause that somebody says, thinks or wants."""
PARTICIPIAL: Final = frozenset({Opener.ING, Opener.REDUCED})
"""What opens a clause whose verb is a participle."""
UNSEEN: Final = frozenset({Opener.NOTHING, Opener.SAID, Opener.RESUMED, Opener.REDUCED, Opener.CONTACT, Opener.TIME})
"""What is no word or mark of its own."""
