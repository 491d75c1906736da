package explore

import (
	"fmt"
	"slices"
	"strings"

	"ombud/sim"
	"ombud/sim/language"
)

// BudgetError says that a search was cut because it had stored as many classes as it may.
type BudgetError struct {
	Budget   int // classes
	Explored int // classes whose every next event was tried
}

// Error says what was covered and what to do.
func (e *BudgetError) Error() string { return e.In(language.English) }

// In says the same in a language.
func (e *BudgetError) In(l language.Language) string {
	return language.Textf("search cut at its budget of %d classes, %d of them followed up; raise the budget or make the model smaller",
		e.Budget, e.Explored).In(l)
}

// GrowthError says that a model piles up events: a class has more of them pending than is allowed, or there are more
// different ones than can be told apart.
type GrowthError struct {
	Event any // one of the events that pile up: those whose names differ in numbers only are one kind
	Alike int // pending events of its kind
	Limit int // pending events of all kinds that are allowed
}

// Error names the kind of event that piles up.
func (e *GrowthError) Error() string { return e.In(language.English) }

// In says the same in a language.
func (e *GrowthError) In(l language.Language) string {
	return language.Textf("the model grows without end: %d events like %q are pending, and %d pending events are allowed in all; "+
		"make the model drop or merge them, or raise the limit if so many are meant", e.Alike, spoken(e.Event), e.Limit).In(l)
}

// spoken is an event that can be said in every language, or as it prints.
func spoken(e any) language.Speaker {
	if s, ok := e.(language.Speaker); ok {
		return s
	}
	return language.Verbatim(fmt.Sprint(e))
}

// RangeError says that a time is too long for exact search.
type RangeError struct {
	Event  any        // the event that was scheduled, or nil if it is the elapsed time that is too long
	Window sim.Window // of Event
}

// Error names the event and its window.
func (e *RangeError) Error() string { return e.In(language.English) }

// In says the same in a language.
func (e *RangeError) In(l language.Language) string {
	if e.Event == nil {
		return language.Textf("elapsed time grows beyond %v, the longest that exact search can measure", Longest).In(l)
	}
	return language.Textf("%v is scheduled %v, but exact search reaches %v at most; shorten the window or leave its end open",
		spoken(e.Event), e.Window, Longest).In(l)
}

// grown finds out which kind of event piles up, now that e is one too many.
func (m *machine[S, E]) grown(e E) error {
	alike, most := map[string]int{kindOf(e): 1}, e
	for _, p := range m.line {
		alike[kindOf(m.event(p.number))]++
	}
	for _, p := range slices.Backward(m.line) {
		if event := m.event(p.number); alike[kindOf(event)] >= alike[kindOf(most)] {
			most = event
		}
	}
	return &GrowthError{Event: most, Alike: alike[kindOf(most)], Limit: m.limit}
}

// kindOf is the name of an event without its numbers.
func kindOf(e any) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, fmt.Sprint(e))
}

// PendingError says that an event to be injected is pending already in one of the classes.
type PendingError struct {
	Event any
}

// Error names the event.
func (e *PendingError) Error() string {
	return fmt.Sprintf("injecting %v: it is pending already in one of the classes, and an event is pending at most once; "+
		"inject it after it has happened", e.Event)
}
