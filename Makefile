# Each target is one line that a person could type; what needs no rebuilding is decided in the package, by content.
.DEFAULT_GOAL := help
.PHONY: help setup report lab verify test lint check tidy clean lock

CORPUS ?= seeds
OUT ?=

# The first Python of this machine that is new enough.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

# An active conda environment made from environment.yml is used as it is; else .venv is made from the lock.
ifneq ($(and $(CONDA_PREFIX),$(filter corpus-tools,$(CONDA_DEFAULT_ENV))),)
BIN := $(CONDA_PREFIX)/bin
READY :=
else
BIN := .venv/bin
READY := .venv/ready
endif

ifneq ($(shell command -v uv 2>/dev/null),)
VENV = uv venv --quiet --clear --python $(PYTHON) .venv
INSTALL = uv pip install --quiet --compile-bytecode --python .venv/bin/python
else
VENV = $(PYTHON) -m venv --clear .venv
INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check
endif

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile
	@echo "  for another folder of documents: make report CORPUS=path/to/folder [OUT=where/to/write]"

setup: $(READY) ## make .venv from requirements.lock (every target that needs it asks for it)

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "corpus-tools needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python"; exit 2; }
	@$(VENV) || { echo "no virtual environment could be made: on Debian and Ubuntu, apt install python3-venv"; exit 2; }
	$(INSTALL) --no-deps --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src
	@touch $@

report: $(READY) ## build the brief of CORPUS (default: seeds) as HTML and PDF
	@$(BIN)/corpus-tools report "$(CORPUS)" $(if $(OUT),--out "$(OUT)")

lab: $(READY) ## open JupyterLab on the notebooks
	$(BIN)/jupyter lab notebooks

verify: $(READY) ## make the brief again elsewhere and compare
	@$(BIN)/corpus-tools verify

test: $(READY) ## run the tests, on all cores
	$(BIN)/pytest -n auto --dist worksteal

lint: $(READY) ## check style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: lint test ## what CI runs: lint and test

tidy: $(READY) ## format the code and clear the notebooks
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/jupyter nbconvert --clear-output --inplace notebooks/*.ipynb

lock: ## renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev \
		--no-emit-index-url --no-header pyproject.toml --output-file requirements.lock

clean: ## remove what is built here, but nothing that git keeps
	git clean -fdX -- reports .venv .mypy_cache .pytest_cache .ruff_cache dist
