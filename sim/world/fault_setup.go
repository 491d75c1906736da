package world

import (
	"ombud/sim/language"
)

// Faults that a Given allows to strike at any time.

// applyFault lets a fault be possible, and hands other settings on.
func (u *Setup) applyFault(s Setting) error {
	p := &u.Params
	switch who := s.User; s.Kind {
	case SetOutageFault:
		p.Faulty[who] |= FaultOutage
		p.Outage[who] = s.Window
	case SetCrashFault:
		p.Faulty[who] |= FaultCrash
	case SetRestartFault:
		p.Faulty[who] |= FaultRestart
	case SetOutlookFault:
		p.Faulty[who] |= FaultOutlook
	case SetReorderFault:
		p.Faulty[who] |= FaultReorder
	case SetMessageFault:
		p.Faulty[who] |= faultOfMessage(Harm(s.N), Way(s.M))
	case SetPartitionFault:
		p.Faulty[who] |= FaultPartition << s.N
		p.Partition[who][s.N] = s.Window
	case SetClockFault:
		return u.allowJump(s)
	case SetCommonOutageFault:
		p.Common |= FaultOutage
		p.CommonOutage = s.Window
	case SetStallFault:
		p.Common |= FaultStall
		p.Stall = s.Window
	default:
		return u.applyHybrid(s)
	}
	return nil
}

// allowJump lets a clock jump at any time.
func (u *Setup) allowJump(s Setting) error {
	by := s.Window.Earliest
	if problem := jumpProblem(by); !problem.IsZero() {
		return language.Errorf("%q: %s", s, problem)
	}
	u.Params.Faulty[s.User] |= FaultClock << s.N
	u.Params.Jump[s.User][s.N] = uint8(by / HalfMinute)
	return nil
}
