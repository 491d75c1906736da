package explore

import "unsafe"

// This file is the only one that looks at memory as it is. A state is a type of the model's own: nothing but its bytes
// can be hashed, cut into pieces and stored once, and a method for that would have to be written for every model.
// layout makes sure beforehand that the bytes say all: no pointers, no padding.

// bytesOf is the memory of a value.
func bytesOf[T any](p *T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(p)), unsafe.Sizeof(*p))
}

// bytesIn is the memory of a list of words.
func bytesIn[W int32 | uint32](words []W) []byte {
	if len(words) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), 4*len(words))
}

// same reports whether two lists of words are equal, by one comparison of memory. They are of one length.
func same[W int32 | uint32](a, b []W) bool {
	if len(a) == 0 {
		return true
	}
	return unsafe.String((*byte)(unsafe.Pointer(&a[0])), 4*len(a)) == unsafe.String((*byte)(unsafe.Pointer(&b[0])), 4*len(a))
}

// halves is the beginning of a list of words as a list of n half words.
func halves(words []uint32, n int) []uint16 {
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*uint16)(unsafe.Pointer(&words[0])), n)
}
