# Everything runs in .venv, which is made on first use; stamps in it make the next run quick.
.DEFAULT_GOAL := help
.PHONY: help demo test lint neo4j bench eval pipeline page clean browser lowest smoke audit
.DELETE_ON_ERROR:

FINE = import ensurepip, sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3.12 python3.13 python3.11 python3.14 python3 python; do \
	$$p -c '$(FINE)' >/dev/null 2>&1 && echo $$p && break; done)
PY = .venv/bin/python
MADE = .venv/.made
RUN = .venv/.run
OUT = build/pipeline
DEV = .venv/.dev
# Together these use every library that setup.cfg asks for.
SMOKE = tests/test_actorgraph.py tests/test_answers.py tests/test_story.py tests/graph/test_documents.py \
	tests/graph/store/test_cypher.py tests/graph/text/test_dates.py tests/graph/text/test_extract.py \
	tests/queries tests/viz/formats tests/viz/test_page.py
SUPPORTERS = MATCH (a)-[r:SUPPORTS]->(b:Actor {name:'Khalifa Haftar'}) \
	RETURN a.name, r.quote, r.attributed_to

help: ## Say what can be made
	@sed -n 's/^\([a-z0-9]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

demo: export ACTORGRAPH_STORE = libya.db
demo: $(RUN) ## Read seeds/, show Haftar's allies, ask in Cypher, write libya.html
	$(PY) -m actorgraph ingest seeds --actors seeds/actors.yaml
	$(PY) -m actorgraph allies Haftar
	$(PY) -m actorgraph cypher "$(SUPPORTERS)"
	$(PY) -m actorgraph export libya.html --title "Libya, 2019-2020"

test: lint browser ## Check style, types and imports, then run all tests with coverage
	$(PY) -m pytest -n 2 --cov --cov-report=term

lint: $(DEV) ## Check style, types and imports
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

neo4j: $(RUN) ## Run a Neo4j server for development, until Ctrl-C: make neo4j [PORT=7687]
	$(PY) -m tests.server build/neo4j $(or $(PORT),7687)

bench: $(DEV) ## Measure start-up, reading and stores against the bare cost of what they use; kill writers
	$(PY) benchmarks/startup.py
	$(PY) benchmarks/text.py
	$(PY) benchmarks/stores.py
	$(PY) benchmarks/events.py --rows 50000
	$(PY) -m benchmarks.page 1000/5000
	$(PY) benchmarks/exports.py
	$(PY) benchmarks/questions.py
	$(PY) -m benchmarks.kills --kills 39

pipeline: $(RUN) ## Train the parser anew: make pipeline TREEBANKS=DIR VECTORS=wink.tgz
	@test -n "$(TREEBANKS)" && test -n "$(VECTORS)" || { echo "usage: make pipeline" \
		"TREEBANKS=DIR VECTORS=wink.tgz [OUT=DIR]; see CONTRIBUTING.md, The parser" >&2; exit 1; }
	$(PY) -m graph.text.training --treebanks "$(TREEBANKS)" --vectors "$(VECTORS)" \
		--out "$(OUT)/first" --steps 7000
	$(PY) -m graph.text.training --treebanks "$(TREEBANKS)" --vectors "$(VECTORS)" \
		--out "$(OUT)" --first "$(OUT)/first/model/model-last"

lowest: build/lowest/.made ## Run the tests with the lowest versions that setup.cfg lets in
	build/lowest/bin/python -m pytest -m "not browser" $(TESTS)

smoke: build/lowest/.made ## Run some of the tests with those versions
	build/lowest/bin/python -m pytest -q -n 2 -m "not browser and not neo4j" $(SMOKE)

audit: $(MADE) ## Look for known faults in the packages of the lock file
	@rm -f build/audit.txt; [ -x build/audit/bin/pip-audit ] || { $(PY) -m venv build/audit && \
		build/audit/bin/python -m pip install --quiet --retries 0 pip-audit; }; \
	build/audit/bin/pip-audit --requirement requirements-dev.lock --no-deps --disable-pip --strict \
		--timeout 10 --output build/audit.txt; found=$$?; \
	if [ -s build/audit.txt ]; then cat build/audit.txt; exit $$found; fi; \
	[ $$found = 0 ] || echo "NOTE: nobody can be asked about known faults here;" \
		"THE AUDIT WAS SKIPPED." >&2

eval: $(RUN) ## Score the extractor on the gold sets in GOLD=DIR and hold it to its floors
	@if [ -d "$(GOLD)" ]; then $(PY) benchmarks/evaluate.py "$(GOLD)" --actors seeds/actors.yaml; \
		else echo "skipped: no gold sets here; say where they are with make eval GOLD=DIR"; fi

page: ## Bundle the scripts of the page anew from viz/static/src; needs Node
	cd viz/static && npm ci --no-audit --no-fund && npm run build

clean: ## Remove everything that make has made
	rm -rf .venv build dist *.egg-info .coverage .hypothesis .*_cache
	rm -rf libya.db libya.db-* libya.db.* libya.html
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser: # Chromium for the tests of the page, where Debian and root allow
	@for b in chromium chromium-browser google-chrome; do \
		command -v $$b >/dev/null 2>&1 && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing Debian's Chromium for the tests of the page"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0; fi; \
	echo "NOTE: there is no Chromium here and it cannot be installed;" \
		"THE TESTS OF THE PAGE WILL BE SKIPPED." >&2

$(MADE):
	@test -n "$(PYTHON)" || { echo "actorgraph needs Python 3.11 or newer with venv" \
		"(on Debian: apt-get install python3 python3-venv). If yours has another name:" \
		"make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

build/lowest/.made: $(MADE) setup.cfg tests/lowest.py
	$(PY) -m venv --clear build/lowest
	$(PY) tests/lowest.py > build/lowest/constraints.txt
	build/lowest/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint build/lowest/constraints.txt --editable '.[dev]'
	@touch $@

$(RUN): $(MADE) setup.cfg pyproject.toml
	$(PY) -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): $(RUN)
	$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
