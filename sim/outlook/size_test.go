package outlook

import (
	"strings"
	"testing"
	"unsafe"

	"pgregory.net/rapid"
)

// A world holds a dialog per user and is copied at every step, so a byte more is a decision. The parts add up to the
// whole: there is no padding whose bytes could differ between equal dialogs.
func TestSizesArePinned(t *testing.T) {
	if got := unsafe.Sizeof(Pending{}); got != 4 {
		t.Errorf("a Pending takes %d bytes, want 4", got)
	}
	if got := unsafe.Sizeof(Dialog{}); got != 6+Users*4 {
		t.Errorf("a Dialog takes %d bytes, want %d", got, 6+Users*4)
	}
}

func drawEdit(t *rapid.T) Edit {
	e := Edit{
		Op:      Op(rapid.IntRange(0, int(Remove)).Draw(t, "op")),
		Private: rapid.Bool().Draw(t, "private"), Copies: rapid.Bool().Draw(t, "copies"),
		Touched: Touched(rapid.Uint8().Draw(t, "touched")),
	}
	for f := range e.Levels {
		e.Levels[f] = Level(rapid.IntRange(0, int(LevelEditor)).Draw(t, "level"))
	}
	return e
}

func TestPackingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEdit(t)
		if got := e.pack().Edit(); got != e {
			t.Fatalf("unpacked %+v, want %+v", got, e)
		}
	})
	if got := (Edit{}).pack(); got != (Pending{}) {
		t.Errorf("the edit that keeps everything packs to %+v, want zero", got)
	}
}

func TestOverTakesOnlyWhatIsUntouched(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, current := drawEdit(t), drawEdit(t)
		got := e.Over(current)
		pick := func(bit Touched) Edit {
			if e.Touched&bit != 0 {
				return e
			}
			return current
		}
		for f := range Folders {
			if want := pick(1 << f).Levels[f]; got.Levels[f] != want {
				t.Fatalf("folder %d is %v, want %v", f, got.Levels[f], want)
			}
		}
		if got.Private != pick(TouchedPrivate).Private || got.Copies != pick(TouchedCopies).Copies {
			t.Fatalf("check boxes are %v and %v", got.Private, got.Copies)
		}
		if got.Op != e.Op || got.Touched != TouchedAll {
			t.Fatalf("operation %v and touched %08b, want %v and everything", got.Op, got.Touched, e.Op)
		}
	})
}

func TestProgrammerErrorsPanicByName(t *testing.T) {
	for _, tc := range []struct {
		name, want string
		act        func(*Dialog)
	}{
		{"a user beyond the last", "no user 4; users are 0 to 3", func(d *Dialog) { d.Select(4) }},
		{"a user before the first", "no user -1; users are 0 to 3", func(d *Dialog) { d.Pick(-1) }},
		{"a folder beyond the last", "folder 6", func(d *Dialog) { d.SetLevel(6, LevelEditor) }},
		{"a level beyond Editor", "Level(4)", func(d *Dialog) { d.SetLevel(Calendar, 4) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			defer func() {
				if r, ok := recover().(string); !ok || !strings.Contains(r, tc.want) {
					t.Errorf("the panic says %q, want it to say %q", r, tc.want)
				}
			}()
			tc.act(new(Dialog))
		})
	}
}
