package lync

import "testing"

func TestDT01(t *testing.T) {
	for _, tc := range []struct {
		name           string
		telephony      Telephony
		ev, rcc, avOff bool
		path           Path
		covered        bool
	}{
		{"DT-01 row 1: PC-to-PC only", PCToPC, false, false, false, DelegateSync, true},
		{"DT-01 row 2: Audio/video disabled", AudioVideoDisabled, false, false, true, DelegateSync, true},
		{"DT-01 row 3: Remote call control", RemoteCallControl, false, true, false, DelegateSync, true},
		{"DT-01 row 4: Remote call control only", RemoteCallControlOnly, false, true, true, DelegateSync, true},
		{"DT-01 row 5: Enterprise Voice", EnterpriseVoice, true, false, false, CallForwarding, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := tc.telephony
			if s.EV() != tc.ev || s.RCC() != tc.rcc || s.AVOff() != tc.avOff {
				t.Errorf("EV %v, RCC %v, A/V off %v; want %v, %v, %v", s.EV(), s.RCC(), s.AVOff(), tc.ev, tc.rcc, tc.avOff)
			}
			if got := s.Path(); got != tc.path {
				t.Errorf("path %v, want %v", got, tc.path)
			}
			if got := s.Covered(); got != tc.covered {
				t.Errorf("covered by the article: %v, want %v", got, tc.covered)
			}
		})
	}
}
