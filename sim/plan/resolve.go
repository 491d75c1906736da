package plan

import "strings"

// What a name can mean besides a mailbox and nobody.
const (
	shared  int32 = -2 // several mailboxes, which have it as a weak name
	outside int32 = -3 // somebody who is known and has no mailbox that is planned for
)

// take gives a mailbox a name of its own.
func (o *Organisation) take(name string, mailbox int32) {
	*o.slot(&o.strong, o.names.id(name)) = mailbox
}

// lend gives a mailbox a name that others may have too.
func (o *Organisation) lend(name string, mailbox int32) { o.share(&o.weak, name, mailbox) }

// share writes into a list that a mailbox has a name that others may have too.
func (o *Organisation) share(list *[]int32, name string, mailbox int32) {
	slot := o.slot(list, o.names.id(name))
	switch *slot {
	case nobody:
		*slot = mailbox
	case mailbox:
	default:
		*slot = shared
	}
}

// slot is the place of a name in a list that grows with the names.
func (o *Organisation) slot(list *[]int32, name int32) *int32 {
	for int(name) >= len(*list) {
		*list = append(*list, nobody)
	}
	return &(*list)[name]
}

// look is what a list says about a name.
func look(list []int32, name int32) int32 {
	if name == nobody || int(name) >= len(list) {
		return nobody
	}
	return list[name]
}

// find is the mailbox that a name means: nobody if there is none, shared if there are several. A name that is unknown as
// a whole is tried without what stands in front of it: the domain of an account, the containers of a path. Behind a domain
// stands the SamAccountName, so nobody else's alias or display name comes before the one mailbox that has it.
func (o *Organisation) find(name int32) int32 {
	if m := o.called(name); m != nobody {
		return m
	}
	text := o.names.text[name]
	if i := strings.LastIndexByte(text, '\\'); i >= 0 {
		account := o.names.find(text[i+1:])
		if m := look(o.login, account); m != nobody && m != shared {
			return m
		}
		return o.called(account)
	}
	if i := strings.LastIndexByte(text, '/'); i >= 0 {
		return o.called(o.names.find(commonName(text[i+1:])))
	}
	if first, _, ok := strings.Cut(text, ","); ok && commonName(first) != first {
		return o.called(o.names.find(commonName(first)))
	}
	return nobody
}

// called is the mailbox that has exactly this name.
func (o *Organisation) called(name int32) int32 {
	if m := look(o.strong, name); m != nobody {
		return m
	}
	return look(o.weak, name)
}

// commonName is a part of a path without the CN= in front of it.
func commonName(part string) string {
	if len(part) > 3 && strings.EqualFold(part[:3], "cn=") {
		return part[3:]
	}
	return part
}
