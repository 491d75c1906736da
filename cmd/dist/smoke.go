package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// smoke unpacks an archive of this system and tries the command as its user
// would: in the folder of the archive, and from another folder.
func smoke(archive string, t target, version string) error {
	dir, err := os.MkdirTemp("", "ombud-smoke-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := unpack(archive, dir); err != nil {
		return err
	}
	home, elsewhere := filepath.Join(dir, t.folder(version)), filepath.Join(dir, "elsewhere")
	if err := os.Mkdir(elsewhere, 0o777); err != nil {
		return err
	}
	command := filepath.Join(home, t.command())
	for _, try := range []struct {
		folder string
		args   []string
		code   int
		says   string
	}{
		{elsewhere, []string{"version"}, 0, t.system + "/" + t.processor},
		{elsewhere, []string{"run", filepath.Join(home, "features", "case_2.feature"), "--procedures", filepath.Join(home, "procedures")}, 0, " proved"},
		{elsewhere, []string{"replay", filepath.Join(home, "scenarios")}, 0, ""},
		{elsewhere, []string{"run"}, 2, "go to the folder that holds features"},
		{home, []string{"lint"}, 0, "0 mistakes"},
		{home, []string{"run", "--format", "progress"}, 0, "passed"},
	} {
		if err := attempt(command, try.folder, try.args, try.code, try.says); err != nil {
			return err
		}
	}
	return nil
}

// attempt runs a command and demands an exit code and a text.
func attempt(command, folder string, args []string, code int, says string) error {
	cmd := exec.Command(command, args...)
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		return err
	}
	line := "ombud " + strings.Join(args, " ")
	switch got := cmd.ProcessState.ExitCode(); {
	case got != code:
		return fmt.Errorf("%s: exit code %d, want %d\n%s", line, got, code, out)
	case !bytes.Contains(out, []byte(says)):
		return fmt.Errorf("%s: does not say %q\n%s", line, says, out)
	}
	return nil
}

// unpack writes the files of an archive below a folder.
func unpack(archive, dir string) error {
	files, err := read(archive)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.content, os.FileMode(f.mode())); err != nil {
			return err
		}
	}
	return nil
}

// read is what is in an archive, whichever kind it is.
func read(archive string) ([]file, error) {
	content, err := os.ReadFile(archive)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(archive, ".zip") {
		return readZip(content)
	}
	return readTar(content)
}

func readTar(content []byte) ([]file, error) {
	z, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	var files []file
	for a := tar.NewReader(z); ; {
		head, err := a.Next()
		if err == io.EOF {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(a)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: head.Name, content: body, runs: head.Mode&0o100 != 0})
	}
}

func readZip(content []byte) ([]file, error) {
	a, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	var files []file
	for _, part := range a.File {
		r, err := part.Open()
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: part.Name, content: body, runs: strings.HasSuffix(part.Name, ".exe")})
	}
	return files, nil
}
