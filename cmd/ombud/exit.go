package main

// The exit codes: five different mornings.
const (
	exitExpected     = 0 // everything was decided, and as expected
	exitRefuted      = 1 // a claim is refuted, or a replay came out differently
	exitBad          = 2 // the command line, a file or the environment is no good
	exitInconclusive = 3 // nothing is refuted, but not everything is decided
	exitFault        = 4 // ombud itself failed
)

// An outcome is an exit code that has been explained already: nothing more is
// printed. It travels as an error because that is how a command ends early.
type outcome int

// Error makes an outcome an error; nobody sees the text.
func (o outcome) Error() string { return "already explained" }

// ended turns an exit code into what a command returns.
func ended(code int) error {
	if code == exitExpected {
		return nil
	}
	return outcome(code)
}
