package main

import (
	"bufio"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStarterAsksWhatFlagsDoNotSay(t *testing.T) {
	const asked = "what it begins from: half, stale, removed-in-outlook, neither, healthy or again [neither]? "
	for _, c := range []struct {
		name, input, from string
		ask               bool
		want              []string
		says, fails       string
	}{
		{"an answer and an empty line", " half \n\n", "", true, []string{"half", "-"}, asked + "the procedure the manager follows, or - for none [-]? ", ""},
		{"the end of the input", "", "", true, []string{"neither", "-"}, asked + "the procedure the manager follows, or - for none [-]? ", ""},
		{"a flag is not asked for", "\n", "stale", true, []string{"stale", "-"}, "the procedure the manager follows, or - for none [-]? ", ""},
		{"no terminal", "half\n", "", false, []string{"neither", "-"}, "", ""},
		{"an answer that is none", "hlaf\n", "", true, nil, asked, `"hlaf" is no beginning`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := featureStarter()
			if c.from != "" {
				s.questions[0].flag.given, s.questions[0].flag.value = true, c.from
			}
			var said strings.Builder
			got, err := s.answers(io.Writer(&said), bufio.NewReader(strings.NewReader(c.input)), c.ask)
			if c.fails != "" && (err == nil || !strings.Contains(err.Error(), c.fails)) || c.fails == "" && err != nil {
				t.Errorf("the error is %v", err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if said.String() != c.says {
				t.Errorf("it says %q", said.String())
			}
		})
	}
}
