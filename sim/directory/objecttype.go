package directory

// ObjectType is the sort of an address book entry: one byte of a display type (F-1102).
type ObjectType uint8

// The sorts that matter here (F-1102).
const (
	MailboxObject   ObjectType = 0x00 // the mailbox of a person
	RemoteObject    ObjectType = 0x06 // it stands for an object of another forest
	RoomObject      ObjectType = 0x07 // a room
	EquipmentObject ObjectType = 0x08 // equipment
	SecurityList    ObjectType = 0x09 // a security group with an address
)

// Resource says whether the entry is a room or equipment (F-1107).
func (t ObjectType) Resource() bool { return t == RoomObject || t == EquipmentObject }
