package main

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
)

// An interrupt is the wish of a user or of the system that a command ends. The
// command asks for it, finishes what it is about to say, and ends with exit code
// 3. After the first one the signals do again what they do by themselves, so
// that a second one ends the process at once.
type interrupt struct {
	heard  atomic.Bool
	signal chan os.Signal
	done   chan struct{}
}

// listen begins to wait for SIGINT and SIGTERM; stop ends it.
func listen() *interrupt {
	i := &interrupt{signal: make(chan os.Signal, 1), done: make(chan struct{})}
	signal.Notify(i.signal, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case <-i.signal:
			signal.Stop(i.signal)
			i.heard.Store(true)
		case <-i.done:
		}
	}()
	return i
}

// stop ends the waiting. What was heard stays heard.
func (i *interrupt) stop() {
	signal.Stop(i.signal)
	close(i.done)
}
