package scenario

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Found files a scenario under what broke in it: a name made of what, such as
// the claim that failed, and of the run itself. The same run found again is the
// same file, which is left as it is, with whatever somebody wrote into its
// comments. A file of that name that holds anything else, or cannot be read, is
// left alone as well; the scenario goes beside it, with -2, -3 and so on behind
// the name. The path is returned.
func Found(dir string, s *Scenario, what string) (path string, err error) {
	base := fmt.Sprintf("%s-%08x", slug(what), s.identity())
	for n := 1; ; n++ {
		name := base + ".txt"
		if n > 1 {
			name = fmt.Sprintf("%s-%d.txt", base, n)
		}
		path = filepath.Join(dir, name)
		_, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return s.WriteFile(dir, name)
		case err != nil:
			return "", err
		}
		if known, err := Read(path); err == nil && known.bare() == s.bare() {
			return path, nil
		}
	}
}

// identity is a hash of everything that makes the run.
func (s *Scenario) identity() uint32 {
	h := fnv.New32a()
	h.Write([]byte(s.bare()))
	return h.Sum32()
}

// bare is the text of the scenario without story and comments: what was given,
// what happened and what came of it.
func (s *Scenario) bare() string {
	c := *s
	c.Story, c.Closing = nil, nil
	c.Givens = append([]Given(nil), s.Givens...)
	for i := range c.Givens {
		c.Givens[i].Above = nil
	}
	c.Happenings = append([]Happening(nil), s.Happenings...)
	for i := range c.Happenings {
		c.Happenings[i].Above = nil
	}
	return string(c.Text())
}

// longestSlug is how many characters of what broke go into a file name.
const longestSlug = 60

// slug makes a part of a file name of a sentence: small letters, digits and
// underscores, cut between words if it is long.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	out := ""
	for _, w := range words {
		switch {
		case out == "":
			out = w[:min(len(w), longestSlug)]
		case len(out)+1+len(w) > longestSlug:
			return out
		default:
			out += "_" + w
		}
	}
	if out == "" {
		return "run"
	}
	return out
}
