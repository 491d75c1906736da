package plan

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A File is an open file to read, under the name that messages use.
type File struct {
	Name   string
	Reader io.Reader
}

// A source is a file whose beginning has been looked at: text in UTF-8, its delimiter, and how many lines stand before
// its header.
type source struct {
	name      string
	text      *bufio.Reader
	delimiter rune
	before    int // lines
}

// headerRoom is how many bytes a header may have.
const headerRoom = 1 << 16

// open looks at the beginning of a file.
func open(f File) (*source, error) {
	s := &source{name: f.Name, text: decoded(f.Reader), delimiter: ','}
	if start, _ := s.text.Peek(4); bytes.IndexByte(start, 0) >= 0 {
		return nil, fatal(s.name, 1, 1, "zero bytes, as in UTF-16 without a byte order mark; save the file as UTF-8, with Export-Csv -Encoding UTF8")
	}
	if err := s.preamble(); err != nil {
		return nil, err
	}
	line, err := s.firstLine()
	if err != nil {
		return nil, err
	}
	if s.delimiter == ',' {
		s.delimiter = delimiterOf(line)
	}
	return s, nil
}

// decoded is the text of a file in UTF-8 without a byte order mark. PowerShell's Unicode is UTF-16 with one.
func decoded(r io.Reader) *bufio.Reader {
	raw := bufio.NewReaderSize(r, headerRoom)
	mark, _ := raw.Peek(3)
	switch {
	case bytes.HasPrefix(mark, []byte("\xef\xbb\xbf")):
		raw.Discard(3)
	case bytes.HasPrefix(mark, []byte("\xff\xfe")), bytes.HasPrefix(mark, []byte("\xfe\xff")):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
		return bufio.NewReaderSize(transform.NewReader(raw, utf16.NewDecoder()), headerRoom)
	}
	return raw
}

// preamble reads over what may stand before the header: the type that Export-Csv writes of its own accord, and the
// line that tells a spreadsheet the delimiter.
func (s *source) preamble() error {
	for {
		line, err := s.firstLine()
		if err != nil {
			return err
		}
		text := strings.TrimRight(string(line), "\r\n")
		sep := strings.TrimPrefix(strings.ToLower(text), "sep=")
		switch {
		case strings.HasPrefix(text, "#TYPE "):
		case len(sep) == 1 && len(text) == len("sep=;") && strings.Contains(";,\t|", sep):
			s.delimiter = rune(sep[0])
		default:
			return nil
		}
		s.before++
		s.text.Discard(len(line))
	}
}

// firstLine is the next line, which stays unread.
func (s *source) firstLine() ([]byte, error) {
	ahead, err := s.text.Peek(headerRoom)
	if i := bytes.IndexByte(ahead, '\n'); i >= 0 {
		return ahead[:i+1], nil
	}
	switch {
	case err == io.EOF:
		return ahead, nil
	case err == nil:
		return nil, fatal(s.name, s.before+1, 1, "the first line has more than %d bytes; the header of a file of comma-separated values is expected there", headerRoom)
	}
	return nil, err
}

// delimiterOf is the delimiter of a header: the one of comma, semicolon and tab that it has most of outside quotes.
func delimiterOf(header []byte) rune {
	var n [3]int
	quoted := false
	for _, c := range header {
		if c == '"' {
			quoted = !quoted
		}
		if i := strings.IndexByte(",;\t", c); i >= 0 && !quoted {
			n[i]++
		}
	}
	best := 0
	for i := range n {
		if n[i] > n[best] {
			best = i
		}
	}
	return rune(",;\t"[best])
}
