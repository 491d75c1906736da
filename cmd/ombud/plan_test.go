package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPlanRoundTrip makes an organisation up, proposes batches for it and plans with them: the two plans say the same.
func TestPlanRoundTrip(t *testing.T) {
	t.Chdir(t.TempDir())
	steps := []struct {
		code int
		args string
	}{
		{exitExpected, "plan --generate 300 --seed 7 --out export.csv"},
		{exitRefuted, "plan export.csv --suggest 40 --out batches.csv --details proposed.csv"},
		{exitRefuted, "plan export.csv --batches batches.csv --details listed.csv --strict"},
	}
	for _, s := range steps {
		if code, out, err := talk(strings.Fields(s.args)...); code != s.code || err != "" {
			t.Fatalf("ombud %s: exit code %d, want %d\n%s%s", s.args, code, s.code, out, err)
		}
	}
	proposed, _ := os.ReadFile("proposed.csv")
	listed, _ := os.ReadFile("listed.csv")
	if len(proposed) == 0 || string(proposed) != string(listed) {
		t.Errorf("%d bytes when proposed, %d when listed, or others", len(proposed), len(listed))
	}
	_, again, _ := talk("plan", "--generate", "300", "--seed", "7")
	if first, _ := os.ReadFile("export.csv"); string(first) != again {
		t.Error("the same seed makes something else up")
	}
}

// TestPlanFilesThatCannotBe are files that cannot be opened, or that would be overwritten.
func TestPlanFilesThatCannotBe(t *testing.T) {
	t.Chdir(t.TempDir())
	os.Mkdir("folder", 0o777)
	os.WriteFile("export.csv", []byte("Identity,RecipientTypeDetails\nAnn,UserMailbox\n"), 0o666)
	for _, row := range []struct{ args, want string }{
		{"plan nowhere.csv --suggest 2", "nowhere.csv: "},
		{"plan folder --suggest 2", "folder: "},
		{"plan export.csv --batches nowhere.csv", "nowhere.csv: "},
		{"plan export.csv --suggest 2 --out folder", "--out: folder cannot be written: is a directory\nName a file in this folder"},
		{"plan export.csv --suggest 2 --out nowhere/batches.csv", "--out: nowhere/batches.csv cannot be written: no such file"},
		{"plan export.csv --suggest 2 --out folder/../export.csv", "--out: folder/../export.csv is read or written already\n"},
		{"plan export.csv --suggest 2 --out a.csv --details a.csv", "--details: a.csv is read or written already\n"},
	} {
		code, _, err := talk(strings.Fields(row.args)...)
		if code != exitBad || !strings.HasPrefix(err, filepath.FromSlash(row.want)) && !strings.HasPrefix(err, row.want) || strings.Count(err, "\n") != 2 {
			t.Errorf("ombud %s: exit code %d\n%s", row.args, code, err)
		}
	}
}
