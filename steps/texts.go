package steps

import (
	"io/fs"
	"strings"
	"time"
)

// texts is a file system of the cleaned feature files, by the path they were
// read from: what godog parses is what the front end has checked.
type texts map[string]string

// Open opens the text of a file.
func (t texts) Open(name string) (fs.File, error) {
	text, ok := t[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openText{Reader: strings.NewReader(text), name: name}, nil
}

// openText is a text being read.
type openText struct {
	*strings.Reader
	name string
}

// Stat describes the text.
func (o *openText) Stat() (fs.FileInfo, error) { return textInfo{o.name, o.Size()}, nil }

// Close does nothing.
func (o *openText) Close() error { return nil }

// textInfo is a regular file that nobody may write.
type textInfo struct {
	name string
	size int64
}

func (i textInfo) Name() string     { return i.name }
func (i textInfo) Size() int64      { return i.size }
func (textInfo) Mode() fs.FileMode  { return 0o444 }
func (textInfo) ModTime() time.Time { return time.Time{} }
func (textInfo) IsDir() bool        { return false }
func (textInfo) Sys() any           { return nil }
