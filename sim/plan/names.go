package plan

import "strings"

// nobody is the number of a name that is none.
const nobody int32 = -1

// names gives every name a number, once, however it is written.
type names struct {
	ids  map[string]int32
	text []string // by number: the name as it was written first
	kind []Skip   // by number: what special says of the name
	buf  []byte
}

func newNames() *names { return &names{ids: map[string]int32{}} }

// id is the number of a name.
func (n *names) id(name string) int32 {
	n.buf = appendFolded(n.buf[:0], name)
	if id, ok := n.ids[string(n.buf)]; ok {
		return id
	}
	id := int32(len(n.text))
	text := strings.Clone(strings.TrimSpace(name))
	key := text
	if string(n.buf) != text {
		key = string(n.buf)
	}
	n.ids[key] = id
	n.text = append(n.text, text)
	n.kind = append(n.kind, special(key))
	return id
}

// find is the number of a name that has one, or nobody.
func (n *names) find(name string) int32 {
	n.buf = appendFolded(n.buf[:0], name)
	if id, ok := n.ids[string(n.buf)]; ok {
		return id
	}
	return nobody
}
