"""Every page runs alone, survives any dataset and any link; what only a browser shows is tested in `tests/browser`."""

import csv
import html
import re
import shutil
import subprocess
import sys
from urllib.parse import parse_qs

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.conftest import HARBOUR, PAGES, ROOT, html_of
from timeline.query import KEYS


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_alone_and_again(run, page):
    test = run(page)
    assert not test.exception
    assert "<h1>" in html_of(test)
    assert not test.run().exception


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.dictionaries(st.sampled_from(sorted(KEYS)), st.text(st.characters(codec="utf-8"), max_size=12), max_size=6)
)
def test_any_link_is_survived_by_the_timeline(run, query):
    assert not run(**query).exception


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("table", ["events.csv", "excerpts.csv", "sources.csv", "left_out.csv"])
def test_a_missing_table_is_explained_on_every_page(run, tmp_path, page, table):
    folder = shutil.copytree(HARBOUR, tmp_path / "copy")
    (folder / table).unlink()
    test = run(page, folder)
    assert not test.exception
    assert "This dataset cannot be shown" in html_of(test)
    assert table in html_of(test)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_dataset_is_shown(run, tmp_path, page):
    folder = shutil.copytree(HARBOUR, tmp_path / "copy")
    for path in folder.glob("*.csv"):
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert not run(page, folder).exception


def test_an_edited_file_is_read_again(run, tmp_path):
    folder = shutil.copytree(HARBOUR, tmp_path / "copy")
    assert "14 of 14 events" in html_of(run(folder=folder))
    about = folder / "about.yml"
    about.write_text("title: Another title\n", encoding="utf-8")
    assert "Another title" in html_of(run(folder=folder))


@pytest.mark.parametrize("page", PAGES)
def test_what_a_link_asks_for_in_vain_is_named_on_every_page(run, page):
    said = html_of(run(page, actor="Nobody Known"))
    assert "This link asks for something that is not here" in said
    assert "Nobody Known" in said


def test_version_and_changes_are_said_where_the_dataset_has_them(run, tmp_path):
    method = next(page for page in PAGES if "method" in page)
    assert "Version and changes" not in html_of(run(method))
    folder = shutil.copytree(HARBOUR, tmp_path / "copy")
    with (folder / "about.yml").open("a", encoding="utf-8") as about:
        about.write('version: "2.1"\nchanges:\n  - "<b>One</b> event more"\n')
    said = html_of(run(method, folder))
    assert "Version and changes" in said
    assert "2.1</bdi></b>" in said
    assert "&lt;b&gt;One&lt;/b&gt; event more" in said


def test_the_core_needs_no_streamlit():
    code = "import sys, timeline.figure, timeline.view; assert not {'streamlit', 'plotly', 'ui', 'loaders'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_an_event_without_a_kind_is_shown_like_any_other(run, tmp_path):
    place = shutil.copytree(HARBOUR, tmp_path / "harbour")
    table = place / "events.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["type"] = ""
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    test = run(folder=place, lanes="kind", event=rows[0]["event_id"])
    assert not test.exception
    assert rows[0]["title"] in html.unescape(html_of(test))


def test_the_disagreements_are_those_of_the_events_that_the_filters_show(run):
    page = "pages/2_Disagreements.py"
    assert "<b>2 of 14 events</b> have dates that cannot all be right." in html_of(run(page))
    early = html_of(run(page, known="2031-03-08"))
    assert 'events</b>, <bdi dir="auto">as known on 8 March 2031</bdi>, have dates that cannot all be right.' in early
    assert "<b>0 of " in early
    assert 'href="Disagreements"' in early


@pytest.mark.parametrize("page", ["pages/1_Actors_and_venues.py", "pages/3_Sources.py"])
def test_a_page_that_shows_all_says_which_filters_it_leaves_out(run, page):
    assert "are not applied here" not in html_of(run(page))
    said = html_of(run(page, actor="Norland"))
    assert re.search(r"All [a-z ]+; your filters \(with Norland\) are not applied here\.", said)


def test_the_numbers_of_the_names_are_those_of_the_views_that_they_open(run):
    said = html_of(run("pages/1_Actors_and_venues.py", known="2031-03-08", actor="Norland"))
    links = re.findall(r'<a href="\./\?((?:actor|venue)=[^"]*)"[^>]*>(\d+)</a>', said)
    assert links
    for query, number in links:
        asked = {key: values[-1] for key, values in parse_qs(html.unescape(query)).items() if key != "actor"}
        actors = parse_qs(html.unescape(query)).get("actor", [])
        assert asked["known"] == "2031-03-08"
        assert f"<b>{number} of 14 events</b>" in html_of(run(**asked, **({"actor": actors} if actors else {})))


def test_actors_of_whom_any_is_enough_have_rows_that_open_and_the_others_say_why_not(run):
    page = "pages/1_Actors_and_venues.py"
    said = html_of(run(page, actor=["Ana Duarte", "Ellen Voss"]))
    assert "any of whom is enough" in said
    assert 'aria-label="1 event: Ana Duarte, Aurel"' in said
    assert "any of whom is enough" not in html_of(run(page, actor=["Ana Duarte", "Ellen Voss"], match="all"))


def test_every_part_of_a_link_that_was_dropped_is_named_however_many_there_are(run):
    names = [f"x{i}" for i in range(30)]
    asked = {"actor": names, "known": "2031-99-99", "zoom": "2031-02-01..2031-01-01", "q": "y" * 300, "colour": "red"}
    said = html_of(run(**asked))
    for key in asked:
        assert f'<b><bdi dir="auto">{key}</bdi></b>' in said
    assert "“x4”" in said
    assert "and 25 more – each: no actor of that name is in this dataset, so it was left out." in said


def test_code_in_the_description_of_a_column_is_set_as_code(run):
    said = html_of(run("pages/4_Data_and_method.py"))
    assert "<code>body[start:end] == text</code>" in said
    assert "`" not in said
