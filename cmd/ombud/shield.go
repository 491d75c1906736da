package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"ombud/sim/language"
)

// faultText is what a user reads when ombud itself failed.
var faultText = language.Key(`ombud failed: %s
This is a bug of ombud and not a mistake of yours; do not rely on this run. Please
report it with this text, the output of "ombud version", the command line and the
files you gave it. With OMBUD_DEBUG=1 in the environment the same command shows
where it happened; add that to the report.
`)

// shield runs body and turns a panic into exit code 4 and one paragraph for
// the user. The stack is shown only with OMBUD_DEBUG=1.
func shield(c *console, body func() int) (code int) {
	defer func() {
		fault := recover()
		if fault == nil {
			return
		}
		fmt.Fprint(c.err, language.Textf(faultText, oneLine(fault)).In(c.language()))
		if os.Getenv("OMBUD_DEBUG") == "1" {
			c.err.Write(debug.Stack())
		}
		code = exitFault
	}()
	return body()
}

// oneLine prints a panic value on a single line.
func oneLine(fault any) string {
	return strings.Join(strings.Fields(fmt.Sprint(fault)), " ")
}
