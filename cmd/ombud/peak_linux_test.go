package main

import (
	"bytes"
	"fmt"
	"os"
)

// peakMemory is the largest number of bytes that this process had in memory. What
// the system tells a parent of its child will not do: it counts the parent's own
// memory from before the child's program was loaded.
func peakMemory() (n int64, ok bool) {
	status, _ := os.ReadFile("/proc/self/status")
	_, peak, ok := bytes.Cut(status, []byte("VmHWM:"))
	if !ok {
		return 0, false
	}
	_, err := fmt.Sscan(string(peak), &n)
	return n << 10, err == nil
}
