package lync

import "testing"

func TestDT01(t *testing.T) {
	for _, tc := range []struct {
		name      string
		telephony Telephony
		covered   bool
	}{
		{"DT-01 row 1: PC-to-PC only", PCToPC, true},
		{"DT-01 row 2: Audio/video disabled", AudioVideoDisabled, true},
		{"DT-01 row 3: Remote call control", RemoteCallControl, true},
		{"DT-01 row 4: Remote call control only", RemoteCallControlOnly, true},
		{"DT-01 row 5: Enterprise Voice", EnterpriseVoice, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.telephony.Covered(); got != tc.covered {
				t.Errorf("covered by the article: %v, want %v", got, tc.covered)
			}
		})
	}
}
