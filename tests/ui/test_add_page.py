"""The page that reads articles: what it says without the loaders, and the way from a text to the timeline."""

import gc
import shutil
import sys

import pytest

from loaders.session import read_pasted
from tests.ui.conftest import HARBOUR, html_of
from timeline.dataset import Dataset

PAGE = "pages/5_Add_articles.py"
TEXT = """Ana Duarte met Tomas Lindqvist in Lyst on Thursday to discuss the dues.

Norland closed the port of Aurel on March 7, 2031.
"""


def test_without_the_loaders_the_page_says_so(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "loaders", None)
    test = run(PAGE)
    assert not test.exception
    assert "it cannot read articles" in html_of(test)
    assert not test.text_area


def enter(test, text, number=0, **facts):
    test.text_area(key=f"add:text:{number}").set_value(text)
    for name, value in facts.items():
        test.text_input(key=f"add:{name}:{number}").set_value(value)
    return next(button for button in test.button if button.label == "Find the events").click().run()


def test_events_are_accepted_at_first_and_can_be_rejected_one_by_one(run):
    test = enter(run(PAGE), TEXT, publisher="The Lyst Gazette")
    assert not test.exception
    said = html_of(test)
    assert "1 event found" in said
    assert "1 passage with a date such as" in said
    assert "no publication date to count from" in said
    assert "Norland closed the port of Aurel" in said
    assert "<b>New</b>: the dataset has no such event." in said
    assert "<b>1 new event</b> from what you added" in said
    test.checkbox[0].uncheck().run()
    assert "Nothing that you added is on the timeline." in html_of(test)
    test.checkbox[0].check().run()
    assert "<b>1 new event</b> from what you added" in html_of(test)
    next(button for button in test.button if button.label == "Remove article").click().run()
    assert "event found" not in html_of(test)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Paste the text of an article, or choose a file."),
        ("x" * 200_001, "give an article of at most 200,000"),
        ("---\ntitle: [a\n---\nText", "the front matter is not YAML"),
    ],
    ids=["nothing", "too much", "no YAML"],
)
def test_what_cannot_be_read_is_said_and_stays_in_the_field(run, text, said):
    test = enter(run(PAGE), text)
    assert not test.exception
    assert said in html_of(test)
    assert test.text_area[0].value == text


def test_many_events_are_drawn_a_page_at_a_time(run):
    days = range(1, 27)
    text = "\n\n".join(f"Sudmark and Norland signed treaty number {day} in Aurel on {day} March 2031." for day in days)
    test = enter(run(PAGE), text)
    assert not test.exception
    assert sum(box.label.startswith("Accept event") for box in test.checkbox) == 10
    next(button for button in test.button if button.label == "Later").click().run()
    assert "11–20 of" in html_of(test)


def test_hostile_text_is_shown_as_text(run):
    attack = "<img src=x onerror=alert(1)>"
    text = f"{attack} Sudmark {attack} signed a treaty with Norland in Aurel on March 5, 2031."
    test = enter(run(PAGE), text, title=attack, publisher=attack)
    assert not test.exception
    assert attack not in html_of(test)
    assert "&lt;img src=x" in html_of(test)


def test_what_other_visitors_share_keeps_nothing_of_a_visit(run):
    test = enter(run(PAGE), TEXT, publisher="The Lyst Gazette")
    assert "1 new event" in html_of(test)
    shared = [
        value
        for name, module in list(sys.modules.items())
        if name.split(".")[0] in {"ui", "timeline"}
        for value in vars(module).values()
        if hasattr(value, "cache_info")
    ]
    assert len(shared) > 2
    datasets = [each for value in shared for each in within(value, 4) if isinstance(each, Dataset)]
    assert datasets
    assert not any(dataset.added for dataset in datasets)


def within(value, depth):
    """What an object refers to, some steps deep."""
    found = gc.get_referents(value) if depth and not isinstance(value, Dataset) else []
    return [value, *(each for child in found if not isinstance(child, type) for each in within(child, depth - 1))]


COURIER = HARBOUR / "articles" / "2031-03-08-courier.md"
MET = "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031."


@pytest.fixture
def folder(tmp_path):
    """A copy of the harbour dataset."""
    return shutil.copytree(HARBOUR, tmp_path / "harbour")


def test_an_article_that_prints_the_text_of_another_is_no_further_source(run):
    body = COURIER.read_text(encoding="utf-8").split("---\n", 2)[2]
    said = html_of(enter(run(PAGE), body, publisher="The Lyst Gazette"))
    assert "Most of its text is also in “Port talks open as dockers vote to strike” (The Aurel Courier)" in said


def test_what_the_editor_dropped_says_why_it_is_not_on_the_timeline(run, folder):
    head = "article_id,excerpt,date_text,action,field,value,reason\n"
    row = "2031-03-08-courier,met her Sudmark counterpart,,drop,,,<b>no news</b>\n"
    (folder / "corrections.csv").write_text(head + row, encoding="utf-8")
    said = html_of(enter(run(PAGE, folder), MET))
    assert "<b>Not on the timeline: </b>" in said
    assert "left out by the editor: &lt;b&gt;no news&lt;/b&gt;." in said
    assert "Nothing that you added is on the timeline." in said


def test_a_dataset_without_its_articles_says_that_nothing_was_compared(run, folder):
    shutil.rmtree(folder / "articles")
    said = html_of(enter(run(PAGE, folder), MET))
    assert "Not all was compared: 3 of the 3 articles of the dataset are not on this server." in said
    assert "<b>1 new event</b> from what you added" in said


def test_two_articles_that_tell_one_thing_are_one_new_event(run):
    test = enter(run(PAGE), "Norland closed the port of Aurel on March 7, 2031.", title="One", publisher="One")
    text = "The port of Aurel was closed by Norland on 7 March 2031."
    said = html_of(enter(test, text, number=1, title="Two", publisher="Two"))
    assert "and told by another article that you added" in said
    assert "“One”" in said
    assert "<b>1 new event</b> from what you added" in said


def test_a_clipping_that_the_dataset_took_in_is_not_added_again(run, folder):
    article_id = read_pasted(MET, {}, folder).article_id
    with (folder / "sources.csv").open("a", encoding="utf-8") as file:
        file.write(f"{article_id},Met,,,,,,en,,{'0' * 64}\n")
    assert "This very article is in the dataset already." in html_of(enter(run(PAGE, folder), MET))
