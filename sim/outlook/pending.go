package outlook

// Pending is an Edit in four bytes. A simulated world holds a dialog for every user and is copied at every step, so the
// dialog keeps its edits this small. The zero Pending is Keep.
type Pending struct {
	Op      Op
	Touched Touched
	Choices uint16 // two bits per folder, lowest folder in the lowest bits; then one bit per check box
}

const (
	levelBits     = 2
	levelMask     = 1<<levelBits - 1
	privateChoice = 1 << (levelBits * Folders)
	copiesChoice  = privateChoice << 1
)

// pack is the edit in four bytes.
func (e Edit) pack() Pending {
	p := Pending{Op: e.Op, Touched: e.Touched}
	for f, level := range e.Levels {
		p.Choices |= uint16(level) << (levelBits * f)
	}
	if e.Private {
		p.Choices |= privateChoice
	}
	if e.Copies {
		p.Choices |= copiesChoice
	}
	return p
}

// Edit is the edit in full.
func (p Pending) Edit() Edit {
	e := Edit{Op: p.Op, Touched: p.Touched}
	for f := range e.Levels {
		e.Levels[f] = Level(p.Choices >> (levelBits * f) & levelMask)
	}
	e.Private = p.Choices&privateChoice != 0
	e.Copies = p.Choices&copiesChoice != 0
	return e
}
