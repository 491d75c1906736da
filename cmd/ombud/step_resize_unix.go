//go:build unix

package main

import (
	"os"
	"syscall"
)

// resizes are the signals of a terminal that has another size now.
var resizes = []os.Signal{syscall.SIGWINCH}

func isResize(s os.Signal) bool { return s == syscall.SIGWINCH }
