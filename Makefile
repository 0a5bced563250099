# What the targets do: `make help`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PREFIX ?= /usr/local
SWIFT ?= swift
PYTHON ?= python3

LIBRARIES := pkg-config libxml2-dev libmd-dev zlib1g-dev libzstd-dev libigraph-dev libpcre2-dev libsqlite3-dev
CHECKERS := python3-venv raptor2-utils libxml2-utils serdi graphviz zstd
BINARY := .build/release/rapporteur
VENV := .venv
TRAINING ?= ../shared/training

# Swift, git and pip keep caches below HOME; in an empty environment they stay inside the tree.
ifeq ($(strip $(HOME)),)
export HOME := $(CURDIR)/.build/home
endif
export XDG_CACHE_HOME ?= $(HOME)/.cache

.PHONY: help
help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)$$/  make \1\t\2/' | expand -t 20

.PHONY: home
home:
	@mkdir -p "$(HOME)"

.PHONY: packages
packages:
	@Scripts/install-packages.sh $(LIBRARIES)

.PHONY: build
build: packages home ## Build the program (release, Swift's libraries linked in)
	$(SWIFT) build -c release --product rapporteur --static-swift-stdlib

# Formats of the committed graphs; those that repeat themselves most are there compressed.
FORMATS := rdfxml,turtle,jsonld,graphml,gexf,svg,dot,gephi,neo4j,cypher,cytoscape,nodelink,tables,panel
LONG_FORMATS := trig,ntriples,nquads

.PHONY: exports
exports: build ## Install what is missing, build, and write the graphs of Samples/ into Exports/
	$(BINARY) export Samples --to Exports --format $(FORMATS)
	$(BINARY) export Samples --to Exports/compressed --format $(LONG_FORMATS) --compress gz
	$(BINARY) export Samples --to Exports/statements --per-statement

.PHONY: picture
picture: build ## Draw the picture of the README from the graph of one sample
	$(BINARY) convert Exports/statements/05-wfp-japan-chad-press-release.graphml --to svg --output Docs/images/sample-graph.svg

.PHONY: modules
modules: checkers ## Draw the modules and what they import
	$(SWIFT) package dump-package | $(PYTHON) Scripts/draw-modules.py | dot -Tsvg > Docs/architecture.svg

.PHONY: test
test: build checkers $(VENV)/installed ## Install what is missing and pass the tests
	RAPPORTEUR="$(CURDIR)/$(BINARY)" $(SWIFT) test

.PHONY: checkers
checkers:
	@Scripts/install-packages.sh $(CHECKERS)

$(VENV)/installed: Tests/Compatibility/requirements.txt | home checkers
	$(PYTHON) -m venv --clear $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.PHONY: lint
lint: home ## Check the style of the sources
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

.PHONY: bench
bench: packages home ## Measure speed and memory
	$(SWIFT) build -c release --product bench
	@.build/release/bench Samples

# Graphs for the comparison: BASE.nt, BASE.jsonl and BASE.json, made by a script of the development data where missing.
GRAPHS ?= .build/graphs
PEERS := .build/peers

$(PEERS)/installed: | home checkers
	$(PYTHON) -m venv --clear $(PEERS)
	$(PEERS)/bin/pip install --quiet --disable-pip-version-check \
	  pyoxigraph==0.5.13 rdflib==7.6.0 networkx==3.6.1 igraph==1.0.0 lxml
	@touch $@

.PHONY: bench-formats
bench-formats: build $(PEERS)/installed ## Measure readers and writers beside other libraries (GRAPHS=DIR)
	$(SWIFT) build -c release --product bench
	@mkdir -p "$(GRAPHS)"
	@if [ -f "$(SHARED)/peers/make_graph.py" ]; then for size in 1 5; do \
	  if [ ! -f "$(GRAPHS)/g$${size}m.nt" ]; then \
	    $(PYTHON) "$(SHARED)/peers/make_graph.py" --triples $${size}000000 --out "$(GRAPHS)/g$${size}m" > /dev/null; fi; \
	done; fi
	@$(PEERS)/bin/python Benchmarks/formats.py --program $(BINARY) --bench .build/release/bench --graphs "$(GRAPHS)"

# Development data that stand beside the checkout and are no part of it.
SHARED ?= ../shared

# Folders of twelve queries and of the graphs g1m.nt and g5m.nt, and endpoints that hold these graphs, where there are any.
QUERIES ?= $(SHARED)/peers/queries
GRAPHS ?= .build/graphs
ENDPOINTS ?=

