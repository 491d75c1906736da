package sim

// watch observes the states of a run for the sake of its properties.
type watch[S comparable] []watcher[S]

// watcher is one property and what has been seen of it.
type watcher[S comparable] struct {
	property Property[S]
	verdict  Verdict
	at       millis
	step     int

	caused   bool   // of WithinKind: cause is true, so that it must first be false again to count once more
	deadline millis // of WithinKind and Waiting
}

// Watch adds properties that are judged now and after every event from now on. Judging does not allocate. Names tell
// properties apart; giving one twice panics.
func (r *Run[S, E]) Watch(properties ...Property[S]) {
	for _, p := range properties {
		for _, w := range r.watch {
			if w.property.Name == p.Name {
				panic("sim: Watch: there is a property named " + p.Name + " already; give it another name")
			}
		}
		r.watch = append(r.watch, watcher[S]{property: p})
		w := &r.watch[len(r.watch)-1]
		w.begin(&r.state, r.core.now, r.steps)
	}
}

// AppendFindings appends what is known of the watched properties to dst, in the order they were given to Watch.
func (r *Run[S, E]) AppendFindings(dst []Finding) []Finding {
	for i := range r.watch {
		w := r.watch[i]
		w.expire(r.core.now, r.steps)
		dst = append(dst, w.finding())
	}
	return dst
}

// Findings returns what is known of the watched properties, in the order they were given to Watch.
func (r *Run[S, E]) Findings() []Finding { return r.AppendFindings(nil) }

func (w *watcher[S]) finding() Finding {
	f := Finding{Name: w.property.Name, Kind: w.property.Kind, Verdict: w.verdict}
	if w.verdict == Broken || w.verdict == Seen {
		f.At, f.Step = w.at.duration(), w.step
	}
	return f
}

func (h watch[S]) begin(s *S) {
	for i := range h {
		h[i].begin(s, 0, 0)
	}
}

func (h watch[S]) look(s *S, now millis, step int) {
	for i := range h {
		h[i].look(s, now, step)
	}
}

func (h watch[S]) copyTo(dst *watch[S]) {
	*dst = append((*dst)[:0], h...)
}

// begin forgets what has been seen and judges the state in which watching starts.
func (w *watcher[S]) begin(s *S, now millis, step int) {
	*w = watcher[S]{property: w.property}
	if w.property.Kind != AlwaysKind {
		w.verdict = Unseen
	}
	if w.property.Kind == WithinKind && w.property.cause == nil {
		w.verdict, w.deadline = Waiting, now.plus(w.property.limit)
	}
	w.look(s, now, step)
}

// look judges a state that began at now.
func (w *watcher[S]) look(s *S, now millis, step int) {
	switch {
	case w.verdict == Broken || w.verdict == Seen:
	case w.property.Kind == AlwaysKind:
		if !w.property.holds(s) {
			w.settle(Broken, now, step)
		}
	case w.property.Kind == SometimesKind:
		if w.property.holds(s) {
			w.settle(Seen, now, step)
		}
	default:
		w.expire(now, step-1)
		w.respond(s, now)
	}
}

// respond looks for cause and effect. An effect that is true together with its cause is in time.
func (w *watcher[S]) respond(s *S, now millis) {
	if w.verdict == Broken {
		return
	}
	if w.property.cause != nil {
		caused := w.property.cause(s)
		if caused && !w.caused && w.verdict != Waiting {
			w.verdict, w.deadline = Waiting, now.plus(w.property.limit)
		}
		w.caused = caused
	}
	if w.verdict == Waiting && w.property.holds(s) {
		w.verdict = Kept
	}
}

// expire breaks a claim whose time is over. step is the number of events that had happened when it was.
func (w *watcher[S]) expire(now millis, step int) {
	if w.verdict == Waiting && now > w.deadline {
		w.settle(Broken, w.deadline, step)
	}
}

func (w *watcher[S]) settle(v Verdict, at millis, step int) {
	w.verdict, w.at, w.step = v, at, step
}
