package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"ombud/sim/language"
	"ombud/sim/view"
	"ombud/steps"
)

// serve shows a file as a page that a browser gets from this process, and shows it
// anew when the file or a procedure changes, until an interrupt, or until the output
// cannot be written. The result is that of the last time.
func (f *viewFlags) serve(c *console, path string) error {
	if f.out.given {
		return &problem{language.Textf("--serve writes no file, and --out names one"), language.Textf("Leave one of the two out.")}
	}
	s, err := newServer(int(f.port.value))
	if err != nil {
		return &problem{language.Textf("--port %d: nothing can be served there: %s", f.port.value, err), language.Textf("Name another port, or leave it out.")}
	}
	defer s.end()
	go s.accept()
	i := listen()
	defer i.stop()
	f.server = s
	seen := f.stamps(path)
	last := f.again(c, path)
	for !i.heard.Load() && c.out.failure() == nil {
		time.Sleep(watchEvery)
		now := f.stamps(path)
		if same(now, seen) {
			continue
		}
		time.Sleep(watchEvery)
		if !same(now, f.stamps(path)) {
			continue // Somebody is still writing.
		}
		if seen = now; !i.heard.Load() {
			last = f.again(c, path)
		}
	}
	return last
}

// again makes the page anew. What is wrong with the file is told where the command
// was called and, if there is no page for it, on the page.
func (f *viewFlags) again(c *console, path string) error {
	var said bytes.Buffer
	heard := *c
	heard.err, heard.progress = io.MultiWriter(c.err, &said), false
	f.shown = false
	err := f.show(&heard, path, "")
	if _, explained := err.(outcome); err != nil && !explained {
		err = outcome(explain(&heard, err))
	}
	if !f.shown {
		f.server.mistake(said.String(), &view.Page{Language: c.language().String(), Title: filepath.ToSlash(path)})
	}
	fmt.Fprintln(c.err, language.Textf("watching; interrupt to end").In(c.choice().For(fileLanguage(path))))
	return err
}

// publish hands the page on to those who look at it.
func (f *viewFlags) publish(c *console, page *view.Page) error {
	f.server.publish(page)
	f.shown = true
	fmt.Fprintln(c.out, shownOn(page, f.server.url()).In(c.language()))
	return nil
}

// stamps are those of the file, or of the files of the folder, and of the procedures.
func (f *viewFlags) stamps(path string) map[string]stamp {
	file, _ := steps.SplitLine(path)
	folder := f.procedures.value
	if folder == "" {
		folder = "procedures"
	}
	out := map[string]stamp{}
	for _, root := range []string{file, folder} {
		filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // What cannot be read is not there.
			}
			switch filepath.Ext(p) {
			case featureExtension, procedureExtension, scenarioExtension:
				if info, err := os.Stat(p); err == nil {
					out[filepath.Clean(p)] = stamp{info.ModTime(), info.Size()}
				}
			}
			return nil
		})
	}
	return out
}
