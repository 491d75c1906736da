// Package proceduretest reads the procedures of the project for the tests of packages
// two folders deep.
package proceduretest

import (
	"os"
	"path/filepath"
	"testing"

	"ombud/sim/procedure"
)

// Shipped is the procedure of the project with this name, such as "case-1". It ends
// the test if there is none or it cannot be read.
func Shipped(t testing.TB, name string) *procedure.Document {
	t.Helper()
	path := filepath.Join("..", "..", "procedures", name+".md")
	contents, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := procedure.Parse(path, contents)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
