package lync

// Publish is the manager's client listing the delegate at the server (F-304). It answers whether the publication
// replicates to the delegate. What is listed already is not published again. While a removal is replicating, p decides:
// by default the removal overtakes the publication, which then never reaches the delegate; with ReAddOK the publication
// replaces the removal, whose arrival no longer means anything.
func (e *Entry) Publish(p ReAdd) (replicates bool) {
	switch {
	case e.Is(Listed):
		return false
	case e.Is(Removing) && p != ReAddOK:
		e.Facts |= Listed | Overtaken
		return false
	}
	e.Facts = e.Facts&^(Removing|Outdated) | Listed
	return true
}

// Revoke is "Remove from group" at the manager's client: the server drops the delegate at once and tells the delegate
// later (F-204). It answers whether the list changed, so that a removal has to replicate. Revoking a re-add leaves the
// removal that is on its way already.
func (e *Entry) Revoke() (replicates bool) {
	if !e.Is(Listed) {
		return false
	}
	e.Facts = e.Facts&^(Listed|Overtaken|Held) | Removing
	return true
}

// RemovalArrived is the removal reaching the delegate's client: the manager leaves People I Manage Calls For (DT-02). If
// the delegate was published again in the meantime, the pair is left half, or none with ReAddNone (P-07). It answers
// whether anything changed; without a removal on its way nothing does.
func (e *Entry) RemovalArrived(p ReAdd) (changed bool) {
	if !e.Is(Removing) {
		return false
	}
	if e.Is(Overtaken) && p == ReAddNone {
		e.Facts &^= Listed
	}
	e.Facts &^= Confirmed | Removing | Overtaken
	return true
}

// Confirm is the delegate's client completing its side of what the server lists (F-303). It answers whether anything
// changed: an entry that is gone, and one whose publication was overtaken by a removal, cannot be confirmed.
func (e *Entry) Confirm() (changed bool) {
	if !e.Is(Listed) || e.Facts&(Removing|Confirmed) != 0 {
		return false
	}
	e.Facts |= Confirmed
	return true
}
