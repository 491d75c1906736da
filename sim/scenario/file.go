package scenario

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Read parses the scenario in a regular file.
func Read(path string) (*Scenario, error) {
	data, err := ReadRegular(path, MaxFile)
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
	return path, ReplaceFile(path, func(w io.Writer) error {
		_, err := w.Write(s.Text())
		return err
	})
}
