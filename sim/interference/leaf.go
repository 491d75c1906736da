package interference

import (
	"fmt"
	"reflect"

	"ombud/sim/world"
)

// A leaf is one field of a state that holds a number or a truth value, seen as bits.
type leaf struct{ value reflect.Value }

// leavesOf lists the leaves of a state, always in the same order.
func leavesOf(s *world.State) []leaf { return grow(nil, reflect.ValueOf(s).Elem()) }

func grow(list []leaf, v reflect.Value) []leaf {
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			list = grow(list, v.Field(i))
		}
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			list = grow(list, v.Index(i))
		}
	case v.Kind() == reflect.Bool, v.CanInt(), v.CanUint():
		list = append(list, leaf{v})
	default:
		panic(fmt.Sprintf("interference: a state holds a %v; teach leavesOf about it", v.Type()))
	}
	return list
}

// get is the bits of the leaf.
func (l leaf) get() uint64 {
	switch {
	case l.value.CanInt():
		return uint64(l.value.Int())
	case l.value.CanUint():
		return l.value.Uint()
	case l.value.Bool():
		return 1
	}
	return 0
}

// set puts bits into the leaf that another leaf of its type had, or a mixture of two.
func (l leaf) set(bits uint64) {
	switch {
	case l.value.CanInt():
		l.value.SetInt(int64(bits))
	case l.value.CanUint():
		l.value.SetUint(bits)
	default:
		l.value.SetBool(bits == 1)
	}
}