.PHONY: bench-sparql
bench-sparql: packages home $(VENV)/installed ## Measure queries beside other engines (GRAPHS=DIR, ENDPOINTS="URL URL")
	$(SWIFT) build -c release --product bench
	$(VENV)/bin/python Benchmarks/bench_sparql.py --bench .build/release/bench --queries "$(QUERIES)" \
	  $(foreach size,1 5,--graph "$(GRAPHS)/g$(size)m.nt") $(foreach url,$(ENDPOINTS),--endpoint "$(url)")

.PHONY: differential
differential: build $(VENV)/installed ## Hold 2,000 generated queries against another engine
	$(VENV)/bin/python Tests/Compatibility/differential.py --program $(BINARY) --count 2000

.PHONY: evaluate
evaluate: build ## Measure how well statements are read (own set; development data where they are)
	@echo "== Statements of Samples/, our own annotation"
	@$(BINARY) evaluate corpus Samples --gold Tests/Fixtures/gold --quiet
	@if [ -d "$(SHARED)/corpus" ]; then \
	  echo "== Development corpus"; \
	  $(BINARY) evaluate corpus "$(SHARED)/corpus" --written '1??-*' --quiet; \
	else echo "== no development data at $(SHARED): their tables are left out"; fi
	@for what in names dates events; do \
	  if [ -f "$(SHARED)/eval/$$what-dev.jsonl" ]; then \
	    echo "== $$what"; $(BINARY) evaluate $$what "$(SHARED)/eval/$$what-dev.jsonl" --quiet; echo; \
	  fi; \
	done

.PHONY: model
model: packages home ## Learn the models of Models/ from the treebanks in TRAINING, and measure them
	$(SWIFT) build -c release --product rapporteur-train
	.build/release/rapporteur-train syntax "$(TRAINING)" --to Models
	.build/release/rapporteur-train evaluate "$(TRAINING)" --models Models

# What `make fuzz` gives to each reader: the time in seconds, and where inputs that led further are kept.
FUZZ_TIME ?= 1200
FUZZ_CORPUS ?= .build/fuzz/corpus
FUZZ_READERS ?= rdfxml graphml html jsonlines turtle trig ntriples nquads

.PHONY: fuzz
fuzz: packages home ## Give each reader FUZZ_TIME seconds of mutated bytes under libFuzzer
	RAPPORTEUR_FUZZ=1 $(SWIFT) build -c release --scratch-path .build/fuzz --product fuzz -Xswiftc -sanitize=fuzzer
	@for reader in $(FUZZ_READERS); do \
	  mkdir -p "$(FUZZ_CORPUS)/$$reader"; echo "== $$reader"; \
	  SWIFT_BACKTRACE=enable=no .build/fuzz/release/fuzz $$reader "$(FUZZ_CORPUS)/$$reader" \
	    -max_total_time=$(FUZZ_TIME) -timeout=20 -rss_limit_mb=2048 -artifact_prefix="$(FUZZ_CORPUS)/$$reader-" 2>&1 \
	    | tail -1; \
	done

.PHONY: codebook
codebook: packages home ## Write the codebook page from the ontology
	$(SWIFT) run -c release codebook

# Treebanks with the column `Entity` (GUM) and without (EWT), and statements as JSON Lines; Docs/models.md.
TRAINING ?= ../shared/training
RELEASES ?= ../shared/releases/releases.jsonl

.PHONY: names-model
names-model: packages home ## Learn the weights of the name tagger from TRAINING and RELEASES
	$(SWIFT) run -c release rapporteur-train names --gum $(TRAINING)/gum-train.conllu --ewt $(TRAINING)/ewt-train.conllu \
	  --releases $(RELEASES) --development $(TRAINING)/gum-dev.conllu --output Models/names.model

KILLS ?= 200
SEED ?= 1

.PHONY: soak
soak: build ## Kill an ingest of RELEASES at KILLS (200) random moments; the store must be whole each time
	$(PYTHON) Scripts/soak.py $(BINARY) $(RELEASES) --kills $(KILLS) --seed $(SEED)

.PHONY: install
install: build ## Put the program into PREFIX/bin (PREFIX=/usr/local) and list the libraries it needs
	install -D -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/rapporteur"
	strip "$(DESTDIR)$(PREFIX)/bin/rapporteur"
	@echo "$(DESTDIR)$(PREFIX)/bin/rapporteur needs these shared libraries:"
	@readelf --dynamic "$(DESTDIR)$(PREFIX)/bin/rapporteur" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/  \1/p'

.PHONY: clean
clean: ## Remove what was built
	rm -rf .build $(VENV)
