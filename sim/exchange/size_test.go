package exchange

import (
	"strings"
	"testing"
	"unsafe"
)

// A world holds a mailbox per user and is copied at every step, so a byte more is a decision.
func TestSizesArePinned(t *testing.T) {
	if got := unsafe.Sizeof(Grant{}); got != 8 {
		t.Errorf("a Grant takes %d bytes, want 8", got)
	}
	if got := unsafe.Sizeof(Mailbox{}); got != 36 {
		t.Errorf("a Mailbox takes %d bytes, want 36", got)
	}
}

func TestUnknownUserPanicsByNumber(t *testing.T) {
	defer func() {
		if r, ok := recover().(string); !ok || !strings.Contains(r, "no user 4; users are 0 to 3") {
			t.Errorf("the panic says %q, want it to name user 4 and the users there are", r)
		}
	}()
	var m Mailbox
	m.Side(4)
}

func TestUnknownWritePanicsByName(t *testing.T) {
	for _, tc := range []struct {
		name  string
		write func(*Mailbox)
	}{
		{"Apply", func(m *Mailbox) { m.Apply(9, 1, Permissions{}) }},
		{"Retract", func(m *Mailbox) { m.Retract(9, 1, Options{}) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			defer func() {
				if r, ok := recover().(string); !ok || !strings.Contains(r, "Write(9)") || !strings.Contains(r, tc.name) {
					t.Errorf("the panic says %q, want it to name the write and %s", r, tc.name)
				}
			}()
			tc.write(new(Mailbox))
		})
	}
}
