"""The words that cells are limited to; `timeline.tables` says which column takes which."""

from typing import Final

PRECISIONS: Final = ("day", "week", "month", "year", "range")
STATUSES: Final = ("happened", "planned", "forecast", "alleged", "denied")
ACTOR_KINDS: Final = ("person", "organisation", "state")
VENUE_KINDS: Final = ("city", "building", "forum", "online")
ACTIONS: Final = ("set", "merge", "split", "drop")

_PLOVER: Final = (
    ("AGREE", "Agreement", "agree, promise or express the will to cooperate"),
    ("CONSULT", "Talks", "meet, talk, visit or negotiate"),
    ("SUPPORT", "Backing", "back, endorse or begin to cooperate diplomatically"),
    ("CONCEDE", "Concession", "yield, ease a restriction, release or accept a demand"),
    ("COOPERATE", "Cooperation", "work together in practice: trade, share, exercise jointly"),
    ("AID", "Aid", "give help: money, arms, refuge, relief"),
    ("RETREAT", "Withdrawal", "withdraw, cease fire, disarm or dissolve"),
    ("REQUEST", "Demand or appeal", "ask, demand, appeal or propose"),
    ("ACCUSE", "Warning or accusation", "blame, criticise, warn of, investigate or bring to court"),
    ("REJECT", "Refusal", "refuse, deny, veto or decline"),
    ("THREATEN", "Threat", "threaten consequences"),
    ("PROTEST", "Protest", "demonstrate, strike, riot"),
    ("SANCTION", "Sanction", "break ties, expel, impose restrictions"),
    ("MOBILIZE", "Troop movement", "raise readiness, deploy or exercise forces"),
    ("COERCE", "Coercion", "arrest, seize, restrict, attack by cyber means, use force without arms"),
    ("ASSAULT", "Attack", "attack with arms, kill, injure, fight"),
)
"""The sixteen event types of PLOVER (Open Event Data Alliance, https://github.com/openeventdata/PLOVER): code, label, scope."""

TYPES: Final = {code: scope for code, _, scope in _PLOVER}
"""What each type covers, by its code; links, tables and exports keep the codes."""
KINDS: Final = {code: label for code, label, _ in _PLOVER}
"""The types in a reader's words."""
