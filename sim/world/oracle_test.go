package world

import (
	"maps"
	"slices"
	"time"

	"ombud/sim/directory"
)

// An oracle is the two directories and Azure AD Connect once more, as simple as
// can be: maps of entries and letters with the time they arrive. It knows
// nothing of the model but the times at which the phases of a cycle end. Every
// delay is exact.
type oracle struct {
	conflict  uint8
	writeback bool
	stopped   bool
	staging   bool
	inCloud   map[User]bool
	newer     map[User]bool // whose list was edited last in the cloud

	list   [2]entries         // as written on either side
	obeyed [2]entries         // what a sender is judged by
	since  [2]map[entry]stamp // when what is obeyed was written
	known  entries            // publicDelegates in Azure AD
	cloud  entries            // cloudPublicDelegates in Azure AD
	looked entries            // the same as the forest has taken it over
	post   []letter           // under way
	phase  int                // that runs; 0 for none
	out    map[entry]bool     // what the running cycle found to write to the cloud
	in     map[entry]bool     // and to the forest
	seen   [2]entries         // what its imports read
	delay  [letterKinds]stamp // of every kind of letter
}

type (
	entry   struct{ owner, user User }
	entries map[entry]bool
	stamp   = time.Duration
)

// A letter tells one place about an entry.
type letter struct {
	kind    letterKind
	about   entry
	on      bool
	written stamp
	due     stamp
}

type letterKind int

const (
	obeyForest letterKind = iota
	obeyCloud
	forward
	back
	letterKinds
)

func newOracle() *oracle {
	o := &oracle{inCloud: map[User]bool{}, newer: map[User]bool{}, known: entries{}, cloud: entries{}, looked: entries{}}
	for at := range 2 {
		o.list[at], o.obeyed[at], o.since[at] = entries{}, entries{}, map[entry]stamp{}
	}
	return o
}

// send puts a letter into the post.
func (o *oracle) send(now stamp, kind letterKind, about entry, on bool) {
	o.post = append(o.post, letter{kind, about, on, now, now + o.delay[kind]})
}

// write writes an entry on one side, as an administrator does.
func (o *oracle) write(now stamp, at directory.Premises, e entry, on bool) {
	if at == directory.Online && !o.inCloud[e.owner] || o.list[at][e] == on {
		return
	}
	o.list[at][e], o.newer[e.owner] = on, at == directory.Online
	o.send(now, letterKind(at), e, on)
	if at == directory.Online {
		o.send(now, back, e, on)
	}
}

// receive opens a letter.
func (o *oracle) receive(now stamp, l letter) {
	switch l.kind {
	case obeyForest, obeyCloud:
		if at := int(l.kind); l.written >= o.since[at][l.about] {
			o.obeyed[at][l.about], o.since[at][l.about] = l.on, l.written
		}
	case forward:
		if o.list[1][l.about] == l.on {
			return
		}
		o.list[1][l.about], o.obeyed[1][l.about], o.since[1][l.about] = l.on, l.on, now
		if o.inCloud[l.about.owner] {
			o.send(now, back, l.about, l.on)
		}
	case back:
		o.cloud[l.about] = l.on
		if _, staged := o.in[l.about]; !staged && o.known[l.about] == l.on {
			o.looked[l.about] = l.on // Both attributes of Azure AD agree.
		}
	}
}

// overdue opens the letters that arrived before now.
func (o *oracle) overdue(now stamp) {
	for i := 0; i < len(o.post); {
		if l := o.post[i]; l.due < now {
			o.post = append(o.post[:i:i], o.post[i+1:]...)
			o.receive(l.due, l)
			i = 0 // Opening one may have sent another.
			continue
		}
		i++
	}
}

// arrives opens the letter of this kind that arrives now, and says whether
// there is one.
func (o *oracle) arrives(now stamp, kind letterKind, about entry, on bool) bool {
	for i, l := range o.post {
		if l.kind == kind && l.about == about && l.on == on && l.due == now {
			o.post = append(o.post[:i:i], o.post[i+1:]...)
			o.receive(now, l)
			return true
		}
	}
	return false
}

// move lets mailboxes live on the other side.
func (o *oracle) move(now stamp, online bool, batch ...User) {
	var moved []User
	for _, u := range batch {
		if o.inCloud[u] != online {
			o.moveOne(u, online)
			moved = append(moved, u)
		}
	}
	for _, u := range moved {
		o.forget(now, u, online, moved)
	}
}

