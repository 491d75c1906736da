package directory

import (
	"testing"
)

func TestDT16(t *testing.T) {
	for _, tc := range []struct {
		name string
		got  Report
		want Report
	}{
		{"DT-16 row 1: the delegate's address is current", RequestReport(true), NoReport},
		{"DT-16 row 2: the delegate's address is old", RequestReport(false), DelegateInvalid},
		{"DT-16 row 3: without the address of the cloud", UpdateReport(Online, OnPremises, false), RecipientNotFound},
		{"DT-16 row 4: with the address of the cloud", UpdateReport(Online, OnPremises, true), NoReport},
		{"DT-16: the other way round the forest's address is there", UpdateReport(OnPremises, Online, false), NoReport},
		{"DT-16: both in the forest", UpdateReport(OnPremises, OnPremises, false), NoReport},
		{"DT-16: both in the cloud", UpdateReport(Online, Online, false), NoReport},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.got != tc.want {
				t.Errorf("got %q, want %q", tc.got, tc.want)
			}
		})
	}
}

func TestReportsAreReadByTheirCodes(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       Report
		ok         bool
	}{
		{"F-1403: word for word", "554 5.2.0 STOREDRV.Deliver.Exception:DelegateUserValidationException", DelegateInvalid, true},
		{"F-1403: both codes", "554 5.2.0", DelegateInvalid, true},
		{"F-1403: the second code", "5.2.0", DelegateInvalid, true},
		{"F-1404: word for word", "550 5.1.11 RESOLVER.ADR.ExRecipNotFound", RecipientNotFound, true},
		{"F-1404: both codes", "550 5.1.11", RecipientNotFound, true},
		{"F-1404: the second code", "5.1.11", RecipientNotFound, true},
		{"the first code alone says too little", "554", NoReport, false},
		{"codes that do not go together", "550 5.2.0", NoReport, false},
		{"a code cut short", "5.1.1", NoReport, false},
		{"nothing", "", NoReport, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, ok := ParseReport(tc.text); got != tc.want || ok != tc.ok {
				t.Errorf("%q is read as %q, %v; want %q, %v", tc.text, got, ok, tc.want, tc.ok)
			}
		})
	}
	for r := NoReport; r <= RecipientNotFound+1; r++ {
		if got := r.Literal() == r.String(); got != (r == DelegateInvalid || r == RecipientNotFound) {
			t.Errorf("%v has the literal %q", r, r.Literal())
		}
	}
}
