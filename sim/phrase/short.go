package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Short writes a time with the signs of its units, as tables and charts have it: "8 min 18.574 s". What is less than a
// millisecond is left out.
func Short(t time.Duration) string {
	text := ""
	for _, u := range []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, "d"}, {time.Hour, "h"}, {time.Minute, "min"}} {
		if n := t / u.size; n > 0 {
			text += fmt.Sprintf("%d %s ", n, u.name)
		}
		t %= u.size
	}
	if t == 0 && text != "" {
		return strings.TrimSpace(text)
	}
	seconds := strconv.Itoa(int(t / time.Second))
	if ms := t % time.Second / time.Millisecond; ms > 0 {
		seconds += strings.TrimRight(fmt.Sprintf(".%03d", ms), "0")
	}
	return text + seconds + " s"
}
