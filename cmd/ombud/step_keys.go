package main

import (
	"bufio"
	"io"
)

// The keys that are no character, as runes outside Unicode.
const (
	keyUp rune = -1 - iota
	keyDown
	keyLeft
	keyRight
	keyHome
	keyEnd
	keyPageUp
	keyPageDown
	keyUnknown
)

// Control characters as a terminal sends them.
const (
	keyInterrupt rune = 0x03 // Ctrl-C
	keyEndOfFile rune = 0x04 // Ctrl-D
	keyBackspace rune = 0x08
	keyRedraw    rune = 0x0c // Ctrl-L
	keyEnter     rune = '\r'
	keyWipe      rune = 0x15 // Ctrl-U
	keyEscape    rune = 0x1b
	keyDelete    rune = 0x7f
)

// readKey reads one key. An escape that nothing follows at once is the key of
// that name; otherwise it begins a sequence.
func readKey(r *bufio.Reader) (rune, error) {
	c, _, err := r.ReadRune()
	if err != nil || c != keyEscape || r.Buffered() == 0 {
		return c, err
	}
	next, err := r.ReadByte()
	if err != nil {
		return keyEscape, nil
	}
	if next != '[' && next != 'O' {
		return keyUnknown, nil
	}
	return readSequence(r)
}

// readSequence reads the rest of a sequence: parameters, then a final byte.
func readSequence(r *bufio.Reader) (rune, error) {
	parameters := ""
	for r.Buffered() > 0 {
		b, err := r.ReadByte()
		switch {
		case err == io.EOF:
			return keyUnknown, nil
		case err != nil:
			return 0, err
		case b >= 0x40 && b <= 0x7e:
			return named(parameters, b), nil
		}
		parameters += string(rune(b))
	}
	return keyUnknown, nil
}

// named is the key of a sequence.
func named(parameters string, final byte) rune {
	if final == '~' {
		switch parameters {
		case "1", "7":
			return keyHome
		case "4", "8":
			return keyEnd
		case "5":
			return keyPageUp
		case "6":
			return keyPageDown
		}
		return keyUnknown
	}
	keys := map[byte]rune{'A': keyUp, 'B': keyDown, 'C': keyRight, 'D': keyLeft, 'H': keyHome, 'F': keyEnd}
	if key, ok := keys[final]; ok {
		return key
	}
	return keyUnknown
}
