package clause

// Survivors are the mutants that no scenario can notice, by their names, each with the reason: the rest of a sentence that
// begins with "since". Most are decisions that the world takes twice, on a fast road and at its end.
var Survivors = map[string]string{
	"sync-signed-in=always":       "a client that is not signed in has no policy in force, and the check of rights asks for that (pair-policy)",
	"sync-policy=always":          "the check of rights asks for the policy as well (pair-policy)",
	"sync-mapi=always":            "the check of rights asks for MAPI as well (pair-mapi)",
	"sync-full-client=always":     "the check of rights asks for full clients as well (pair-full-clients)",
	"sync-windows=always":         "the check of rights asks for Windows as well (pair-windows)",
	"sync-sees-split=never":       "the check of rights finds the same (pair-same-side), and takes its time besides",
	"pair-policy=always":          "a client without the policy does not come as far as the check (sync-policy), and one that loses it has ended",
	"pair-windows=always":         "a client on another system does not come as far as the check (sync-windows)",
	"pair-mapi=always":            "a client without MAPI does not come as far as the check (sync-mapi), and one that loses it drops the check (mapi-loss-forgets)",
	"pair-listed=always":          "whom Outlook does not list is not checked (sync-reads-list), and who is taken off the list meanwhile has lost Editor with it (pair-editor)",
	"published-once=never":        "an entry that is there already refuses a second publication by itself",
	"addition-full-client=always": "no pair with Lync Basic comes as far as an addition (pair-full-clients)",
	"groups-full-client=always":   "installing Lync Basic has taken every pair away, so that no group has a member",
	"correct-people=always":       "the add-in makes the meeting of a completed pair alone (addin-paired), for a delegate who is signed in (addin-signed-in)",
	"correct-editor=always":       "the add-in makes no meeting without Editor (addin-partial)",
	"correct-on-behalf=always":    "the add-in makes no meeting without Send on Behalf (addin-partial)",
	"correct-listed=always":       "the add-in makes no meeting for somebody whom Outlook does not list (addin-nothing, addin-other)",
	"addin-other=never":           "who is no delegate in Outlook has no completed pair, and for that the answer is the same (addin-paired)",
	"send-one-side=always":        "a mailbox in the cloud makes a deployment a hybrid one, where the sender's side decides (senders-side)",
	"cycles-never-overlap=never":  "a cycle takes 30 minutes at most and an interval at least as long, so that the two meet in one instant only",
	"second-addition=never":       "a client that confirms once more changes nothing",
}
