package exchange

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Sent is what became of a message that a user sends in the name of the mailbox's owner.
type Sent uint8

// What can become of the message.
const (
	NotSent      Sent = iota // nobody has sent anything yet
	SendRefused              // the sender holds no right that covers it
	SentAs                   // it looks as if the owner had sent it
	SentOnBehalf             // it names both the sender and the owner
)

var sentNames = language.Keys([]string{
	NotSent:      "no message is sent",
	SendRefused:  "the message is refused",
	SentAs:       "the message is sent as the owner",
	SentOnBehalf: "the message is sent on behalf of the owner",
}...)

// String says what became of the message.
func (s Sent) String() string { return enum.Name("Sent", sentNames, s) }

// In is what String prints, in a language.
func (s Sent) In(l language.Language) string { return language.Textf(s.String()).In(l) }
