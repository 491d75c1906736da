package plan_test

import (
	"testing"

	"ombud/sim/plan"
)

// TestAccountNames: what stands behind a domain is a SamAccountName, before it is anything else.
func TestAccountNames(t *testing.T) {
	const header = "Identity,Alias,SamAccountName,DisplayName,RecipientTypeDetails,User,AccessRights\n"
	for _, row := range []struct{ name, boxes, user, want string }{
		{"the alias of another is no account", "Ann,kim,a1,Ann,UserMailbox,,\nBo,bo,KIM,Bo,UserMailbox,,\n", `CONTOSO\kim`, "Bo has Full Access on Info"},
		{"nor is the Identity of another", "kim,ann,a1,Ann,UserMailbox,,\nBo,bo,kim,Bo,UserMailbox,,\n", `CONTOSO\Kim`, "Bo has Full Access on Info"},
		{"without a domain both may be meant", "Ann,kim,a1,Ann,UserMailbox,,\nBo,bo,kim,Bo,UserMailbox,,\n", "kim", ""},
		{"an account that two domains have", "Ann,a,kim,Ann,UserMailbox,,\nBo,bo,kim,Bo,UserMailbox,,\n", `CONTOSO\kim`, ""},
		{"an alias counts if nobody has the account", "Ann,kim,a1,Ann,UserMailbox,,\n", `CONTOSO\kim`, "Ann has Full Access on Info"},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(header + "Info,info,info,Info,SharedMailbox,,\n" + row.boxes + "Info,,,,," + row.user + ",FullAccess\n")
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if list := told(o); len(list) == 1 {
				got = list[0]
			}
			if got != row.want || row.want == "" && o.Grants.Counts[plan.Ambiguous] != 1 {
				t.Errorf("%q, %v; want %q", got, o.Faults, row.want)
			}
		})
	}
}

// TestEverybodyInOtherLanguages: the entries Default and Anonymous of a folder are nobody, in a row about a folder alone.
func TestEverybodyInOtherLanguages(t *testing.T) {
	const header = "Identity,RecipientTypeDetails,User,AccessRights,FolderName\nAnn,UserMailbox,,,\n"
	for _, row := range []struct {
		name, user, rights, folder string
		want                       plan.Skip
	}{
		{"Swedish", "Standard", "AvailabilityOnly", "Kalender", plan.Everybody},
		{"French, in decomposed letters", "Par de\u0301faut", "AvailabilityOnly", "Calendrier", plan.Everybody},
		{"Polish, in capitals", "DOMYŚLNY", "None", "Kalendarz", plan.Everybody},
		{"nobody at all", "Anonyme", "None", "Calendrier", plan.Everybody},
		{"a name elsewhere", "Standard", "FullAccess", "", plan.NoSuchGrantee},
		{"a security identifier of a folder whose account is gone", "NT:S-1-5-21-1-2-3-4", "Editor", "Kalender", plan.Orphaned},
		{"or of another authority", "NT:S-1-5-11", "Editor", "Kalender", plan.Orphaned},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(header + "Ann,," + row.user + "," + row.rights + "," + row.folder + "\n")
			if err != nil || o.Grants.Read != 1 || o.Grants.Counts[row.want] != 1 {
				t.Errorf("%v, %+v; want %s", err, o.Grants, row.want)
			}
		})
	}
}
