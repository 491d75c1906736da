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

// ACLableSyncedMailboxUser is the value of a synced mailbox of a person that is ACLable: 0xC0000006 (F-1101).
const ACLableSyncedMailboxUser DisplayType = -1073741818

// aclCapable is the bit that makes an entry ACLable (F-1102).
const aclCapable DisplayType = 1 << 30

// ACLable says whether the entry may stand in a list of rights: bit 0x40000000 (F-1102, F-1103).
func (d DisplayType) ACLable() bool { return d&aclCapable != 0 }

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
