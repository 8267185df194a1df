"""Where a subject of several begins whose first a comma or an aside parts from the rest."""

from loaders.events.grammar.sentence import Governed, Sentence


def listed(sentence: Sentence, governed: Governed, first: int, last: int) -> int:
    """Where a list of names begins whose first stands before the comma that was taken for a seam."""
    items, clause = sentence.items, sentence.clauses[governed.clause]
    if clause.opener == "and" and (joint := _joint(sentence, governed.clause)) > 0:
        return joint
    several = any(item.low == "and" for item in items[first:last])
    at = clause.first - 1
    if clause.opener != "," or first != clause.first + 1 or not several or items[first].kind != "name":
        return first
    alone = at > 0 and items[at].kind == "name" and items[at - 1].text == ","
    return at if alone else first


def _joint(sentence: Sentence, number: int) -> int:
    """Where two people start of whom an aside parts the first: "said | Ada Lund, known as Ada B, and Bo Berg could"; 0 if there are none."""
    items, host, end = sentence.items, sentence.clauses[number - 1], sentence.clauses[number].first - 1
    if number < 1 or host.verb is None or host.verb.form.frame != "say" or items[end].text != ",":
        return 0
    comma = next((at for at in range(host.verb.last, end) if items[at].text == ","), 0)
    name = items[comma - 1].name if comma > host.verb.last else None
    told = any(host.verb.last <= verb.first < end and verb.finite for verb in sentence.verbs)
    return host.verb.last if name is not None and name.entity.kind == "person" and not told else 0
