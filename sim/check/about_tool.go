package check

import (
	"bytes"
	"strings"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// What must be true of the tool itself.

var toolProperties = []Property{
	{
		Name:      language.Key("the invariants of the world"),
		Sentence:  language.Key("every invariant of the world is true of every state"),
		Sometimes: language.Key("a pair is in Outlook and at Lync Server"),
		Facts:     []string{"F-301", "F-614", "F-303"},
		judge:     invariantsHold,
	},
	{
		Name:      language.Key("the same again"),
		Sentence:  language.Key("the same draft is carried out in the same way every time"),
		Sometimes: language.Key("something happens that nobody does"),
		judge:     sameAgain,
	},
	{
		Name:      language.Key("what is written down replays"),
		Sentence:  language.Key("every course, written down as a scenario, is read back and carried out again to the same trace"),
		Sometimes: language.Key("something happens that nobody does"),
		Costly:    true,
		judge:     replays,
	},
	{
		Name:      language.Key("every sentence is read back"),
		Sentence:  language.Key("every event and every setting prints as a sentence that is read back as the same"),
		Sometimes: language.Key("an event of the protocol happens"),
		judge:     sentencesReadBack,
	},
}

var invariants = world.Invariants()

func invariantsHold(t *trial) Ruling {
	return t.state(func(s *world.State) (seen bool, broke string) {
		for i := range invariants {
			if !invariants[i].Holds(s) {
				broke = "not so: " + invariants[i].Name
			}
		}
		return t.holds(world.Claim{Kind: world.Correct}, s), broke
	})
}

func sameAgain(t *trial) (r Ruling) {
	r.Seen = t.spontaneous()
	if again := t.again(t.Draft); again.Run.Trace().Hash() != t.Run.Trace().Hash() || *again.End() != *t.End() {
		return broken("the same draft comes to something else when it is carried out again")
	}
	return r
}

func replays(t *trial) (r Ruling) {
	r.Seen = t.spontaneous()
	told := scenario.FromRun("replays.txt", "", t.Draft.Settings, t.Run, t.Run.Now(), nil)
	read, err := scenario.Parse("replays.txt", told.Text())
	if err != nil {
		return broken("what is written down cannot be read: %v", err)
	}
	if !bytes.Equal(read.Text(), told.Text()) {
		return broken("what is written down and read is written down otherwise")
	}
	result, err := read.Replay()
	switch {
	case err != nil:
		text, _, _ := strings.Cut(err.Error(), "\n")
		return broken("what is written down does not replay: %s", text)
	case result.Run.Trace().Hash() != t.Run.Trace().Hash():
		return broken("what is written down replays to another trace")
	}
	return r
}

func sentencesReadBack(t *trial) (r Ruling) {
	for i, e := range t.Events {
		r.Seen = r.Seen || !e.Driven()
		if t.read[e] {
			continue
		}
		text := e.String()
		if back, err := world.ParseEvent(text); err != nil || back != e {
			r = broken("the event %q is read back as another one", text)
			r.Step = i + 1
			return r
		}
		t.read[e] = true
	}
	for _, s := range t.Draft.Settings {
		if t.set[s] {
			continue
		}
		text := s.String()
		if back, err := world.ParseSetting(text); err != nil || back != s {
			return broken("the setting %q is read back as another one", text)
		}
		t.set[s] = true
	}
	return r
}
