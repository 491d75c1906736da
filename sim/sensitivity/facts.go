package sensitivity

import "slices"

// cited are the facts that leave an assumption open, or that it takes over: those whose rows name it, and those its own
// row names.
var cited = map[string][]string{
	"P-01": {"F-107"}, "P-02": {"F-203"}, "P-03": {"F-207"}, "P-05": {"F-1502"}, "P-08": {"F-412"}, "P-11": {"F-603"},
	"P-12": {"F-613"}, "P-13": {"F-616"}, "P-14": {"F-617"}, "P-15": {"F-702"}, "P-16": {"F-808"},
	"P-22": {"F-1012"}, "P-23": {"F-1018"}, "P-24": {"F-1019"}, "P-27": {"F-1108"}, "P-28": {"F-1204"},
	"P-31": {"F-509"}, "P-32": {"F-512"}, "P-33": {"F-514"}, "P-34": {"F-1110", "F-515"}, "P-43": {"F-303"},
	"P-46": {"F-401", "F-406"}, "P-49": {"F-1005", "F-509"}, "P-50": {"F-513"}, "P-52": {"F-917"},
	"P-53": {"F-1403", "F-917"}, "P-54": {"F-1403", "F-516"}, "P-55": {"F-1401"}, "P-57": {"F-510"},
	"P-58": {"F-1401", "F-913"}, "P-62": {"F-209"},
}

// Facts returns the ids of the facts that an assumption stands in for, sorted; none if it is about what no source
// speaks of. The slice is fresh.
func Facts(id string) []string { return slices.Clone(cited[id]) }
