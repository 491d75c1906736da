package explore

// frame says which rows of a matrix come before those of the pending events. Row 0 is always the present instant.
// Every class of one search has the same frame.
type frame struct {
	clock    bool // the next row is a past instant, from which elapsed time is counted
	deadline bool // the next row is an event of the search's own, invisible to the model
}

// clockRow is the row of the clock, in a frame that has one.
const clockRow = 1

// binding is the first row of something that may happen and so must not be passed over: the deadline or an event.
func (f frame) binding() int {
	if f.clock {
		return 2
	}
	return 1
}

// events is the first row of an event.
func (f frame) events() int {
	if f.deadline {
		return f.binding() + 1
	}
	return f.binding()
}
