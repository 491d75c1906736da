package plan

import "ombud/sim/directory"

// A Mailbox is a mailbox of the organisation, or a group of it, as the export describes it.
type Mailbox struct {
	Name     string             // what people call it: the address, if there is one
	Kind     Kind               // what it is for
	Premises directory.Premises // where it is before the first batch
	Hidden   bool               // from address lists (F-1407)
	ACLable  Answer             // of one in Exchange Online: whether its object in the forest is, as far as the export tells (F-1102)
	batch    int32              // number of the name in the column Batch, or nobody
}

// Movable reports whether a migration batch can move it.
func (m *Mailbox) Movable() bool { return m.Kind != Group && m.Premises == directory.OnPremises }

// Answer is yes, no, or not told.
type Answer uint8

// The answers.
const (
	NotTold Answer = iota
	No
	Yes
)

// A Delegation is one permission of one grantee on one mailbox.
type Delegation struct {
	Mailbox    int32                // index of the mailbox
	Grantee    int32                // index of who is granted it
	Permission directory.Permission // DelegateFolders stands for a delegate as a whole (F-915)
	Private    bool                 // of a delegate: sees private items
	Sides      uint8                // of Send As: a bit for each side on which it exists (F-906)
	folder     int32                // number of the folder's name, or nobody
}

// on is the bit of a side.
func on(p directory.Premises) uint8 { return 1 << p }

// An Organisation is what an export says.
type Organisation struct {
	Mailboxes   []Mailbox    // groups among them, in the order of the export
	Delegations []Delegation // in the order of the export
	Rows        Ledger       // what became of the rows
	Grants      Ledger       // what became of the grants in them; a row may hold several
	Faults      []Fault      // what may have been lost, by place; at most MaxFaults
	FaultCount  int          // how many of them there were

	names  *names
	strong []int32 // by number of a name: the mailbox that has it alone, or nobody
	weak   []int32 // by number of a name: the mailbox that has it, nobody, or shared
	login  []int32 // likewise, of SamAccountName alone
}

// Folder is the name of the folder that a delegation is about, or "".
func (o *Organisation) Folder(d *Delegation) string {
	if d.folder == nobody {
		return ""
	}
	return o.names.text[d.folder]
}
