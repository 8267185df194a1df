from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent
HARBOUR = ROOT / "tests" / "datasets" / "harbour"
PAGES = ("app.py", *(f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py"))))


@pytest.fixture
def run(monkeypatch):
    """Run one page of the app alone, as a deep link to a fresh server does, and return what it drew."""
    monkeypatch.chdir(ROOT)

    def start(page="app.py", folder=HARBOUR, **query):
        monkeypatch.setenv("DATELINES_DATA", str(folder))
        test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        if page != "app.py":
            test.switch_page(page)
        for key, value in query.items():
            test.query_params[key] = value
        return test.run()

    return start


def html_of(test):
    return "\n".join(element.proto.body for element in test.get("html"))
