package explore

import (
	"fmt"
	"reflect"
)

// layout knows where the bytes of a state lie. A state is a flat value, so it can be hashed and stored as words;
// padding between fields is left out, since it does not take part in ==.
type layout[S comparable] struct {
	spans []span
	words int  // 32-bit words of a packed state
	whole bool // the state is one span: no padding
}

// span is a run of bytes inside a state.
type span struct{ at, size uintptr }

// layoutOf studies the type S. It panics with the name of the field if S is not flat.
func layoutOf[S comparable]() layout[S] {
	var l layout[S]
	t := reflect.TypeFor[S]()
	l.walk(t, 0, t.String())
	bytes := uintptr(0)
	for _, s := range l.spans {
		bytes += s.size
	}
	l.words = int(bytes+3) / 4
	l.whole = len(l.spans) == 1 && bytes == t.Size()
	return l
}

// walk adds the bytes of a value of type t at the given place.
func (l *layout[S]) walk(t reflect.Type, at uintptr, name string) {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		l.add(at, t.Size())
	case reflect.Array:
		for i := range t.Len() {
			l.walk(t.Elem(), at+uintptr(i)*t.Elem().Size(), name+"[…]")
		}
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.Name != "_" {
				l.walk(f.Type, at+f.Offset, name+"."+f.Name)
			}
		}
	default:
		panic(fmt.Sprintf("explore: %s is of kind %v; a state is made of booleans, integers, arrays and structs of them", name, t.Kind()))
	}
}

func (l *layout[S]) add(at, size uintptr) {
	if n := len(l.spans); n > 0 && l.spans[n-1].at+l.spans[n-1].size == at {
		l.spans[n-1].size += size
		return
	}
	l.spans = append(l.spans, span{at, size})
}

// pack writes the state into dst, which has l.words words. The unused bytes of the last word are left alone.
func (l *layout[S]) pack(s *S, dst []uint32) {
	if l.words == 0 {
		return
	}
	from, to := bytesOf(s), bytesIn(dst)
	if l.whole {
		copy(to, from)
		return
	}
	for _, p := range l.spans {
		to = to[copy(to, from[p.at:p.at+p.size]):]
	}
}

// unpack is the reverse of pack.
func (l *layout[S]) unpack(src []uint32, s *S) {
	if l.words == 0 {
		return
	}
	to, from := bytesOf(s), bytesIn(src)
	if l.whole {
		copy(to, from)
		return
	}
	for _, p := range l.spans {
		from = from[copy(to[p.at:p.at+p.size], from):]
	}
}
