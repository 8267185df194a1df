from timeline.claims import claims, rival_claims
from timeline.rows import UNNAMED


def test_any_excerpt_leads_to_the_event_that_it_supports(harbour):
    for event in harbour.events:
        assert harbour.event(event.event_id) is event
        assert all(harbour.event(excerpt.excerpt_id) is event for excerpt in harbour.evidence(event))
    assert harbour.event("nothing") is None


def test_the_evidence_is_ordered_by_publication(harbour, titled):
    days = [harbour.articles[excerpt.article_id].published for excerpt in harbour.evidence(titled("Duarte"))]
    assert len(days) == 2
    assert days == sorted(days)


def test_date_words_are_marked_where_they_stand(harbour):
    marked = [excerpt.marked() for event in harbour.events for excerpt in harbour.evidence(event)]
    assert all(words for _, words, _ in marked)
    assert all("".join(parts) in {x.text for group in harbour.excerpts.values() for x in group} for parts in marked)


def test_a_publisher_without_a_name_is_said_to_be_unnamed(titled):
    assert titled("Fishermen").publishers == (UNNAMED,)


def test_an_actor_counts_for_those_it_speaks_for(harbour):
    counts = harbour.facets["actor"].counts(harbour.facets["actor"].mask([]))
    assert counts["Ana Duarte"] == 2
    assert counts["Norland"] == 5  # two of them through its deputy minister, each once


def test_a_circle_of_sides_ends(harbour):
    from timeline.dataset import chain_of

    assert chain_of("a", {"a": "b", "b": "a"}) == ("a", "b")


def test_claims_stand_side_by_side_and_are_never_averaged(harbour, titled):
    court = claims(titled("Court"), harbour)
    assert [(claim.when(), claim.publishers, claim.agrees) for claim in court] == [
        ("Thursday 13 March 2031", ("Sudmark Dispatch",), False),
        ("Wednesday 12 March 2031", (UNNAMED,), True),
    ]


def test_only_a_disputed_event_has_rivals(harbour):
    rivals = {event.title: [c.when() for c in rival_claims(event, harbour)] for event in harbour.events}
    assert {title: found for title, found in rivals.items() if found} == {
        "Dock workers in Aurel slow their work": ["March 2031"],
        "Court hears the Harbour Union": ["Thursday 13 March 2031"],
    }
