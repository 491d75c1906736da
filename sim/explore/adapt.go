package explore

// adapt carries classes from one frame into another: into a search, which adds a clock and a deadline, and out of it.

// elapsed says which half of a clock is kept. The two halves never meet: a bound on how much time has passed at least
// follows from such bounds alone, and one on how much at most likewise. Keeping one half merges more classes.
type elapsed uint8

const (
	atLeast elapsed = iota + 1 // the row: bounds on t_clock − tⱼ
	atMost                     // the column: bounds on tᵢ − t_clock
)

// outset prepares the machine to carry classes without frame into f. Neither frame may change until steady.
func (m *machine[S, E]) outset(f frame) {
	m.frame, m.target, m.extra = frame{}, f, append(m.extra[:0], 0)
	if f.clock {
		m.extra = append(m.extra, 0) // The clock starts as a copy of the present.
	}
	if f.deadline {
		m.extra = append(m.extra, -1) // The deadline is the first window.
	}
}

// steady prepares the machine for the classes of one search.
func (m *machine[S, E]) steady(f frame) {
	m.frame, m.target, m.extra = f, f, m.extra[:0]
	for i := range f.events() {
		m.extra = append(m.extra, int16(i))
	}
}

// homeward prepares the machine to carry the classes of a search out of it.
func (m *machine[S, E]) homeward(f frame) {
	m.frame, m.target, m.extra = f, frame{}, append(m.extra[:0], 0)
}

// enter makes next the class from with a deadline and some events added, of which none may be pending. first sets the
// flags; nil: there are none.
func (m *machine[S, E]) enter(p *plan[S, E]) error {
	if m.repeat(0, nil, 0) {
		return nil
	}
	m.copyOver()
	if p.first != nil {
		m.next.flags = p.first(&m.next.state)
	}
	if m.target.deadline {
		m.windows = append(m.windows, interval{p.length + p.slack, p.length + p.slack})
	}
	for _, j := range p.in {
		if m.present(j.Event) {
			return &PendingError{Event: j.Event}
		}
		if err := m.schedule(j.Window, j.Event); err != nil {
			return err
		}
	}
	m.settle(0, nil)
	if m.target.clock {
		m.halve(p.half)
		return nil
	}
	m.practise()
	return nil
}

// copyOver makes next a copy of from, with its matrix still to be settled.
func (m *machine[S, E]) copyOver() {
	m.face()
	m.next.state, m.next.flags = m.from.state, 0
	m.line, m.windows = append(m.line[:0], m.place...), m.windows[:0]
}

func (m *machine[S, E]) present(e E) bool {
	_, ok := m.find(e.Code())
	return ok
}

// halve forgets one half of the clock of next.
func (m *machine[S, E]) halve(half elapsed) {
	dim, a := m.next.dim, m.next.matrix
	for i := range dim {
		if i == clockRow {
			continue
		}
		if half == atLeast {
			a[i*dim+clockRow] = unbounded
		} else {
			a[clockRow*dim+i] = unbounded
		}
	}
	m.relax()
	m.seal()
}

// leave makes next the class from without clock, deadline and flags. It is positioned where from is.
func (m *machine[S, E]) leave() {
	if m.repeat(0, nil, 0) {
		return
	}
	m.copyOver()
	m.settle(0, nil)
	m.practise()
}

// leaveInTime is leave for the runs of from that stand slack or more before the deadline. It reports false if there
// are none.
func (m *machine[S, E]) leaveInTime(slack bound) bool {
	if slack > 0 && !m.confine(slack) {
		return false
	}
	m.leave()
	return true
}

// leaveAtDeadline makes next the class of the runs of from that come to the deadline before anything else happens,
// moved to slack before it: whatever is pending happens slack later or more. It reports false if there are none.
func (m *machine[S, E]) leaveAtDeadline(slack bound) bool {
	row := m.frame.binding()
	if slack > 0 && !m.confine(slack) || m.low[row] != 0 {
		return false
	}
	if m.repeat(row, m.low, slack) {
		return true
	}
	m.copyOver()
	if slack > 0 {
		m.unfold()
	}
	m.build(row, m.low)
	m.setBack(slack)
	m.relax()
	m.seal()
	m.practise()
	return true
}

// unfold gives a row to the events that have none.
func (m *machine[S, E]) unfold() {
	m.windows = append(m.windows, interval{0, unbounded})
	for i := range m.line {
		if m.line[i].row == rowless {
			m.line[i].row = -1
		}
	}
}

// confine keeps the runs of from that stand slack or more before the deadline, and reports whether there are any.
func (m *machine[S, E]) confine(slack bound) bool {
	m.own = append(m.own[:0], m.from.matrix...)
	m.from.matrix = m.own
	if !tighten(m.own, m.from.dim, 0, m.frame.binding(), -slack) {
		return false
	}
	least(m.own, m.from.dim, m.frame.binding(), m.low)
	return true
}

// setBack moves next to an instant before the present one, after which no pending event has happened.
func (m *machine[S, E]) setBack(by bound) {
	dim, a := m.next.dim, m.next.matrix
	for i := 1; i < dim; i++ {
		if a[i*dim] != unbounded {
			a[i*dim] += by
		}
		a[i] -= by
	}
}

// begin makes next a beginning of the model, from the state given, with the answers at hand.
func (m *machine[S, E]) begin(s S) error {
	m.from, m.source, m.faced = class[S]{state: s, dim: 1}, nil, true
	m.known, m.place, m.codes = nil, nil, m.codes[:0]
	m.copyOver()
	m.agenda.Begin(nil, m.answers)
	m.model.Start(&m.next.state, &m.agenda)
	if err := m.apply(m.agenda.Ops()); err != nil {
		return err
	}
	m.settle(0, nil)
	return nil
}
