package depict

import (
	"slices"
	"testing"

	"ombud/sim/language"
	"ombud/sim/world"
)

// TestMessages says of some sentences from whom to whom they go.
func TestMessages(t *testing.T) {
	m, d := world.Manager, world.Delegate
	for text, want := range map[string]message{
		"the manager signs in to Lync":                                                  {client(m), server},
		"Lync Server signs the manager in":                                              {server, client(m)},
		"the delegate exits Lync":                                                       {client(d), client(d)},
		"the manager adds the delegate as a delegate":                                   {outlook(m), exchange},
		"the manager opens the Delegates dialog":                                        {outlook(m), outlook(m)},
		"the delegate creates a Lync meeting for the manager":                           {outlook(d), client(d)},
		"the Lync client of the manager publishes the delegate to Lync Server":          {client(m), server},
		"the delegation by the manager is confirmed by the Lync client of the delegate": {client(d), server},
		"the confirmation of the manager and the delegate arrives once more":            {client(d), server},
		"the delayed confirmation of the manager and the delegate starts anew":          {client(d), server},
		"the removal by the manager is replicated to the delegate":                      {server, client(d)},
		"the MAPI service becomes unavailable to the delegate":                          {exchange, client(d)},
		"the administrator turns Exchange hybrid writeback on":                          {people, connect},
		"the administrator moves the mailbox of the manager to Exchange Online":         {people, exchange},
		"the wait is over": {people, people},
	} {
		e, err := world.ParseEvent(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := messageOf(e); got != want {
			t.Errorf("%q goes from %q to %q; want %q to %q", text, got.from.in(language.English).Name, got.to.in(language.English).Name, want.from.in(language.English).Name, want.to.in(language.English).Name)
		}
	}
}

// Every message of every event lies on lanes that a diagram can have, and every
// lane has a name.
func TestEveryLaneCanBeDrawn(t *testing.T) {
	for kind := range world.Kind(64) {
		for action := range world.ActionKind(128) {
			for u := range world.User(world.Users) {
				got := messageOf(world.Event{Kind: kind, Action: action, User: u, Other: (u + 1) % world.Users})
				if !slices.Contains(drawn, got.from) || !slices.Contains(drawn, got.to) {
					t.Fatalf("kind %d, action %d of %s goes from lane %d to %d", kind, action, u, got.from, got.to)
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, l := range drawn {
		name := l.in(language.English)
		if name.Name == "" || name.Short == "" || seen[name.Name] {
			t.Errorf("lane %d has the name %q, in short %q", l, name.Name, name.Short)
		}
		seen[name.Name] = true
	}
	if len(drawn) != int(lanes) {
		t.Errorf("%d lanes are drawn; there are %d", len(drawn), lanes)
	}
}