// forget takes users who stay in the forest off its list of a mailbox that left
// it, as far as the cloud has them; Azure AD hears of them from there again.
func (o *oracle) forget(now stamp, owner User, online bool, batch []User) {
	for u := range User(Users) {
		e := entry{owner, u}
		if !online || o.inCloud[u] || slices.Contains(batch, u) || !o.list[0][e] || !o.list[1][e] {
			continue
		}
		o.list[0][e], o.obeyed[0][e], o.since[0][e] = false, false, now
		o.known[e], o.cloud[e], o.looked[e] = false, false, false
		o.post = slices.DeleteFunc(o.post, func(l letter) bool { return l.kind == obeyForest && l.about == e })
		o.send(now, back, e, true)
	}
}

// moveOne lets one mailbox live there. Azure AD then has the list of the cloud
// as it is there, or none.
func (o *oracle) moveOne(owner User, online bool) {
	o.inCloud[owner] = online
	var left []letter
	for _, l := range o.post {
		if l.kind != back || l.about.owner != owner {
			left = append(left, l)
		}
	}
	o.post = left
	for u := range User(Users) {
		e := entry{owner, u}
		o.cloud[e] = online && o.list[1][e]
		o.looked[e] = o.cloud[e]
		delete(o.in, e)
	}
}

// begin is the beginning of a cycle, end its end, wanted or not.
func (o *oracle) begin() { o.phase = 1 }
func (o *oracle) end()   { o.phase, o.out, o.in = 0, nil, nil }

// finish ends the phase that runs.
func (o *oracle) finish(now stamp) {
	switch o.phase {
	case 1:
		o.seen[0] = maps.Clone(o.list[0])
		o.out = differing(o.seen[0], o.known)
	case 2:
		o.seen[1], o.in = maps.Clone(o.cloud), map[entry]bool{}
		if o.writeback {
			o.in = differing(o.seen[1], o.looked)
		}
	case 5:
		o.exportCloud(now)
	case 6:
		o.exportForest(now)
		o.end()
		return
	}
	o.phase++
}

// differing are the entries of a that b has otherwise, as a has them.
func differing(a, b entries) map[entry]bool {
	out := map[entry]bool{}
	for owner := range User(Users) {
		for u := range User(Users) {
			if e := (entry{owner, u}); a[e] != b[e] {
				out[e] = a[e]
			}
		}
	}
	return out
}

func (o *oracle) exportCloud(now stamp) {
	if o.staging {
		return
	}
	for owner := range User(Users) {
		if o.writeback && names(o.out, owner) && names(o.in, owner) {
			o.agree(owner)
		}
	}
	for e, on := range o.out {
		o.known[e] = on
		o.send(now, forward, e, on)
	}
}

func names(changes map[entry]bool, owner User) bool {
	for e := range changes {
		if e.owner == owner {
			return true
		}
	}
	return false
}

// agree makes one list of two.
func (o *oracle) agree(owner User) {
	cloudWins := o.conflict == conflictMailbox || o.conflict == conflictLastWriter && o.newer[owner]
	for u := range User(Users) {
		e := entry{owner, u}
		forest, cloud := o.seen[0][e], o.seen[1][e]
		delete(o.out, e)
		delete(o.in, e)
		final := forest
		switch {
		case o.conflict == conflictUnion:
			final = forest || cloud
		case cloudWins:
			final = cloud
		}
		o.known[e], o.looked[e] = cloud, cloud
		if final != cloud {
			o.out[e] = final
		}
		if final != forest {
			o.in[e] = final
			o.looked[e] = !cloud // Not taken over before it is written.
		}
	}
}

func (o *oracle) exportForest(now stamp) {
	if o.staging {
		return
	}
	for e, on := range o.in {
		o.looked[e], o.known[e] = on, on
		if o.list[0][e] != on {
			o.list[0][e] = on
			o.send(now, obeyForest, e, on)
		}
	}
}

// settled says whether a cycle would have nothing to carry.
func (o *oracle) settled() bool {
	return o.stopped || o.staging ||
		len(differing(o.list[0], o.known)) == 0 && (!o.writeback || len(differing(o.cloud, o.looked)) == 0)
}
