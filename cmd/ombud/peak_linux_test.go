package main

import (
	"os"
	"syscall"
)

// peakMemory is the largest number of bytes that a process had in memory.
func peakMemory(s *os.ProcessState) (bytes int64, ok bool) {
	usage, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0, false
	}
	return int64(usage.Maxrss) << 10, true
}
