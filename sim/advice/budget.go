package advice

import (
	"errors"
	"fmt"
)

// BudgetError says that a search was cut because it had tried as many cases as it may.
type BudgetError struct {
	Budget int // cases
}

// Error says what to do.
func (e *BudgetError) Error() string {
	return fmt.Sprintf("cut after %d cases; raise the budget, or ask about fewer beginnings", e.Budget)
}

// errStopped says that Question.Stop asked for the end.
var errStopped = errors.New("interrupted before the search was done")

// errTooMany says that a walker has made as many searches as it can.
var errTooMany = fmt.Errorf("cut after %d searches, as many as are made for one question; name fewer words, or fewer beginnings", mostSearches)
