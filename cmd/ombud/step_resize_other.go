//go:build !unix

package main

import "os"

// resizes is empty: there is no such signal here, and the next key draws anew.
var resizes []os.Signal

func isResize(os.Signal) bool { return false }
