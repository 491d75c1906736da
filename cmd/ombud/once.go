package main

import (
	"strconv"
	"strings"

	"ombud/sim/language"
)

// A once is a flag that makes sense one time only: giving it again with
// another value is a mistake, not an override.
type once[T comparable] struct {
	name        string
	placeholder string // what the help shows for the value
	read        func(text string) (T, error)
	value       T
	text        string
	given       bool
}

// String is the text of the value, as pflag asks for it.
func (o *once[T]) String() string { return o.text }

// Type is the placeholder of the value in the help.
func (o *once[T]) Type() string { return o.placeholder }

// Set reads a value. The error is a problem if the value is known to be wrong,
// or if another one was given before.
func (o *once[T]) Set(text string) error {
	v, err := o.read(text)
	if err != nil {
		return err
	}
	if o.given && v != o.value {
		return &problem{
			language.Textf("--%s is given twice, as %s and as %s", o.name, quote(o.text), quote(text)),
			language.Textf("Keep one of the two."),
		}
	}
	o.value, o.text, o.given = v, text, true
	return nil
}

// onceText is a once of any text that is not empty.
func onceText(name, placeholder string) *once[string] {
	return &once[string]{name: name, placeholder: placeholder, read: func(text string) (string, error) {
		if strings.TrimSpace(text) == "" {
			return "", &problem{language.Textf("--%s is empty", name), language.Textf("Give it a value, or leave it out.")}
		}
		return text, nil
	}}
}

// onceNumber is a once of a whole number from lo to hi.
func onceNumber(name string, lo, hi uint64) *once[uint64] {
	return &once[uint64]{name: name, placeholder: "N", read: func(text string) (uint64, error) {
		n, err := strconv.ParseUint(text, 10, 64)
		if err != nil || n < lo || n > hi {
			return 0, &problem{
				language.Textf("--%s cannot be %s", name, quote(text)),
				language.Textf("Write a whole number from %s to %s.", strconv.FormatUint(lo, 10), strconv.FormatUint(hi, 10)),
			}
		}
		return n, nil
	}}
}
