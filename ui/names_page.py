"""The page of actors and venues: who was where, and which spellings were recognised for each name."""

from collections.abc import Iterator, Mapping
from typing import Final

from timeline.dataset import Dataset
from timeline.facets import NO_VENUE
from timeline.filtering import seen_by
from timeline.meetings import Matrix, who_met_where
from timeline.selection import Selection
from ui import link
from ui.data import find
from ui.markup import Markup, join, show, tag, text
from ui.page import all_of_them, heading, name_dropped, start

LEAD: Final = (
    "Who was where. A number opens the timeline with that actor and that venue; the filters you came with stay."
)
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
    show(_matrix(who_met_where(matches.events), page.selection))
    counts = {
        name: {value: n for value, n in facet.counts(facet.mask([])).items() if value != NO_VENUE}
        for name, facet in seen_by(page.selection, page.dataset).facets.items()
    }
    if page.selection.but(known=None).filters():
        all_of_them(
            "events" if page.selection.known is None else "events as known on that day", page.selection.but(known=None)
        )
    show(_names("Actors", "actors", counts["actor"], page.selection, page.dataset))
    show(_names("Venues", "venues", counts["venue"], page.selection, page.dataset))


def _matrix(matrix: Matrix, selection: Selection) -> Markup:
    if not matrix.actors:
        return tag("p", "None of these events has both an actor and a venue.", class_="notice")
    head = tag("tr", tag("th", "Actor", scope="col"), *(tag("th", text(venue), scope="col") for venue in matrix.venues))
    rows = [
        tag(
            "tr",
            tag("th", text(actor), scope="row"),
            *(_cell(matrix, actor, venue, selection) for venue in matrix.venues),
        )
        for actor in matrix.actors
    ]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="columns matrix")
    more = tag("p", f"{matrix.left_out:,} more actors have no row here.", class_="quiet") if matrix.left_out else ""
    title = tag("h2", "Who was where")
    return tag(
        "section",
        title,
        tag("div", table, class_="scroll", tabindex="0", role="region", aria_label="Who was where"),
        more,
    )


def _cell(matrix: Matrix, actor: str, venue: str, selection: Selection) -> Markup:
    number = matrix.counts[actor, venue]
    if not number:
        return tag("td", "")
    address = link.address(selection.but(actors=(actor,), venues=(venue,), match="any", event=""))
    said = f"{number} event{'s' if number != 1 else ''}: {actor}, {venue}"
    return tag(
        "td",
        tag("a", f"{number:,}", href=address, target=link.window(), aria_label=said),
        class_=f"heat{matrix.heat(actor, venue)}",
    )


def _names(title: str, table: str, counts: Mapping[str, int], selection: Selection, dataset: Dataset) -> Markup:
    facts = {
        str(row["name"]): {str(k): str(v) for k, v in row.items()} for row in dataset.frames[table].to_dict("records")
    }
    names = sorted({*counts, *facts}, key=lambda name: (-counts.get(name, 0), name.casefold()))
    rows = [tag("tr", *_row(name, table, facts.get(name, {}), counts, selection)) for name in names[:MOST_NAMES]]
    labels = ("Name", "Events", "Who" if table == "actors" else "What", "Also written")
    head = tag("tr", *(tag("th", label, scope="col") for label in labels))
    body = tag("table", tag("thead", head), tag("tbody", *rows), class_="columns")
    return tag(
        "section", tag("h2", title), tag("div", body, class_="scroll", tabindex="0", role="region", aria_label=title)
    )


def _row(
    name: str, table: str, row: Mapping[str, str], counts: Mapping[str, int], selection: Selection
) -> Iterator[Markup]:
    number = counts.get(name, 0)
    address = link.address(selection.cleared().but(**{table: (name,)}, event=""))
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
