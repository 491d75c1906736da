package directory

// DeletionThreshold is how many deletions of objects a cycle may write to the cloud (F-1011). More stop the export; exactly
// as many are in doubt (F-1012, P-22).
const DeletionThreshold = 500

// Connect is Azure AD Connect before a cycle: its settings, and what decides what the cycle will do (DT-12). The zero
// value is a healthy one.
type Connect struct {
	Stopped         bool // the scheduler is switched off (F-1006)
	Staging         bool // staging mode: everything but the exports (F-1007)
	WizardOpen      bool // the installation wizard is open and suspends the scheduler (F-1008)
	Deletions       int  // deletions of objects that wait for the export to the cloud; a count, below 0 is none (F-1011, P-21)
	ThresholdLifted bool // the protection against deletions is switched off (F-1011)
	TieStops        bool // exactly DeletionThreshold deletions stop the export too (P-22)
	SkipForest      bool // the export to the forest is left out when the one to the cloud was stopped (P-26)
	GapExceeded     bool // the last cycle is more than 7 days ago (F-510, P-57)
}

// Cycle is what one cycle does (DT-12).
type Cycle struct {
	Runs               bool // the two imports and the two syncs
	ExportsCloud       bool // the export to the cloud
	ExportsForest      bool // the export to the forest, of whatever Exchange hybrid writeback has changed
	StoppedByThreshold bool // the export to the cloud was due and has been stopped (F-1011)
	NeedsInitial       bool // only an initial cycle can go on from here (F-510)
}

// Cycle is what the next cycle does, a delta cycle or an initial one (DT-12, F-1004). After a gap of more than 7 days a
// delta cycle carries nothing; an initial one reads everything anew and ends the gap.
func (c Connect) Cycle(initial bool) Cycle {
	switch {
	case c.Stopped || c.WizardOpen:
		return Cycle{NeedsInitial: c.GapExceeded}
	case c.GapExceeded && !initial:
		return Cycle{NeedsInitial: true}
	case c.Staging:
		return Cycle{Runs: true}
	case c.tooManyDeletions():
		return Cycle{Runs: true, ExportsForest: !c.SkipForest, StoppedByThreshold: true}
	}
	return Cycle{Runs: true, ExportsCloud: true, ExportsForest: true}
}

// tooManyDeletions reports whether the deletion threshold stops the export to the cloud (F-1011, F-1012).
func (c Connect) tooManyDeletions() bool {
	if c.ThresholdLifted {
		return false
	}
	return c.Deletions > DeletionThreshold || c.TieStops && c.Deletions == DeletionThreshold
}
