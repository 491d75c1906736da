package scenario

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Read parses the scenario in a file.
func Read(path string) (*Scenario, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, data)
}

// WriteFile writes the scenario into a file of that name in a folder, which is
// made if it is not there, and returns its path. Whoever reads the file sees the
// old text or the new one, never a part.
func (s *Scenario) WriteFile(dir, name string) (path string, err error) {
	if name == "" || name == "." || name == ".." || filepath.Base(name) != name {
		return "", fmt.Errorf("%q is not the name of a file; give the folder apart", name)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	path = filepath.Join(dir, name)
	return path, replaceFile(path, s.Text())
}

// replaceFile writes beside the file and renames.
func replaceFile(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".scenario-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Found files a scenario under what broke in it: a name made of what, such as
// the claim that failed, and of the trace. The same failure found again is the
// same file, which is left as it is. The path is returned.
func Found(dir string, s *Scenario, what string) (path string, err error) {
	name := fmt.Sprintf("%s-%08x.txt", slug(what), s.Trace.Value>>32)
	path = filepath.Join(dir, name)
	known, err := Read(path)
	switch {
	case err == nil && known.Trace.Said && known.Trace.Value == s.Trace.Value:
		return path, nil
	case err == nil || errors.Is(err, fs.ErrNotExist):
		return s.WriteFile(dir, name)
	}
	if _, unreadable := AsProblems(err); unreadable {
		return s.WriteFile(dir, name)
	}
	return "", err
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
