package directory

import (
	"testing"

	"pgregory.net/rapid"
)

var (
	anyRight   = []CalendarRight{RightNone, LimitedDetailsRight, Reviewer, Author, Editor}
	anyDefault = []DefaultRight{DefaultNone, Contributor, AvailabilityOnly, LimitedDetails, DefaultReviewer}
	shut       = anyDefault[:2]
	open       = anyDefault[2:]
)

func TestDT15(t *testing.T) {
	for _, tc := range []struct {
		name     string
		in       Looking
		rights   []CalendarRight
		defaults []DefaultRight
		want     Seen
	}{
		{"DT-15 row 1: the assistant with a Default that shows nothing", Looking{App: SchedulingAssistant, Connected: true}, anyRight, shut, Seen{}},
		{"DT-15 row 2: the assistant with a Default that shows times", Looking{App: SchedulingAssistant}, anyRight, open[:1], Seen{View: SeesTimes}},
		{"DT-15 row 3: the assistant with a Default that shows more", Looking{App: SchedulingAssistant}, anyRight, open[1:], Seen{View: SeesLimited}},
		{"DT-15 row 4: an Editor in Outlook", Looking{App: Outlook, Connected: true}, []CalendarRight{Editor}, open, Seen{SeesDetails, true, true}},
		{"DT-15 note: an Editor in Outlook, attached though the Default shows nothing", Looking{App: Outlook, Connected: true}, []CalendarRight{Editor}, shut, Seen{SeesDetails, true, true}},
		{"DT-15 row 5: an Editor in Outlook without a connection, times", Looking{App: Outlook}, []CalendarRight{Editor}, open[:1], Seen{View: SeesTimes}},
		{"DT-15 row 5: an Editor in Outlook without a connection, limited details", Looking{App: Outlook}, []CalendarRight{Editor}, open[1:], Seen{View: SeesLimited}},
		{"DT-15 row 5: an Editor in Outlook without a connection, no free/busy to fall back to", Looking{App: Outlook}, []CalendarRight{Editor}, shut, Seen{}},
		{"DT-15 row 6: limited details are not enough in Outlook", Looking{App: Outlook, Connected: true}, []CalendarRight{LimitedDetailsRight}, open[:1], Seen{View: SeesTimes}},
		{"DT-15 row 7: a Reviewer in Outlook", Looking{App: Outlook, Connected: true}, []CalendarRight{Reviewer}, anyDefault, Seen{View: SeesDetailsReadOnly}},
		{"DT-15 row 8: an Editor in Outlook on the web", Looking{App: OutlookOnTheWeb, Connected: true}, []CalendarRight{Editor}, open[:1], Seen{View: SeesTimes}},
		{"DT-15 row 8: even with Full Access", Looking{App: OutlookOnTheWeb, Connected: true, FullAccess: true}, anyRight, open[:1], Seen{View: SeesTimes}},
		{"DT-15 row 9: the explicit URL with Full Access", Looking{App: ExplicitURL, Connected: true, FullAccess: true}, anyRight, anyDefault, Seen{SeesDetails, true, true}},
		{"F-1310: the explicit URL without Full Access", Looking{App: ExplicitURL, Connected: true}, anyRight, anyDefault, Seen{}},
		{"F-1310: the explicit URL without a connection", Looking{App: ExplicitURL, FullAccess: true}, anyRight, anyDefault, Seen{}},
		{"F-901: Full Access in Outlook", Looking{App: Outlook, Connected: true, FullAccess: true}, anyRight, anyDefault, Seen{SeesDetails, true, true}},
		{"F-614: an Author in Outlook creates and does not accept", Looking{App: Outlook, Connected: true}, []CalendarRight{Author}, anyDefault, Seen{SeesDetails, true, false}},
		{"no right of one's own in Outlook: the Default counts", Looking{App: Outlook, Connected: true}, []CalendarRight{RightNone}, open[:1], Seen{View: SeesTimes}},
		{"no right of one's own in Outlook: everybody may read", Looking{App: Outlook, Connected: true}, []CalendarRight{RightNone}, open[2:], Seen{View: SeesDetailsReadOnly}},
		{"one side: an Editor needs no connection", Looking{App: Outlook, SameSide: true}, []CalendarRight{Editor}, anyDefault, Seen{SeesDetails, true, true}},
		{"one side: Outlook on the web does as much as Outlook", Looking{App: OutlookOnTheWeb, SameSide: true}, []CalendarRight{Editor}, anyDefault, Seen{SeesDetails, true, true}},
		{"one side: limited details are shown", Looking{App: Outlook, SameSide: true}, []CalendarRight{LimitedDetailsRight}, anyDefault, Seen{View: SeesLimited}},
		{"one side: the assistant goes by the right and changes nothing", Looking{App: SchedulingAssistant, SameSide: true}, []CalendarRight{Reviewer, Author, Editor}, anyDefault, Seen{View: SeesDetailsReadOnly}},
		{"one side: the explicit URL needs no connection", Looking{App: ExplicitURL, SameSide: true, FullAccess: true}, anyRight, anyDefault, Seen{SeesDetails, true, true}},
		{"one side: the Default counts for those without a right", Looking{App: OutlookOnTheWeb, SameSide: true}, []CalendarRight{RightNone}, shut, Seen{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, right := range tc.rights {
				for _, d := range tc.defaults {
					in := tc.in
					in.Right, in.Default = right, d
					if got := CalendarView(in); got != tc.want {
						t.Errorf("right %v, Default %v: %+v, want %+v", right, d, got, tc.want)
					}
				}
			}
		})
	}
}

