package audit

import "ombud/sim/language"

// endings are what a slip may lead to, in the order in which it is told.
type ending uint8

const (
	missedAlways ending = iota
	missedSometimes
	lostAlways
	lostSometimes
	unknown
	nothingLost
	reached
	endings
)

var endingTexts = language.Keys([]string{
	missedAlways: "the goal is never reached", missedSometimes: "the goal is missed for some timings",
	lostAlways: "something that was there before is lost", lostSometimes: "something that was there before is lost for some timings",
	unknown: "the search was cut, and nobody knows", nothingLost: "nothing is lost", reached: "the procedure works all the same",
}...)

// ending is what a slip leads to from one start.
func (r *SlipResult) ending(k SlipKind) ending {
	v := r.harm(k)
	switch {
	case v == Unsettled:
		return unknown
	case v == Harmless && k == Stop:
		return nothingLost
	case v == Harmless:
		return reached
	case (k == Stop || r.Decision.Works()) && r.lasting:
		return lostAlways
	case k == Stop || r.Decision.Works():
		return lostSometimes
	case v == Fatal:
		return missedAlways
	}
	return missedSometimes
}

// consequence says what comes of a slip.
func consequence(s *Subject, o *SlipOutcome) language.Text {
	var by [endings][]int
	for i := range o.Results {
		e := o.Results[i].ending(o.Slip.Kind)
		by[e] = append(by[e], o.Results[i].Start)
	}
	var parts []language.Speaker
	for e, starts := range by {
		if len(starts) > 0 {
			parts = append(parts, language.Concat(language.Textf(endingTexts[e]), s.whence(starts, len(o.Results))))
		}
	}
	if len(parts) == 0 {
		parts = []language.Speaker{language.Textf("nothing changes, for nobody comes to it")}
	}
	return language.Textf("%s, %s.", language.Capital(o.Slip), language.Join(parts, "; "))
}
