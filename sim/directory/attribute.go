package directory

import (
	"slices"

	"ombud/sim/internal/enum"
)

// Attribute is an attribute of a directory object that Azure AD Connect carries (F-1013, F-1014).
type Attribute uint8

// The attributes. The zero value is none.
const (
	NoAttribute Attribute = iota
	PublicDelegates
	DelegateListLink
	RecipientDisplayType
	RecipientTypeDetails
	RemoteRecipientType
	MailboxGUID
	LegacyExchangeDN
	ProxyAddresses
	TargetAddress
	HideFromAddressLists
	ExternalDirectoryObjectID
	ArchiveStatus
	BlockedSendersHash
	SafeRecipientsHash
	SafeSendersHash
	UCVoiceMailSettings
	UserHoldPolicies
)

var attributeNames = []string{
	NoAttribute:               "no attribute",
	PublicDelegates:           "publicDelegates",
	DelegateListLink:          "msExchDelegateListLink",
	RecipientDisplayType:      "msExchRecipientDisplayType",
	RecipientTypeDetails:      "msExchRecipientTypeDetails",
	RemoteRecipientType:       "msExchRemoteRecipientType",
	MailboxGUID:               "msExchMailboxGuid",
	LegacyExchangeDN:          "legacyExchangeDN",
	ProxyAddresses:            "proxyAddresses",
	TargetAddress:             "targetAddress",
	HideFromAddressLists:      "msExchHideFromAddressLists",
	ExternalDirectoryObjectID: "msDS-ExternalDirectoryObjectID",
	ArchiveStatus:             "msExchArchiveStatus",
	BlockedSendersHash:        "msExchBlockedSendersHash",
	SafeRecipientsHash:        "msExchSafeRecipientsHash",
	SafeSendersHash:           "msExchSafeSendersHash",
	UCVoiceMailSettings:       "msExchUCVoiceMailSettings",
	UserHoldPolicies:          "msExchUserHoldPolicies",
}

// String is the attribute's name in the forest, such as "publicDelegates".
func (a Attribute) String() string { return enum.Name("Attribute", attributeNames, a) }

// Classes is a set of sorts of directory objects, one bit each (F-1013).
type Classes uint8

// The three sorts.
const (
	Users Classes = 1 << iota
	Contacts
	Groups
)

var classNames = []string{"users", "contacts", "groups"}

// String lists the sorts, such as "users + groups".
func (c Classes) String() string { return enum.BitNames(classNames, "none", c) }

// Carried is an attribute with the sorts of objects of which it is carried.
type Carried struct {
	Attribute Attribute
	Classes   Classes
}

// synced is F-1013.
var synced = []Carried{
	{PublicDelegates, Users | Contacts | Groups},
	{DelegateListLink, Users},
	{RecipientDisplayType, Users | Contacts | Groups},
	{RecipientTypeDetails, Users | Contacts | Groups},
	{RemoteRecipientType, Users},
	{MailboxGUID, Users},
	{LegacyExchangeDN, Users | Contacts | Groups},
	{ProxyAddresses, Users | Contacts | Groups},
	{TargetAddress, Users | Contacts},
	{HideFromAddressLists, Users | Contacts | Groups},
}

// writtenBack is F-1014.
var writtenBack = []Carried{
	{ExternalDirectoryObjectID, Users},
	{ArchiveStatus, Users},
	{BlockedSendersHash, Users},
	{SafeRecipientsHash, Users},
	{SafeSendersHash, Users},
	{UCVoiceMailSettings, Users},
	{UserHoldPolicies, Users},
	{ProxyAddresses, Users | Contacts | Groups},
	{PublicDelegates, Users},
}

// Synced lists the attributes carried to Exchange Online that matter to delegation (F-1013).
func Synced() []Carried { return slices.Clone(synced) }

// WrittenBack lists the attributes that the Exchange hybrid option carries to the forest (F-1014). Of proxyAddresses only
// the x500 address of the cloud is (F-1015).
func WrittenBack() []Carried { return slices.Clone(writtenBack) }
