"""One server and one browser for all tests; every test gets a fresh browser context and fails on console errors,
uncaught exceptions and requests to any host but the app's own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Error, sync_playwright

ROOT = Path(__file__).parent.parent.parent
HARBOUR = ROOT / "tests" / "datasets" / "harbour"
SHIPPED = ROOT / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NO_BROWSER = (
    "No browser was found for the browser tests. Name one in DATELINES_CHROMIUM, put chromium on the PATH, "
    "or run `python -m playwright install chromium`."
)


def pytest_collection_modifyitems(items):
    """All browser tests run in one process, so that they share the server and the browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


def find_browser() -> str | None:
    """The browser that DATELINES_CHROMIUM names, or one on the PATH; None for Playwright's own."""
    if named := os.environ.get("DATELINES_CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def launched():
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=find_browser(), args=list(QUIET))
        except Error as error:
            pytest.fail(f"{NO_BROWSER}\n{error}", pytrace=False)
        yield browser
        browser.close()


@contextmanager
def serving(folder: Path, script: str = "app.py", below: str = ""):
    """The real app, or another, on a free port, showing the dataset of a folder; below a path, as behind a proxy."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    options = ["--server.headless", "true", "--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]
    options += ["--server.baseUrlPath", below] if below else []
    environment = os.environ | {"DATELINES_DATA": str(folder)}
    log = subprocess.DEVNULL
    with subprocess.Popen(command + options, cwd=ROOT, env=environment, stdout=log, stderr=log) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}{below}/_stcore/health")
            yield f"http://127.0.0.1:{port}{below}"
        finally:
            process.terminate()


def wait_for(address: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310  # an address of this machine
                if answer.status == 200:
                    return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@pytest.fixture(scope="session")
def browser():
    with launched() as found:
        yield found


@pytest.fixture(scope="session")
def app():
    with serving(HARBOUR) as address:
        yield address


@pytest.fixture(scope="session")
def shipped_app():
    with serving(SHIPPED) as address:
        yield address


DESK = {"viewport": {"width": 1280, "height": 800}}


class Visitor:
    """A reader with a page in a browser context, who notes everything that goes wrong."""

    def __init__(self, context, address):
        self.address = address
        self.context = context
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on(
            "console", lambda said: said.type == "error" and self.faults.append(f"{said.text} {said.location['url']}")
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self._look_at(request.url))

    def _look_at(self, url):
        if (
            urlsplit(url).scheme in {"http", "https", "ws", "wss"}
            and urlsplit(url).netloc != urlsplit(self.address).netloc
        ):
            self.faults.append(f"request to another host: {url}")

    def open(self, path="/"):
        self.page.goto(self.address + path)
        self.settle()
        return self.page

    def settle(self):
        """Wait until the page is drawn and the script has come to rest."""
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        self.page.locator("h1, p.said").first.wait_for()


@pytest.fixture
def visit(browser):
    """Make visitors of the app; at the end no fault may have been noted."""
    visitors = []

    def arrive(address, **options):
        visitors.append(Visitor(browser.new_context(**(DESK | options)), address))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest.fixture(scope="session")
def desk(browser):
    """One context for all readers at a desk: what the browser has loaded once, it keeps."""
    context = browser.new_context(**DESK)
    yield context
    context.close()


@pytest.fixture
def reader(desk, app):
    """A reader of the harbour dataset at a desk, in a page of their own."""
    visitor = Visitor(desk, app)
    yield visitor
    visitor.page.close()
    assert visitor.faults == []


@pytest.fixture(params=["light", "dark"])
def themed(request, browser, app):
    """Make a reader in this theme; the pages of one reader share what the browser has loaded."""
    contexts = []

    def arrive(**options):
        contexts.append(browser.new_context(color_scheme=request.param, **options))
        return Visitor(contexts[-1], app)

    yield arrive
    for context in contexts:
        context.close()
