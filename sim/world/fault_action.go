package world

// AsFault is the action that does what a fault does that strikes by itself, or
// its end does; false for all other events.
func (e Event) AsFault() (Action, bool) {
	if e.Kind == MessageStruck || e.Kind == ClockStruck {
		return e.asHit(), true
	}
	if e.Kind == PartitionBegan {
		return Action{Kind: cutKinds[Direction(e.A)], User: e.User}, true
	}
	k, ok := faultKinds[e.Kind]
	return Action{Kind: k, User: e.User}, ok
}

// Idle says of the end of a partition that it left the connection as it was, for
// another partition goes on or the user was faster: what AsFault does instead would
// give the connection back. The states are those before and after the event.
func (e Event) Idle(before, after *State) bool {
	return e.Kind == PartitionEnded && before.People[e.User].Lync == after.People[e.User].Lync
}

// faultKinds are the actions of faults that have one name.
var faultKinds = map[Kind]ActionKind{
	OutageBegan: MapiDown, OutageEnded: MapiUp, CommonOutageBegan: MapiDownForAll, CommonOutageEnded: MapiUpForAll,
	CrashStruck: CrashClient, RestartStruck: CrashAndRestart, OutlookStruck: CrashOutlook, PartitionEnded: RegainConnection,
	StallBegan: StallReplication, StallEnded: ResumeReplication,
}

// cutKinds are the actions that cut a direction.
var cutKinds = [directions]ActionKind{BothWays: LoseConnection, TowardsServer: LoseOutbound, FromServer: LoseInbound}

// asHit is what hits a message or a clock.
func (e Event) asHit() Action {
	switch {
	case e.Kind == MessageStruck && Harm(e.A) == Reordered:
		return Action{Kind: ReorderMessages, User: e.User}
	case e.Kind == MessageStruck:
		return Action{Kind: LoseMessage + ActionKind(e.A), User: e.User, Way: Way(e.B)}
	}
	return Action{Kind: ClockForward + ActionKind(e.A), User: e.User, Count: e.B}
}
