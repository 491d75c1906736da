package directory

import (
	"fmt"
	"strconv"
	"strings"
)

// Build is the version number of Azure AD Connect: its four numbers, the most important first (F-911).
type Build [4]int

// WritebackBuild is the first build whose Exchange hybrid option writes publicDelegates back (F-911).
var WritebackBuild = Build{1, 1, 553, 0}

// Less says whether build b is older than another one.
func (b Build) Less(other Build) bool {
	for i := range b {
		if b[i] != other[i] {
			return b[i] < other[i]
		}
	}
	return false
}

// String is the build with its four numbers, such as "1.1.553.0".
func (b Build) String() string { return fmt.Sprintf("%d.%d.%d.%d", b[0], b[1], b[2], b[3]) }

// ParseBuild reads what Build.String prints. The last number may be left out if it is 0, as the articles do (F-911).
func ParseBuild(s string) (Build, bool) {
	var b Build
	numbers := strings.Split(s, ".")
	if len(numbers) < 3 || len(numbers) > len(b) {
		return Build{}, false
	}
	for i, number := range numbers {
		n, err := strconv.ParseUint(number, 10, 31)
		if err != nil || strconv.FormatUint(n, 10) != number {
			return Build{}, false
		}
		b[i] = int(n)
	}
	return b, true
}

// WritebackWorks says whether Exchange hybrid writeback carries Send on Behalf to the forest: the option is on (F-910) and
// the build is new enough (F-911).
func WritebackWorks(option bool, b Build) bool { return option && !b.Less(WritebackBuild) }