func drawLooking(t *rapid.T) Looking {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return Looking{
		App:        App(rapid.IntRange(0, 3).Draw(t, "app")),
		Right:      rapid.SampledFrom(anyRight).Draw(t, "right"),
		Default:    rapid.SampledFrom(anyDefault).Draw(t, "Default"),
		FullAccess: flag("Full Access"), Connected: flag("connected"), SameSide: flag("same side"),
	}
}

// contains says whether a shows and allows at least what b does.
func contains(a, b Seen) bool {
	return a.View >= b.View && (a.Creates || !b.Creates) && (a.Accepts || !b.Accepts)
}

func TestMoreRightsNeverShowLess(t *testing.T) {
	for _, change := range []struct {
		name  string
		apply func(*Looking)
	}{
		{"a connection", func(in *Looking) { in.Connected = true }},
		{"Full Access", func(in *Looking) { in.FullAccess = true }},
		{"one side", func(in *Looking) { in.SameSide = true }},
		{"a higher Default right", func(in *Looking) { in.Default = min(in.Default+1, DefaultReviewer) }},
	} {
		t.Run(change.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				in := drawLooking(t)
				more := in
				change.apply(&more)
				if less := CalendarView(in); !contains(CalendarView(more), less) {
					t.Fatalf("%+v shows %+v, with more only %+v", in, less, CalendarView(more))
				}
			})
		})
	}
	t.Run("a higher right of one's own", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			in := drawLooking(t)
			in.Right = max(in.Right, LimitedDetailsRight) // a low right may show less than the Default right
			more := in
			more.Right = min(in.Right+1, Editor)
			if less := CalendarView(in); !contains(CalendarView(more), less) {
				t.Fatalf("%+v shows %+v, with a higher right only %+v", in, less, CalendarView(more))
			}
		})
	})
}

func TestWritingTakesSeeing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawLooking(t)
		got := CalendarView(in)
		if got.Creates && got.View != SeesDetails || got.Accepts && !got.Creates {
			t.Fatalf("%+v: %+v", in, got)
		}
		if in.App == OutlookOnTheWeb && !in.SameSide && got != (Seen{View: in.Default.FreeBusy()}) {
			t.Fatalf("%+v: Outlook on the web shows %+v of the other side, want free/busy only (F-1309)", in, got)
		}
	})
}
