package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendFolded appends the form of a name by which names are compared: without spaces around it, in lower case, and
// composed, since one program writes å as one character and another as two.
func appendFolded(buf []byte, name string) []byte {
	name = strings.TrimSpace(name)
	for i := range len(name) {
		c := name[i]
		if c >= utf8.RuneSelf {
			return appendFoldedRunes(buf[:len(buf)-i], name)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// appendFoldedRunes is appendFolded for names that are not ASCII.
func appendFoldedRunes(buf []byte, name string) []byte {
	if !norm.NFC.IsNormalString(name) {
		name = norm.NFC.String(name)
	}
	for _, r := range name {
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf
}

// fold is the form of a name by which names are compared.
func fold(name string) string { return string(appendFolded(nil, name)) }
