package debugger

import (
	"fmt"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A Command is something a conversation understands.
type Command struct {
	Key, Name string // either is understood
	Takes     string // what may follow, "" for nothing; a key of the catalogue
	Does      string // for the help; a key of the catalogue

	do func(c *Conversation, rest string) (Answer, error)
}

// Commands lists the commands in the order of the help.
func Commands() []Command {
	return []Command{
		{"n", "next", language.Key("[COUNT]"), language.Key("to the next event, or so many events on"), (*Conversation).next},
		{"p", "previous", language.Key("[COUNT]"), language.Key("to the event before, or so many events back"), (*Conversation).previous},
		{"u", "user", language.Key("[USER]"), language.Key("to the next event about a user: u the manager"), (*Conversation).userForward},
		{"U", "user-back", language.Key("[USER]"), language.Key("the same, back in time"), (*Conversation).userBack},
		{"t", "time", language.Key("TIME"), language.Key("to a time since the start: t 0:05:00"), (*Conversation).time},
		{"c", "claim", language.Key("[CLAIM]"), language.Key("to where a claim changes: c the pair is half"), (*Conversation).claimForward},
		{"C", "claim-back", language.Key("[CLAIM]"), language.Key("the same, back in time"), (*Conversation).claimBack},
		{"a", "start", "", language.Key("to the start of the run"), (*Conversation).start},
		{"z", "end", "", language.Key("to the end of the run"), (*Conversation).ending},
		{"s", "stores", "", language.Key("show all stores; * marks what has just changed"), show(AllStores)},
		{"w", "waiting", "", language.Key("show the pending events and their windows"), show(Waiting)},
		{"k", "claims", "", language.Key("show which claims hold"), show(Claims)},
		{"l", "list", "", language.Key("show the events of the run"), show(Events)},
		{"e", "else", "", language.Key("show what else could happen here"), show(Else)},
		{"b", "branch", language.Key("NUMBER [TIME]"), language.Key("branch off into one of these, at its earliest"), (*Conversation).branch},
		{"d", "do", language.Key("ACTION"), language.Key("branch off with somebody doing this now"), (*Conversation).act},
		{"o", "original", "", language.Key("leave the branch for the run it was branched off"), (*Conversation).original},
		{"S", "save", language.Key("FILE"), language.Key("save the run as a new scenario: save other.txt"), (*Conversation).save},
		{"h", "help", "", language.Key("show this help"), show(Help)},
		{"q", "quit", "", language.Key("quit"), (*Conversation).quit},
	}
}

// show is a command that only tells about a topic.
func show(t Topic) func(*Conversation, string) (Answer, error) {
	return func(*Conversation, string) (Answer, error) { return Answer{Topics: []Topic{t}}, nil }
}

// Do carries out one line: a command and what it takes. The error is one line
// that says what is allowed instead. Empty lines and lines that begin with #
// do nothing.
func (c *Conversation) Do(line string) (Answer, error) {
	line = strings.TrimSpace(line)
	if line == "" || line[0] == '#' {
		return Answer{}, nil
	}
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	for _, cmd := range Commands() {
		if word != cmd.Key && word != cmd.Name {
			continue
		}
		if err := cmd.accepts(word, rest); err != nil {
			return Answer{}, err
		}
		answer, err := cmd.do(c, rest)
		return answer, oneLine(err)
	}
	if near := nearestName(word); near != "" {
		return Answer{}, language.Errorf("unknown command %q; did you mean %s? h shows all commands", clip(word), near)
	}
	return Answer{}, language.Errorf("unknown command %q; commands are %s; h shows their letters and what they do", clip(word), commandNames())
}

// nearestName is the name of a command that a word was probably meant to be, "" if
// none is near.
func nearestName(word string) string {
	best, least := "", len(word)
	for _, cmd := range Commands() {
		if d := phrase.Distance(strings.ToLower(word), cmd.Name); d < least && 3*d <= len(cmd.Name) {
			best, least = cmd.Name, d
		}
	}
	return best
}

// accepts refuses what a command does not take, or needs and does not get.
func (cmd *Command) accepts(word, rest string) error {
	switch {
	case cmd.Takes == "" && rest != "":
		return language.Errorf("%s takes nothing, not %q", word, clip(rest))
	case rest == "" && cmd.Takes != "" && cmd.Takes[0] != '[':
		return language.Errorf("%s needs something: %s %s", word, cmd.Name, language.Textf(cmd.Takes))
	}
	return nil
}

// commandNames lists the commands for a message.
func commandNames() string {
	var out []string
	for _, cmd := range Commands() {
		out = append(out, cmd.Name)
	}
	return strings.Join(out, " ")
}

// clip shortens a text of the user for a message.
func clip(text string) string {
	const longest = 60
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return text
}

// oneLine is an error on one line.
func oneLine(err error) error {
	if err == nil {
		return nil
	}
	return brief{err}
}

// A brief error is one that is said on one line, in every language.
type brief struct{ error }

// Error is the line in English.
func (b brief) Error() string { return b.In(language.English) }

// In is the line in a language.
func (b brief) In(l language.Language) string {
	var parts []string
	for line := range strings.Lines(language.Error(l, b.error)) {
		parts = append(parts, strings.TrimSpace(line))
	}
	return strings.Join(parts, "; ")
}

// Unwrap is the error of many lines.
func (b brief) Unwrap() error { return b.error }

func (c *Conversation) tellHelp() []Text {
	var out []Text
	for _, cmd := range Commands() {
		out = append(out, plain(fmt.Sprintf("%s %-10s %-13s %s", cmd.Key, cmd.Name, c.say(cmd.Takes), c.say(cmd.Does))))
	}
	return out
}
