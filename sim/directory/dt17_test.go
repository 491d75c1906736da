package directory

import "testing"

func TestDT17(t *testing.T) {
	for _, tc := range []struct {
		name    string
		devices []Device
		toCloud Accept // the owner in the forest, the recipient in the cloud
		toHere  Accept // the owner in the cloud, the recipient in the forest
	}{
		{"DT-17 row 1: Outlook (MSI)", []Device{OutlookMSI}, AcceptWorks, AcceptWorks},
		{"DT-17 row 2: Outlook (Semi-annual Channel)", []Device{OutlookSemiAnnual}, AcceptWorks, AcceptWorks},
		{"DT-17 row 3: Outlook (Monthly Channel)", []Device{OutlookMonthly}, AcceptBroken, AcceptWorks},
		{"DT-17 row 4: Outlook on the web", []Device{OutlookWeb}, AcceptMissing, AcceptWorks},
		{"DT-17 row 5: Mac, iOS and Android", []Device{OutlookMac, OutlookIOS, OutlookAndroid}, AcceptMissing, AcceptMissing},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, d := range tc.devices {
				if got := AcceptButton(d, OnPremises, Online); got != tc.toCloud {
					t.Errorf("%v, into the cloud: the button %v, want %v", d, got, tc.toCloud)
				}
				if got := AcceptButton(d, Online, OnPremises); got != tc.toHere {
					t.Errorf("%v, into the forest: the button %v, want %v", d, got, tc.toHere)
				}
			}
		})
	}
	t.Run("on one side the button works everywhere", func(t *testing.T) {
		for d := range Device(Devices) {
			for side := range Premises(2) {
				if got := AcceptButton(d, side, side); got != AcceptWorks {
					t.Errorf("%v, both %v: the button %v", d, side, got)
				}
			}
		}
	})
}
