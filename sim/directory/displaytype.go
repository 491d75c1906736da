package directory

import (
	"fmt"
	"strconv"
	"strings"
)

// DisplayType is the value of msExchRecipientDisplayType, a signed number whose bits say what an address book entry
// stands for (F-1101, F-1102):
//
//	0x80000000  the entry stands for an object of another forest
//	0x40000000  it may stand in a list of rights: it is ACLable
//	0x0000FF00  what it is in its own forest
//	0x000000FF  what it is in this forest
type DisplayType int32

// The two values of a synced mailbox of a person (F-1101).
const (
	SyncedMailboxUser        DisplayType = -2147483642 // 0x80000006, not ACLable
	ACLableSyncedMailboxUser DisplayType = -1073741818 // 0xC0000006, ACLable
)

// The two upper bits (F-1102).
const (
	remoteValid DisplayType = -1 << 31
	aclCapable  DisplayType = 1 << 30
)

// RemoteValid says whether the entry stands for an object of another forest: bit 0x80000000 (F-1102).
func (d DisplayType) RemoteValid() bool { return d&remoteValid != 0 }

// ACLable says whether the entry may stand in a list of rights: bit 0x40000000 (F-1102, F-1103).
func (d DisplayType) ACLable() bool { return d&aclCapable != 0 }

// WithACL is d with bit 0x40000000 set or cleared, and all other bits as they are (F-1105).
func (d DisplayType) WithACL(aclable bool) DisplayType {
	if aclable {
		return d | aclCapable
	}
	return d &^ aclCapable
}

// Remote is the low byte: what the entry is in this forest, RemoteObject for the mailbox of another one (F-1102).
func (d DisplayType) Remote() ObjectType { return ObjectType(d & 0xFF) }

// Home is the second byte: what the entry is in its own forest. Without RemoteValid it says nothing (F-1102).
func (d DisplayType) Home() ObjectType { return ObjectType(d >> 8 & 0xFF) }

// Resource says whether the entry is a room or equipment, here or in its own forest; such an entry must not be made
// ACLable (F-1107).
func (d DisplayType) Resource() bool {
	return d.Remote().Resource() || d.RemoteValid() && d.Home().Resource()
}

// String is the number, and its bits in hexadecimal, such as "-2147483642 (0x80000006)".
func (d DisplayType) String() string { return fmt.Sprintf("%d (0x%08X)", int32(d), uint32(d)) }

// ParseDisplayType reads what DisplayType.String prints, or the decimal number alone, as administrators type it (F-1105).
func ParseDisplayType(s string) (DisplayType, bool) {
	number, _, _ := strings.Cut(s, " ")
	n, err := strconv.ParseInt(number, 10, 32)
	if d := DisplayType(n); err == nil && (s == d.String() || s == strconv.FormatInt(n, 10)) {
		return d, true
	}
	return 0, false
}
