"""The page of actors and venues: who was where, and which spellings were recognised for each name."""

from collections.abc import Iterator, Mapping
from typing import Final

from timeline.dataset import Dataset
from timeline.facets import NO_VENUE
from timeline.filtering import seen_by
from timeline.meetings import Matrix, narrowed, who_met_where
from timeline.selection import Selection
from ui import link
from ui.data import find
from ui.markup import Markup, join, show, tag, text
from ui.page import heading, name_dropped, start, unfiltered

LEAD: Final = "Who was where. A number opens the timeline with just these events: that actor, that venue and the filters you came with."
CLOSED: Final = "You chose several actors, any of whom is enough: only their own rows, and those of who speaks for them, can be opened."
MOST_NAMES: Final = 500


def main() -> None:
    """Draw the page."""
    page = start("Actors and venues")
    heading("Actors and venues", LEAD)
    name_dropped(page.dropped)
    matches = find(page.selection, page.dataset)
    words = page.selection.describe()
    show(
        tag(
            "p",
            tag("b", f"{matches.size:,} of {matches.total:,} event{'s' if matches.total != 1 else ''}"),
            text(f", {words}." if words else "."),
            class_="said",
        )
    )
    show(_matrix(who_met_where(matches.events, page.dataset.sides), page.selection, page.dataset))
    counts = {
        name: {value: n for value, n in facet.counts(facet.mask([])).items() if value != NO_VENUE}
        for name, facet in seen_by(page.selection, page.dataset).facets.items()
    }
    show(_names("Actors", "actors", counts["actor"], page.selection, page.dataset))
    show(_names("Venues", "venues", counts["venue"], page.selection, page.dataset))


def _matrix(matrix: Matrix, selection: Selection, dataset: Dataset) -> Markup:
    if not matrix.actors:
        return tag("p", "None of these events has both an actor and a venue.", class_="notice")
    head = tag("tr", tag("th", "Actor", scope="col"), *(tag("th", text(venue), scope="col") for venue in matrix.venues))
    rows = [
        tag(
            "tr",
            tag("th", text(actor), scope="row"),
            *(_cell(matrix, actor, venue, selection, dataset) for venue in matrix.venues),
        )
        for actor in matrix.actors
    ]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="columns matrix")
    more = tag("p", f"{matrix.left_out:,} more actors have no row here.", class_="quiet") if matrix.left_out else ""
    several = selection.match == "any" and len(selection.actors) > 1
    title = tag("h2", "Who was where")
    return tag(
        "section",
        title,
        tag("div", table, class_="scroll", tabindex="0", role="region", aria_label="Who was where"),
        more,
        tag("p", CLOSED, class_="quiet") if several else "",
    )


def _cell(matrix: Matrix, actor: str, venue: str, selection: Selection, dataset: Dataset) -> Markup:
    number = matrix.counts[actor, venue]
    if not number:
        return tag("td", "")
    said = f"{number} event{'s' if number != 1 else ''}: {actor}, {venue}"
    inner = text(f"{number:,}")
    if these := narrowed(selection, actor, venue, dataset.sides):
        inner = tag("a", f"{number:,}", href=link.address(these), target=link.window(), aria_label=said)
    return tag("td", inner, class_=f"heat{matrix.heat(actor, venue)}")


def _names(title: str, table: str, counts: Mapping[str, int], selection: Selection, dataset: Dataset) -> Markup:
    facts = {
        str(row["name"]): {str(k): str(v) for k, v in row.items()} for row in dataset.frames[table].to_dict("records")
    }
    names = sorted({*counts, *facts}, key=lambda name: (-counts.get(name, 0), name.casefold()))
    rows = [tag("tr", *_row(name, table, facts.get(name, {}), counts, selection)) for name in names[:MOST_NAMES]]
    labels = ("Name", "Events", "Who" if table == "actors" else "What", "Also written")
    head = tag("tr", *(tag("th", label, scope="col") for label in labels))
    body = tag("table", tag("thead", head), tag("tbody", *rows), class_="columns")
    what = "events" if selection.known is None else "events as known on that day"
    note = unfiltered(what, selection.but(known=None))
    table_of = tag("div", body, class_="scroll", tabindex="0", role="region", aria_label=title)
    return tag("section", tag("h2", title), note, table_of)


def _row(
    name: str, table: str, row: Mapping[str, str], counts: Mapping[str, int], selection: Selection
) -> Iterator[Markup]:
    number = counts.get(name, 0)
    address = link.address(selection.cleared().but(**{table: (name,)}, known=selection.known, event=""))
    yield tag("th", text(name), scope="row")
    yield tag(
        "td",
        tag("a", str(number), href=address, target=link.window(), aria_label=f"{number} events: {name}")
        if number
        else "0",
    )
    yield tag("td", text(_who(row)))
    yield tag("td", join(text(row.get("aliases", ""))))


def _who(row: Mapping[str, str]) -> str:
    """What a name is, and whom it speaks for or where it lies: `Deputy Foreign Minister (Russia)`, `city (Austria)`."""
    what, of = row.get("role") or row.get("kind", ""), row.get("side") or row.get("country", "")
    return f"{what} ({of})" if what and of else what or of
