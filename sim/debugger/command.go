package debugger

import (
	"fmt"
	"strings"
)

// A Command is something a conversation understands.
type Command struct {
	Key, Name string // either is understood
	Takes     string // what may follow, "" for nothing
	Does      string // for the help

	do func(c *Conversation, rest string) (Answer, error)
}

// Commands lists the commands in the order of the help.
func Commands() []Command {
	return []Command{
		{"n", "next", "[COUNT]", "to the next event, or so many events on", (*Conversation).next},
		{"p", "previous", "[COUNT]", "to the event before, or so many events back", (*Conversation).previous},
		{"u", "user", "[USER]", "to the next event about a user: u the manager", (*Conversation).userForward},
		{"U", "user-back", "[USER]", "the same, back in time", (*Conversation).userBack},
		{"t", "time", "TIME", "to a time since the start: t 0:05:00", (*Conversation).time},
		{"c", "claim", "[CLAIM]", "to where a claim changes: c the pair is half", (*Conversation).claimForward},
		{"C", "claim-back", "[CLAIM]", "the same, back in time", (*Conversation).claimBack},
		{"a", "start", "", "to the start of the run", (*Conversation).start},
		{"z", "end", "", "to the end of the run", (*Conversation).ending},
		{"s", "stores", "", "show all stores; * marks what has just changed", show(AllStores)},
		{"w", "waiting", "", "show the pending events and their windows", show(Waiting)},
		{"k", "claims", "", "show which claims hold", show(Claims)},
		{"l", "list", "", "show the events of the run", show(Events)},
		{"e", "else", "", "show what else could happen here", show(Else)},
		{"b", "branch", "NUMBER [TIME]", "branch off into one of these, at its earliest", (*Conversation).branch},
		{"d", "do", "ACTION", "branch off with somebody doing this now", (*Conversation).act},
		{"o", "original", "", "leave the branch for the run it was branched off", (*Conversation).original},
		{"S", "save", "FILE", "save the run as a new scenario: save other.txt", (*Conversation).save},
		{"h", "help", "", "show this help", show(Help)},
		{"q", "quit", "", "quit", (*Conversation).quit},
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
		if err := cmd.accepts(rest); err != nil {
			return Answer{}, err
		}
		answer, err := cmd.do(c, rest)
		return answer, oneLine(err)
	}
	return Answer{}, fmt.Errorf("unknown command %q; commands are %s", clip(word), keys())
}

// accepts refuses what a command does not take, or needs and does not get.
func (cmd *Command) accepts(rest string) error {
	switch {
	case cmd.Takes == "" && rest != "":
		return fmt.Errorf("%s takes nothing, not %q", cmd.Key, clip(rest))
	case rest == "" && cmd.Takes != "" && cmd.Takes[0] != '[':
		return fmt.Errorf("%s needs something: %s %s", cmd.Key, cmd.Name, cmd.Takes)
	}
	return nil
}

// keys lists the commands for a message.
func keys() string {
	var out []string
	for _, cmd := range Commands() {
		out = append(out, cmd.Key)
	}
	return strings.Join(out, " ") + "; h shows what they do"
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
	if err == nil || !strings.Contains(err.Error(), "\n") {
		return err
	}
	var parts []string
	for line := range strings.Lines(err.Error()) {
		parts = append(parts, strings.TrimSpace(line))
	}
	return fmt.Errorf("%s", strings.Join(parts, "; "))
}

func tellHelp() []Text {
	var out []Text
	for _, cmd := range Commands() {
		out = append(out, plain(fmt.Sprintf("%s %-10s %-13s %s", cmd.Key, cmd.Name, cmd.Takes, cmd.Does)))
	}
	return out
}
