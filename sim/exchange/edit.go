package exchange

// Add makes user d a delegate of owner with permissions p: the writes of Order, one after the other (F-608). The owner
// and, by default, an existing delegate are refused (F-617, P-14). A send-on-behalf list that cannot be written stops
// none of the other writes: the delegate then exists without that right (F-609, DT-05 last row).
func (m *Mailbox) Add(owner, d int, p Permissions, o Options) Outcome {
	return m.AddInPart(len(Order), owner, d, p, o)
}

// AddInPart is Add that is cut off after so many writes: none for 0, all for len(Order) (F-618). A delegate whose entry
// was written once more is listed twice (P-14).
func (m *Mailbox) AddInPart(writes, owner, d int, p Permissions, o Options) Outcome {
	existing := m.Has(d, Listed)
	switch {
	case d == owner:
		return RefusedOwner
	case existing && o.ExistingDelegate == ExistingRefused:
		return RefusedExisting
	}
	result := Saved
	for _, w := range first(writes, Order[:]) {
		if r := m.Apply(w, d, p); r != Saved {
			result = r
		}
		if existing && w == WriteInformation {
			m.Set(d, Duplicate, true)
		}
	}
	return result
}

// first are the first n writes, or all if there are fewer.
func first(n int, writes []Write) []Write { return writes[:min(max(n, 0), len(writes))] }

// Change gives an existing delegate the permissions p. The send-on-behalf list is left alone, for it says who is a
// delegate and not what the delegate may do (F-606).
func (m *Mailbox) Change(d int, p Permissions) Outcome {
	return m.ChangeInPart(len(Order), d, p)
}

// ChangeInPart is Change that is cut off after so many writes, of which a change has one less than Order.
func (m *Mailbox) ChangeInPart(writes, d int, p Permissions) Outcome {
	if !m.Has(d, Listed) {
		return RefusedNotDelegate
	}
	for _, w := range first(writes, Order[1:]) {
		m.Apply(w, d, p)
	}
	return Saved
}

// Remove takes an existing delegate out of every store that Add wrote, in the same order (F-616). Full Access and Send
// As belong to the administrator and stay; folder rights the user had before becoming a delegate are lost as well.
func (m *Mailbox) Remove(d int, o Options) Outcome {
	return m.RemoveInPart(len(Order), d, o)
}

// RemoveInPart is Remove that is cut off after so many writes: from the second on the user is no longer listed, while the
// rule and the folder permissions may be left.
func (m *Mailbox) RemoveInPart(writes, d int, o Options) Outcome {
	if !m.Has(d, Listed) {
		return RefusedNotDelegate
	}
	result := Saved
	for _, w := range first(writes, Order[:]) {
		if r := m.Retract(w, d, o); r != Saved {
			result = r
		}
	}
	return result
}
