package exchange

// Add makes user d a delegate of owner with permissions p: the writes of Order, one after the other (F-608). The owner
// and, by default, an existing delegate are refused (F-617, P-14). A send-on-behalf list that cannot be written stops
// none of the other writes: the delegate then exists without that right (F-609, DT-05 last row).
func (m *Mailbox) Add(owner, d int, p Permissions, o Options) Outcome {
	existing := m.Has(d, Listed)
	switch {
	case d == owner:
		return RefusedOwner
	case existing && o.ExistingDelegate == ExistingRefused:
		return RefusedExisting
	}
	result := Saved
	for _, w := range Order {
		if r := m.Apply(w, d, p); r != Saved {
			result = r
		}
	}
	if existing {
		m.Set(d, Duplicate, true)
	}
	return result
}

// Change gives an existing delegate the permissions p. The send-on-behalf list is left alone, for it says who is a
// delegate and not what the delegate may do (F-606).
func (m *Mailbox) Change(d int, p Permissions) Outcome {
	if !m.Has(d, Listed) {
		return RefusedNotDelegate
	}
	for _, w := range Order[1:] {
		m.Apply(w, d, p)
	}
	return Saved
}

// Remove takes an existing delegate out of every store that Add wrote, in the same order (F-616). Full Access and Send
// As belong to the administrator and stay; folder rights the user had before becoming a delegate are lost as well.
func (m *Mailbox) Remove(d int, o Options) Outcome {
	if !m.Has(d, Listed) {
		return RefusedNotDelegate
	}
	result := Saved
	for _, w := range Order {
		if r := m.Retract(w, d, o); r != Saved {
			result = r
		}
	}
	return result
}
