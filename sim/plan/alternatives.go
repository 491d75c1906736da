package plan

import (
	"ombud/sim/directory"
	"ombud/sim/language"
)

// An Alternative is what the same batches break if the deployment is set up better before the first one.
type Alternative struct {
	What    string `json:"what"`                                   // what is set up: a key of the catalogue
	Broken  int    `json:"delegations_broken"`                     // as in a Report
	Lasting int    `json:"delegations_broken_longer_than_a_sync"`  // as in a Report
	ToMend  int    `json:"delegations_broken_until_somebody_acts"` // as in a Report
}

// alternatives are the switches that are off: writeback (F-910), ACLable objects (F-1104), and both.
func alternatives(o *Organisation, b *Batches, a Assumptions) []Alternative {
	written, aclable := a, a
	written.Writeback, written.Build = true, directory.WritebackBuild
	aclable.ACLable = true
	both := written
	both.ACLable = true
	canWrite := !a.writebackWorks()
	canACL := !a.ACLable && a.Exchange.HasSwitch()
	var list []Alternative
	try := func(possible bool, what string, a Assumptions) {
		if possible {
			r := decide(o, b, a)
			list = append(list, Alternative{what, r.Broken, r.Lasting, r.ToMend})
		}
	}
	try(canWrite, language.Key("with writeback"), written)
	try(canACL, language.Key("with ACLable objects"), aclable)
	try(canWrite && canACL, language.Key("with both"), both)
	return list
}
