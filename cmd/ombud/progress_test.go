package main

import (
	"bytes"
	"testing"
)

func TestBar(t *testing.T) {
	for _, row := range []struct {
		name        string
		width       int
		done, total int
		scenario    string
		want        string
	}{
		{"half way", 80, 1, 2, "one", "\r\x1b[K[##########..........] 1 of 2  one"},
		{"done", 80, 2, 2, "two", "\r\x1b[K[####################] 2 of 2  two"},
		{"a long name is cut before the edge, where lines would wrap", 40, 1, 1, "ett mycket långt namn", "\r\x1b[K[####################] 1 of 1  ett myc…"},
		{"nothing to do draws nothing", 80, 0, 0, "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b bytes.Buffer
			(&bar{w: &b, width: row.width}).show(row.done, row.total, row.scenario)
			if b.String() != row.want {
				t.Errorf("got %q, want %q", b.String(), row.want)
			}
		})
	}
}

func TestTheBarIsGoneBeforeOutputIsWritten(t *testing.T) {
	var terminal bytes.Buffer
	b := &bar{w: &terminal, width: 80}
	curtain{&terminal, b}.Write([]byte("Feature"))
	if got := terminal.String(); got != "\r\x1b[KFeature" {
		t.Errorf("got %q", got)
	}
}

func TestWithoutATerminalNothingIsDrawn(t *testing.T) {
	var b bar
	b.show(1, 2, "one") // Would panic if it wrote.
	b.erase()
}
