package steps

import "strings"

// resembled is the tag of the tool that another one was probably meant to be:
// the same name with other capitals, hyphens or brackets, or with one slip of
// the fingers. It is nil for a tag of somebody's own, such as @wip.
func resembled(tag string) *tagForm {
	name := strings.TrimPrefix(tag, "@")
	if i := strings.IndexAny(name, "(:="); i >= 0 {
		name = name[:i]
	}
	name = plainName(strings.TrimRight(name, "0123456789"))
	for i := range tagForms {
		if own := plainName(tagForms[i].name); name == own || oneSlip(name, own) {
			return &tagForms[i]
		}
	}
	return nil
}

// plainName is a name of a tag in small letters without hyphens and the like.
func plainName(name string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune("-_.)", c) {
			return -1
		}
		return c
	}, strings.ToLower(name))
}

// oneSlip reports whether two words differ in one letter too many, one too few,
// a wrong one, or two that changed places.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		if i == len(a) {
			return false
		}
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return swapped || a[i+1:] == b[i+1:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}
