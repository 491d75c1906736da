package directory

import (
	"strings"

	"ombud/sim/internal/enum"
)

// Failure is an error text that somebody reads, word for word.
type Failure uint8

// The texts.
const (
	NoFailure           Failure = iota // nothing is shown
	OutOfWriteScopeText                // to an administrator who edits in the cloud what the forest is master of (F-919)
	NotLocalText                       // for a delegate of the other side who is not ACLable (F-920, P-19)
	NameNotResolved                    // when opening a room or another resource of the other side (F-1405), or a hidden mailbox (F-1407)
	FolderNotShown                     // when giving rights on such a resource in Outlook (F-1406)
	NotRecognized                      // the other text for a hidden mailbox; <UserName> stands for its name (F-1407)
)

var failureNames = []string{
	NoFailure:           "no error",
	OutOfWriteScopeText: "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization.",
	NotLocalText:        "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server.",
	NameNotResolved:     "The name cannot be resolved. The name cannot be matched to a name in the address list.",
	FolderNotShown:      "Cannot display the folder properties. The folder may have been deleted or the server where the folder is stored may be unavailable. Cannot display folder properties.",
	NotRecognized:       "Microsoft Outlook does not recognize<UserName>.",
}

// Literal is the text, word for word, or "" for none.
func (f Failure) Literal() string {
	if f == NoFailure || int(f) >= len(failureNames) {
		return ""
	}
	return failureNames[f]
}

// String is the text, or "no error".
func (f Failure) String() string { return enum.Name("Failure", failureNames, f) }

// ParseFailure reads what Failure.String prints. In NotRecognized a name may stand in the place of <UserName>.
func ParseFailure(s string) (Failure, bool) {
	if f, ok := enum.Value[Failure](failureNames, s); ok {
		return f, true
	}
	before, after, _ := strings.Cut(failureNames[NotRecognized], "<UserName>")
	name, starts := strings.CutPrefix(s, before)
	name, ends := strings.CutSuffix(name, after)
	if starts && ends && strings.TrimSpace(name) != "" {
		return NotRecognized, true
	}
	return NoFailure, false
}
