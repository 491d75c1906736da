package depict

import "ombud/sim/world"

// A message is from whom to whom something goes when an event happens; the same
// twice if it concerns one alone.
type message struct{ from, to lane }

// messageOf is the message of an event.
func messageOf(e world.Event) message {
	if e.Kind == world.Acted {
		return messageOfAction(e.AsAction())
	}
	u, v := e.User, e.Other
	switch e.Kind {
	case world.SignInDone:
		return message{server, client(u)}
	case world.MapiConnected, world.Noticed, world.OutageBegan, world.OutageEnded:
		return message{exchange, client(u)}
	case world.RightsChecked:
		return message{client(u), exchange}
	case world.Published:
		return message{client(u), server}
	case world.Confirmed:
		return message{client(v), server}
	case world.AdditionArrived, world.RemovalArrived:
		return message{server, client(v)}
	case world.CrashStruck, world.RestartStruck, world.ClockStruck:
		return message{client(u), client(u)}
	case world.OutlookStruck:
		return message{outlook(u), outlook(u)}
	case world.CommonOutageBegan, world.CommonOutageEnded:
		return message{exchange, exchange}
	case world.StallBegan, world.StallEnded:
		return message{server, server}
	case world.PartitionBegan, world.PartitionEnded, world.MessageStruck:
		return message{server, client(u)}
	case world.SentAgain, world.CopyArrived:
		return messageOfLeg(e)
	}
	return messageAcross(e)
}

// messageOfLeg is the message that is sent again or arrives once more.
func messageOfLeg(e world.Event) message {
	switch world.Leg(e.A) {
	case world.Publication:
		return message{client(e.User), server}
	case world.Confirmation:
		return message{client(e.Other), server}
	}
	return message{server, client(e.Other)}
}

// messageAcross is the message of an event of a hybrid deployment; anything else
// is a matter of the reader.
func messageAcross(e world.Event) message {
	switch e.Kind {
	case world.CycleBegan, world.PhaseDone:
		return message{connect, directories}
	case world.InForce:
		return message{directories, exchange}
	case world.Forwarded, world.ACLableSeen:
		return message{directories, exchange}
	case world.BackSynced, world.AddressKnown:
		return message{exchange, directories}
	case world.BookRefreshed:
		return message{exchange, outlook(e.User)}
	case world.GapPassed:
		return message{connect, connect}
	}
	return message{people, people}
}

// messageOfAction is the message of what somebody does.
func messageOfAction(a world.Action) message {
	u := a.User
	switch a.Kind {
	case world.RemoveFromGroup, world.SignIn:
		return message{client(u), server}
	case world.SelectInGroup, world.ExitLync, world.CheckMapi, world.FindNotificationArea, world.OpenLyncMenu,
		world.OpenConfiguration, world.FindMapiInformation, world.CrashClient, world.CrashAndRestart,
		world.ClockForward, world.ClockBack, world.ClockRight:
		return message{client(u), client(u)}
	case world.ConfirmDialog, world.AddDelegate, world.RemoveDelegate, world.SendAs, world.SendOnBehalf,
		world.OpenMailbox, world.UpdateMeeting, world.RefreshBook, world.ConfirmThenCrash, world.ConfirmThenFail:
		return message{outlook(u), exchange}
	case world.CreateMeeting:
		return message{outlook(u), client(u)}
	case world.MapiDown, world.MapiUp:
		return message{exchange, client(u)}
	case world.LoseConnection, world.RegainConnection, world.LoseInbound, world.LoseMessage, world.DelayMessage,
		world.DuplicateMessage, world.ReorderMessages:
		return message{server, client(u)}
	case world.LoseOutbound:
		return message{client(u), server}
	case world.PolicyOn, world.PolicyOff:
		return message{people, server}
	}
	return messageOfAdministrator(a)
}

// messageOfAdministrator is the message of what is done behind the scenes; of
// the rest, what a user does in Outlook.
func messageOfAdministrator(a world.Action) message {
	switch a.Kind {
	case world.GrantPermission, world.RevokePermission, world.GrantUnmapped, world.GiveFolder, world.LinkMailbox,
		world.MoveOnline, world.MoveOnPremises, world.MoveBothOnline, world.MoveBothOnPremises, world.MeetingRequest:
		return message{people, exchange}
	case world.MapiDownForAll, world.MapiUpForAll:
		return message{exchange, exchange}
	case world.StallReplication, world.ResumeReplication:
		return message{server, server}
	case world.CrashOutlook:
		return message{outlook(a.User), outlook(a.User)}
	case world.MakeACLable, world.ACLableOn, world.ACLableOff:
		return message{people, directories}
	case world.WritebackOn, world.WritebackOff, world.SyncCycle, world.InitialCycle, world.StopConnect,
		world.StartConnect, world.EnterStaging, world.LeaveStaging, world.OpenWizard, world.CloseWizard, world.LiftThreshold:
		return message{people, connect}
	}
	if !a.ByUser() {
		return message{people, people}
	}
	return message{outlook(a.User), outlook(a.User)}
}
