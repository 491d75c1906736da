# Bare `make` lists the targets. Everything here is a short form of a go command.

.DEFAULT_GOAL := help
.PHONY: help build run test check mutants race bench fuzz dist reproduce

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

build: ## build bin/ombud
	go build -o bin/ombud ./cmd/ombud

run: ## decide the shipped feature files
	go run ./cmd/ombud run

test: ## run all the tests
	go test ./...

check: ## format, vet, staticcheck, lint of features, procedures and scenarios, clauses nobody exercises
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "gofmt would change these files"; exit 1; }
	go vet ./...
	go tool -modfile=.ci/tools/go.mod staticcheck ./...
	go run ./cmd/ombud lint
	go run ./cmd/ombud run --vacuity --strict --format progress
	go run ./cmd/ombud clauses --gaps

mutants: ## change every rule of the world in turn and list those that no shipped scenario notices
	go run ./cmd/ombud clauses --mutants --thorough

race: ## run all the tests under the race detector
	go test -race -timeout 60m ./...

bench: ## measure the hot paths; ratios stand beside their baselines
	go test -run '^$$' -bench . -benchmem ./sim ./sim/procedure ./sim/ensemble ./sim/explore ./sim/phrase

# Every fuzz target, as folder:target; FUZZTIME is for each.
FUZZTIME ?= 1m
FUZZ := sim/phrase:FuzzParse sim/procedure:FuzzParse sim/scenario:FuzzParse sim/plan:FuzzLoad sim/debugger:FuzzDo \
	sim/diagnosis:FuzzParse sim/procedure:FuzzTidy steps:FuzzTidy steps:FuzzFeature steps:FuzzOptions steps:FuzzSelection \
	steps:FuzzReadRecord cmd/ombud:FuzzCommandLine

fuzz: ## fuzz every parser for a minute each, or for FUZZTIME
	@for t in $(FUZZ); do echo $$t; go test ./$${t%:*} -run '^$$' -fuzz "^$${t#*:}$$" -fuzztime $(FUZZTIME) || exit 1; done

dist: ## build dist/: archives for Linux, macOS and Windows with checksums
	go run ./cmd/dist

reproduce: ## build dist/ again in a fresh clone with an empty cache, and compare
	@test -f dist/SHA256SUMS || { echo "there is no dist/SHA256SUMS to compare with: make dist first"; exit 1; }
	@test -z "$$(git status --porcelain)" || { echo "a clone holds what is committed; commit first, then make dist, then this:"; git status --short; exit 1; }
	@d=$$(mktemp -d) && trap 'chmod -R u+w "$$d"; rm -rf "$$d"' EXIT && git clone -q . "$$d/clone" \
	&& (cd "$$d/clone" && GOCACHE="$$d/cache" go run ./cmd/dist -out "$$d/dist") \
	&& diff dist/SHA256SUMS "$$d/dist/SHA256SUMS" && echo "the same bytes"
