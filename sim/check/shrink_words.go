package check

import (
	"slices"

	"ombud/sim/world"
)

// Shrinking by words: the same failure told with plainer actions and beginnings.

// plainer are the kinds of actions and beginnings that another one stands for as well, and is easier to picture.
var (
	plainerAction = map[world.ActionKind]world.ActionKind{
		world.CrashClient: world.ExitLync, world.LoseConnection: world.ExitLync, world.InitialCycle: world.SyncCycle,
		world.CrashAndRestart: world.CrashClient, world.LoseOutbound: world.LoseConnection, world.LoseInbound: world.LoseConnection,
		world.MapiDownForAll: world.MapiDown, world.MapiUpForAll: world.MapiUp, world.CrashOutlook: world.CloseOutlook,
		world.ConfirmThenCrash: world.ConfirmDialog, world.ConfirmThenFail: world.ConfirmDialog, world.ClockBack: world.ClockForward,
	}
	plainerBeginning = map[world.SettingKind]world.SettingKind{world.SetHalf: world.SetCorrect, world.SetRemovedInOutlook: world.SetCorrect}
)

// sayPlainly puts plainer actions and beginnings in the place of others.
func (s *shrinker) sayPlainly() {
	for i := range s.Draft.Moves {
		if k, ok := plainerAction[s.Draft.Moves[i].Event.Action]; ok {
			s.tryMove(i, func(m *Move) {
				a := m.Event.AsAction()
				a.Kind = k
				m.Event = readBack(a).Event()
			})
		}
	}
	for i := range s.Draft.Settings {
		if k, ok := plainerBeginning[s.Draft.Settings[i].Kind]; ok {
			d := s.Draft.clone()
			d.Settings[i].Kind = k
			s.try(d)
		}
	}
}

// sayGiven gives a correct delegation in the place of one that is made.
func (s *shrinker) sayGiven() {
	if slices.ContainsFunc(s.Draft.Settings, unnamed) {
		return
	}
	makes := do(world.Action{Kind: world.AddDelegate, User: world.Manager, Other: world.Delegate}).Event
	for i, m := range s.Draft.Moves {
		if m.Event != makes {
			continue
		}
		d := s.Draft.clone()
		d.Settings = append(d.Settings, world.Setting{Kind: world.SetCorrect})
		d.Moves = slices.Delete(d.Moves, i, i+1)
		if s.try(d) {
			return
		}
	}
}

// readBack is the action without the fields that its phrase does not show.
func readBack(a world.Action) world.Action {
	shown := world.Action{Kind: a.Kind}
	if slices.ContainsFunc(formByKind[a.Kind].slots, func(s slot[world.Action]) bool { return s.name == "duration" }) {
		shown.Count = a.Count
	}
	if actionNames[a.Kind] > 0 {
		shown.User = a.User
	}
	if actionNames[a.Kind] > 1 {
		shown.Other = a.Other
	}
	return shown
}

// sayWhole puts adding or removing a delegate, in one action, in the place of a whole use of the dialog.
func (s *shrinker) sayWhole() {
	for end := 0; end < len(s.Draft.Moves); end++ {
		e := s.Draft.Moves[end].Event
		from := s.opening(end)
		if e.Kind != world.Acted || e.Action != world.ConfirmDialog || from < 0 {
			continue
		}
		for _, k := range [...]world.ActionKind{world.AddDelegate, world.RemoveDelegate} {
			d := s.Draft.clone()
			whole := do(world.Action{Kind: k, User: e.User, Other: partner(e.User)})
			whole.After = d.Moves[from].After
			d.Moves = slices.Replace(d.Moves, from, end+1, whole)
			if s.try(d) {
				end = from
				break
			}
		}
	}
}

// opening is the move that opens the dialog which a move confirms, if everything in between happens in it; -1 if not.
func (s *shrinker) opening(end int) int {
	for i := end; i >= 0; i-- {
		switch e := s.Draft.Moves[i].Event; {
		case e.Kind != world.Acted || !inDialog(e.Action) || e.User != s.Draft.Moves[end].Event.User:
			return -1
		case e.Action == world.OpenDelegatesDialog:
			return i
		}
	}
	return -1
}
