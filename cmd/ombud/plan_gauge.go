package main

import (
	"os"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/plan"
)

// A gauge is a file that shows how much of it has been read.
type gauge struct {
	*os.File
	bar         *bar
	read, shown int64
	size        int64
}

// opened opens a file to be read.
func opened(b *bar, name string) (*gauge, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	g := &gauge{File: file, bar: b}
	if info, err := file.Stat(); err == nil {
		g.size = info.Size()
	}
	return g, nil
}

// Read reads and moves the progress line on, in megabytes.
func (g *gauge) Read(p []byte) (int, error) {
	n, err := g.File.Read(p)
	g.read += int64(n)
	const step = 4 << 20
	if g.read-g.shown >= step && g.read <= g.size {
		g.shown = g.read
		g.bar.show(int(g.read>>20), int(g.size>>20), language.Textf("MB of %s", plan.Legible(filepath.Base(g.Name()))).In(g.bar.language))
	}
	return n, err
}
