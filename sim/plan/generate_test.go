package plan_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"runtime"
	"testing"

	"ombud/sim/plan"
)

// TestGenerateIsPinned: the same size and seed give the same bytes, on every machine and for ever.
func TestGenerateIsPinned(t *testing.T) {
	const want = "d43d5c1af484abdf"
	if got := fmt.Sprintf("%x", sha256.Sum256(generated(t, 300)))[:16]; got != want {
		t.Errorf("the made-up organisation is %s, want %s", got, want)
	}
	var other bytes.Buffer
	plan.Generate(&other, 300, seed+1)
	if bytes.Equal(other.Bytes(), generated(t, 300)) {
		t.Error("the seed changes nothing")
	}
}

// TestGenerateIsWholesome: a made-up export is read without fault, and has as many permissions as promised, besides one
// for each of its groups.
func TestGenerateIsWholesome(t *testing.T) {
	for _, mailboxes := range []int{1, 2, 10, 1000} {
		o := loaded(t, generated(t, mailboxes))
		groups := 0
		for i := range o.Mailboxes {
			if o.Mailboxes[i].Kind == plan.Group {
				groups++
			}
		}
		if len(o.Mailboxes)-groups != mailboxes || groups == 0 || o.FaultCount > 0 {
			t.Errorf("%d mailboxes, %d groups, faults %v", len(o.Mailboxes)-groups, groups, o.Faults)
		}
		if got := len(o.Delegations) - groups; got > plan.PermissionsEach*mailboxes || mailboxes == 1000 && got != plan.PermissionsEach*mailboxes {
			t.Errorf("%d mailboxes have %d permissions", mailboxes, got)
		}
	}
}

// TestTheSameEverywhere: what is printed does not depend on the number of processors.
func TestTheSameEverywhere(t *testing.T) {
	print := func(processors int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		r := plan.Suggest(loaded(t, generated(t, 800)), 90, plan.Defaults())
		var out bytes.Buffer
		r.WriteText(&out)
		r.WriteJSON(&out)
		r.WriteDetails(&out)
		r.WriteBatches(&out)
		return out.String()
	}
	one := print(1)
	for _, processors := range []int{1, 2, 4} {
		if print(processors) != one {
			t.Errorf("%d processors print something else", processors)
		}
	}
}

// TestJSONTellsAll: the JSON holds every break and every batch, and its counts are those of the report.
func TestJSONTellsAll(t *testing.T) {
	r := plan.Suggest(loaded(t, generated(t, 400)), 30, plan.Defaults())
	var out bytes.Buffer
	if err := r.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Rows struct {
			Read, Used, Skipped int
		}
		Broken  int `json:"delegations_broken"`
		Batches []struct {
			Touched, Kept int
			Moved         int
		}
		Breaks []map[string]any
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Rows.Read != r.Organisation.Rows.Read || got.Rows.Used+got.Rows.Skipped != got.Rows.Read || got.Broken != r.Broken {
		t.Errorf("%+v, %d broken", got.Rows, got.Broken)
	}
	if len(got.Batches) != len(r.Batches) || len(got.Breaks) != len(r.Breaks) || len(got.Breaks) == 0 {
		t.Errorf("%d batches and %d breaks; the report has %d and %d", len(got.Batches), len(got.Breaks), len(r.Batches), len(r.Breaks))
	}
	for _, b := range got.Breaks {
		for _, key := range []string{"batch", "mailbox", "grantee", "permission", "outcome", "reason", "facts"} {
			if b[key] == "" || b[key] == nil {
				t.Fatalf("a break has no %s: %v", key, b)
			}
		}
	}
}
