package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
	"time"
)

// packed is the time that every file of an archive has: the first moment that
// both kinds of archive can say.
var packed = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack makes an archive of one folder: the bytes depend on the files alone, not on
// their order.
func pack(t target, version string, files []file) []byte {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	var b bytes.Buffer
	write := writeTar
	if t.system == "windows" {
		write = writeZip
	}
	if err := write(&b, t.folder(version)+"/", files); err != nil {
		panic("an archive in memory cannot be written: " + err.Error())
	}
	return b.Bytes()
}

func (f file) mode() int64 {
	if f.runs {
		return 0o755
	}
	return 0o644
}

func writeTar(w io.Writer, folder string, files []file) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	a := tar.NewWriter(z)
	for _, f := range files {
		head := &tar.Header{Name: folder + f.name, Mode: f.mode(), Size: int64(len(f.content)), ModTime: packed, Format: tar.FormatUSTAR}
		if err := a.WriteHeader(head); err != nil {
			return err
		}
		if _, err := a.Write(f.content); err != nil {
			return err
		}
	}
	if err := a.Close(); err != nil {
		return err
	}
	return z.Close()
}

func writeZip(w io.Writer, folder string, files []file) error {
	a := zip.NewWriter(w)
	for _, f := range files {
		part, err := a.CreateHeader(&zip.FileHeader{Name: folder + f.name, Method: zip.Deflate, Modified: packed})
		if err != nil {
			return err
		}
		if _, err := part.Write(f.content); err != nil {
			return err
		}
	}
	return a.Close()
}
