package main

import (
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// A target is a system that ombud is built for, in Go's words.
type target struct{ system, processor string }

var targets = []target{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

// here is the system that dist itself runs on.
var here = target{runtime.GOOS, runtime.GOARCH}

func (t target) String() string { return t.system + "_" + t.processor }

// command is the name of the program.
func (t target) command() string {
	if t.system == "windows" {
		return "ombud.exe"
	}
	return "ombud"
}

// folder is the one folder that an archive holds.
func (t target) folder(version string) string { return "ombud_" + version + "_" + t.String() }

// archive is the name of the archive.
func (t target) archive(version string) string {
	if t.system == "windows" {
		return t.folder(version) + ".zip"
	}
	return t.folder(version) + ".tar.gz"
}

// environment is that of the process with all that could make the bytes of a
// program differ set to one value.
func (t target) environment() []string {
	return append(os.Environ(), "GOOS="+t.system, "GOARCH="+t.processor, "CGO_ENABLED=0", "GOFLAGS=",
		"GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=", "GOWORK=off")
}

// build makes the program and returns its path. There are no paths, no times and
// no build id in it; the commit is.
func build(t target, work string) (string, error) {
	path := filepath.Join(work, t.String(), t.command())
	return path, goTool(t, "build", "-trimpath", "-buildvcs=true", "-ldflags=-s -w -buildid=", "-o", path, "./cmd/ombud")
}

// vet looks at the source, tests included, as each kind of system sees it.
func vet(told io.Writer) error {
	seen := map[string]bool{}
	for _, t := range targets {
		if seen[t.system] {
			continue
		}
		seen[t.system] = true
		if err := goTool(t, "vet", "./..."); err != nil {
			return err
		}
		fmt.Fprintln(told, "vetted", t.system)
	}
	return nil
}

func goTool(t target, args ...string) error {
	cmd := exec.Command("go", args...)
	cmd.Env = t.environment()
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s for %s: %w\n%s", strings.Join(args, " "), t, err, out)
	}
	return nil
}

// isFor tells whether a program is one of that system and processor, by its
// header.
func isFor(path string, t target) error {
	got, err := madeFor(path, t.system)
	if err != nil {
		return fmt.Errorf("%s is no program for %s: %w", filepath.Base(path), t, err)
	}
	if got != t.processor {
		return fmt.Errorf("%s is for the processor %s, not %s", filepath.Base(path), got, t.processor)
	}
	return nil
}

// madeFor reads the processor out of the header of a program.
func madeFor(path, system string) (string, error) {
	var machine any
	switch system {
	case "linux":
		f, err := elf.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		machine = f.Machine
	case "darwin":
		f, err := macho.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		machine = f.Cpu
	default:
		f, err := pe.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		machine = f.Machine
	}
	switch machine {
	case elf.EM_X86_64, macho.CpuAmd64, uint16(pe.IMAGE_FILE_MACHINE_AMD64):
		return "amd64", nil
	case elf.EM_AARCH64, macho.CpuArm64, uint16(pe.IMAGE_FILE_MACHINE_ARM64):
		return "arm64", nil
	}
	return fmt.Sprint(machine), nil
}
