package lync

// What faults do to an entry: a notice that is held back, one that is missed, and one that arrives when it is outdated.

// Hold keeps the addition at the server, whose replication stands still. It answers whether there is one to keep.
func (e *Entry) Hold() (held bool) {
	if !e.Is(Listed) || e.Is(Held) {
		return false
	}
	e.Facts |= Held
	return true
}

// Release lets the addition go that was held back. It answers whether there was one.
func (e *Entry) Release() (held bool) {
	held = e.Is(Held)
	e.Facts &^= Held
	return held
}

// MissRemoval is the removal never reaching the delegate's client, which goes on showing the manager. A delegate who was
// published again meanwhile is listed as if the removal had not been, and one who never confirmed has nothing to miss. It
// answers whether anything changed.
func (e *Entry) MissRemoval() (changed bool) {
	if !e.Is(Removing) {
		return false
	}
	e.Facts &^= Removing | Overtaken
	if e.Is(Confirmed) && !e.Is(Listed) {
		e.Facts |= Outdated
	}
	return true
}

// Learn is the delegate's client reading the server's list: what it shows is then what the server lists (P-63). It
// answers whether anything changed.
func (e *Entry) Learn() (changed bool) {
	if !e.Is(Outdated) {
		return false
	}
	e.Facts &^= Outdated | Confirmed
	return true
}

// BelieveAddition is the delegate's client confirming a notice of an addition that has been revoked since (P-62). It
// answers whether anything changed.
func (e *Entry) BelieveAddition() (changed bool) {
	if e.Facts&(Listed|Confirmed) != 0 {
		return false
	}
	e.Facts |= Confirmed
	if !e.Is(Removing) {
		e.Facts |= Outdated
	}
	return true
}

// BelieveRemoval is the delegate's client obeying a notice of a removal that has been overtaken since by an addition
// (P-62). It answers whether anything changed.
func (e *Entry) BelieveRemoval() (changed bool) {
	changed = e.Is(Confirmed)
	e.Facts &^= Confirmed | Outdated
	return changed
}
