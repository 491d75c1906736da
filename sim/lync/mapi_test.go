package lync

import "testing"

func TestDT04(t *testing.T) {
	well := MapiInputs{SignedIn: true, ProfileMatches: true, ServiceUp: true, Connected: true}
	with := func(change func(*MapiInputs)) MapiInputs {
		in := well
		change(&in)
		return in
	}
	for _, tc := range []struct {
		name string
		in   MapiInputs
		want Status
		text string
	}{
		{"DT-04 row 1: no client, no status", with(func(in *MapiInputs) { in.SignedIn = false }), StatusNone, ""},
		{"DT-04 row 2: connecting takes its time", with(func(in *MapiInputs) { in.Connected = false }), StatusConnecting, ConnectingText},
		{"DT-04 row 3: connected", well, StatusOK, OKText},
		{"DT-04 row 4: the network is down", with(func(in *MapiInputs) { in.ServiceUp = false }), StatusConnecting, ConnectingText},
		{"DT-04 row 5: the addresses do not match", with(func(in *MapiInputs) { in.ProfileMatches = false }), StatusConnecting, ConnectingText},
		{"DT-04 row 6: a Mac is never OK", with(func(in *MapiInputs) { in.System = Mac }), StatusUnsupported, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := Mapi(tc.in)
			if got != tc.want {
				t.Errorf("status %v, want %v", got, tc.want)
			}
			if got.Text() != tc.text {
				t.Errorf("text %q, want %q", got.Text(), tc.text)
			}
			if IsOK(got.Text()) != (tc.want == StatusOK) {
				t.Errorf("IsOK(%q) = %v", got.Text(), IsOK(got.Text()))
			}
		})
	}
}

func TestIsOK(t *testing.T) {
	for _, tc := range []struct {
		text string
		want bool
	}{
		{"OK", true}, {"ok", true}, {" Ok ", true}, {"MAPI Status Ok", true}, {"MAPI status OK", true},
		{ConnectingText, false}, {"", false}, {"not OK", false},
	} {
		if got := IsOK(tc.text); got != tc.want {
			t.Errorf("IsOK(%q) = %v, want %v (F-403)", tc.text, got, tc.want)
		}
	}
}
