"""Exports opened by programs that know nothing of ours: a JSON-LD processor, pandas, what TimelineJS asks for."""

import io
import json

import jsonschema
import pandas as pd
import pytest
from pyld import jsonld
from rdflib import SDO

from tests.browser.hostile import hostile_copy
from tests.timeline.conftest import HARBOUR
from timeline.dataset import open_dataset
from timeline.exports import FORMULA, Cut, to_csv, to_timelinejs
from timeline.jsonld import to_json_ld

SCHEMA = "http://schema.org/"
DATE = f"{SCHEMA}Date"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CONTEXT = {
    "@version": 1.1,
    **{
        name: {"@id": SCHEMA + name}
        for name in (
            *("Claim", "Country", "Event", "ItemList", "ListItem", "NewsArticle", "Organization", "Person", "Place"),
            *(
                "attendee",
                "description",
                "eventStatus",
                "headline",
                "identifier",
                "item",
                "itemListElement",
                "location",
            ),
            *("appearance", "name", "position", "publisher", "subjectOf", "temporalCoverage"),
        )
    },
    **{name: {"@id": SCHEMA + name, "@type": DATE} for name in ("startDate", "endDate", "datePublished")},
    "url": {"@id": f"{SCHEMA}url", "@type": "@id"},
}
"""Of schema.org's own context (as in release 27.01) the terms that belong here, and no vocabulary for the rest: another term
would be lost. No package carries the context itself; rdflib has the names of all terms."""


def schema_org(address, options):
    assert address.removesuffix("/") == "https://schema.org"
    return {
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": CONTEXT},
        "contentType": "application/ld+json",
    }


@pytest.fixture
def whole(harbour):
    return Cut(harbour.events, harbour, "")


def values(node):
    """All words and numbers in a tree of JSON."""
    if isinstance(node, dict):
        return [value for key, child in node.items() if key != "@context" for value in values(child)]
    return [value for child in node for value in values(child)] if isinstance(node, list) else [node]


def test_the_terms_of_the_context_are_those_of_schema_org():
    terms = [name for name in CONTEXT if not name.startswith("@")]
    assert [name for name in (*terms, "Date") if f"https://schema.org/{name}" not in SDO] == []
    assert "https://schema.org/attendees_" not in SDO


def test_json_ld_says_the_events_in_terms_of_schema_org(whole):
    options = {"documentLoader": schema_org}
    read = jsonld.to_rdf(json.loads(to_json_ld(whole)), options)["@default"]
    said = {(each["subject"]["value"], each["predicate"]["value"]): each["object"] for each in read}
    for event in whole.events:
        subject = f"urn:datelines:{event.event_id}"
        assert said[subject, f"{SCHEMA}name"]["value"] == event.title
        assert said[subject, f"{SCHEMA}startDate"] == {"type": "literal", "value": str(event.start), "datatype": DATE}
        assert ((subject, f"{SCHEMA}endDate") in said) == bool(event.end)
        about = [
            each["object"]["value"]
            for each in read
            if (each["subject"]["value"], each["predicate"]["value"]) == (subject, f"{SCHEMA}subjectOf")
        ]
        articles = [each for each in about if said[each, TYPE]["value"] == f"{SCHEMA}NewsArticle"]
        claims = [each for each in about if said[each, TYPE]["value"] == f"{SCHEMA}Claim"]
        assert (len(claims) > 1) == event.disputed
        assert all(said[said[each, f"{SCHEMA}appearance"]["value"], f"{SCHEMA}publisher"] for each in claims)
        publishers = {said[said[each, f"{SCHEMA}publisher"]["value"], f"{SCHEMA}name"]["value"] for each in articles}
        assert publishers == set(event.publishers)


def test_json_ld_has_no_term_that_schema_org_does_not_know(whole):
    written = json.loads(to_json_ld(whole))
    options = {"documentLoader": schema_org}
    kept = jsonld.compact(jsonld.expand(written, options), written["@context"], options)
    assert sorted(map(str, values(kept))) == sorted(map(str, values(written)))


def read_table(text):
    return pd.read_csv(io.BytesIO(text.encode()), encoding="utf-8-sig", dtype=str, keep_default_na=False)


def test_pandas_reads_a_row_for_each_event_as_it_was_written(whole):
    read = read_table(to_csv(whole))
    for name in ("event_id", "title", "excerpt", "precision"):
        assert read[name].tolist() == [getattr(event, name) for event in whole.events]
    assert pd.to_datetime(read["start"]).dt.date.tolist() == [event.start for event in whole.events]


def test_no_cell_of_an_attacker_starts_a_formula(tmp_path):
    dataset = open_dataset(hostile_copy(HARBOUR, tmp_path / "hostile"))
    cut = Cut(dataset.events, dataset, "")
    cells = read_table(to_csv(cut)).to_numpy().ravel().tolist()
    assert any(cell.startswith("'=cmd|") for cell in cells)
    assert [cell for cell in cells if cell.lstrip(" ").startswith(FORMULA)] == []


DAY = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        "year": {"type": "integer"},
        "month": {"minimum": 1, "maximum": 12},
        "day": {"minimum": 1, "maximum": 31},
    },
}
TEXT = {
    "type": "object",
    "required": ["headline", "text"],
    "additionalProperties": False,
    "properties": {"headline": {"type": "string", "minLength": 1}, "text": {"type": "string"}},
}
SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "additionalProperties": False,
    "properties": {
        "start_date": DAY,
        "end_date": DAY,
        "text": TEXT,
        "unique_id": {"pattern": "^[A-Za-z][-_A-Za-z0-9]*$"},
        "display_date": {"type": "string"},
        "group": {"type": "string", "minLength": 1},
    },
}
TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": TEXT}},
        "events": {"type": "array", "minItems": 1, "items": SLIDE},
    },
}
"""What https://timeline.knightlab.com/docs/json-format.html asks for, of the fields that belong here."""


def test_timelinejs_gets_what_its_documentation_asks_for(whole):
    read = json.loads(to_timelinejs(whole))
    jsonschema.validate(read, TIMELINEJS)
    assert len({slide["unique_id"] for slide in read["events"]}) == len(whole.events)
    for slide in read["events"]:
        start, end = (tuple(slide.get(key, {}).values()) for key in ("start_date", "end_date"))
        assert not end or start <= end
