package debugger

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Conversation is a session that understands commands and answers in a language.
// Sentences in commands may be in that language or in English.
type Conversation struct {
	*Session
	// Save writes a scenario to a path that the user named. The error is one
	// line. Nil means that nothing can be saved.
	Save func(s *scenario.Scenario, path string) error

	language  language.Language
	user      string             // named last, in English, "" for nobody
	claim     world.Claim        // named last
	asked     bool               // a claim was named
	different []language.Speaker // what the last branch changed
	kept      *scenario.Scenario
	saved     map[string]bool // by path: written by this conversation
}

// An Answer is what came of a command.
type Answer struct {
	Message string  // one line that comes first, or ""
	Topics  []Topic // what to tell then; see Conversation.Tell
	Quit    bool
}

// Begin is a conversation about a session, in a language. Saving is left to save.
func Begin(s *Session, l language.Language, save func(s *scenario.Scenario, path string) error) *Conversation {
	return &Conversation{Session: s, Save: save, language: l, kept: s.told, saved: map[string]bool{}}
}

// Language is the language of the conversation.
func (c *Conversation) Language() language.Language { return c.language }

// say is a message in the language of the conversation.
func (c *Conversation) say(format string, args ...any) string {
	return language.Textf(format, args...).In(c.language)
}

// Unsaved says whether the run is a branch that was not saved.
func (c *Conversation) Unsaved() bool { return c.Depth() > 0 && c.kept != c.told }

// moved is the answer to a command that went somewhere, or its error.
func moved(err error) (Answer, error) {
	if err != nil {
		return Answer{}, err
	}
	return Answer{Topics: []Topic{Here}}, nil
}

func (c *Conversation) next(rest string) (Answer, error) { return repeat(rest, c.Next) }

func (c *Conversation) previous(rest string) (Answer, error) { return repeat(rest, c.Previous) }

// repeat takes so many steps, or as many as there are if there is at least one.
func repeat(rest string, step func() error) (Answer, error) {
	n, err := count(rest)
	if err != nil {
		return Answer{}, err
	}
	if err := step(); err != nil {
		return Answer{}, err
	}
	for i := 1; i < n && step() == nil; i++ {
	}
	return moved(nil)
}

// count reads a number of steps, 1 if none is given.
func count(text string) (int, error) {
	if text == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, language.Errorf("%q is no number of events; write a whole number from 1", clip(text))
	}
	return n, nil
}

func (c *Conversation) userForward(rest string) (Answer, error) { return c.toUser(rest, Forward) }

func (c *Conversation) userBack(rest string) (Answer, error) { return c.toUser(rest, Back) }

func (c *Conversation) toUser(rest string, d Direction) (Answer, error) {
	if rest != "" {
		u, err := c.parseUser(rest)
		if err != nil {
			return Answer{}, err
		}
		c.user = u
	}
	if c.user == "" {
		return Answer{}, language.Errorf("no user was named yet; users are %s", userNames())
	}
	return moved(c.ToUser(c.user, d))
}

// parseUser reads the name of a user or the administrator, with or without its
// article, and returns it in English.
func (c *Conversation) parseUser(text string) (string, error) {
	for _, name := range everybody() {
		if strings.EqualFold(text, name) || strings.EqualFold("the "+text, name) || strings.EqualFold(text, c.say(name)) {
			return name, nil
		}
	}
	return "", language.Errorf("%q is no user; users are %s", clip(text), userNames())
}

// everybody is everybody an event can be about.
func everybody() []string {
	var out []string
	for u := range world.User(world.Users) {
		out = append(out, u.String())
	}
	return append(out, Administrator)
}

func userNames() language.Speaker {
	var out []language.Speaker
	for _, name := range everybody() {
		out = append(out, language.Textf(name))
	}
	return language.Join(out, ", ")
}

func (c *Conversation) time(rest string) (Answer, error) {
	t, err := scenario.ParseTime(rest)
	if err != nil {
		return Answer{}, err
	}
	return moved(c.ToTime(t))
}

func (c *Conversation) claimForward(rest string) (Answer, error) { return c.toClaim(rest, Forward) }

func (c *Conversation) claimBack(rest string) (Answer, error) { return c.toClaim(rest, Back) }

func (c *Conversation) toClaim(rest string, d Direction) (Answer, error) {
	if rest != "" {
		claim, err := world.ParseClaimIn(c.language, rest)
		if english, wrong := world.ParseClaim(rest); wrong == nil {
			claim, err = english, nil
		}
		if err != nil {
			return Answer{}, err
		}
		c.claim, c.asked = claim, true
	}
	if !c.asked {
		return Answer{}, language.Errorf("no claim was named yet; for example: c the delegation is correct")
	}
	if err := c.ToChange(c.claim, d); err != nil {
		return Answer{}, err
	}
	message := c.say("%s: holds => fails", c.claim)
	if c.Holds(c.claim) {
		message = c.say("%s: fails => holds", c.claim)
	}
	return Answer{Message: message, Topics: []Topic{Here}}, nil
}

// claims are those of the file, and the one that was named last.
func (c *Conversation) claims() []world.Claim {
	var out []world.Claim
	named := c.asked
	for _, v := range c.told.Claims {
		out = append(out, v.Claim)
		named = named && v.Claim != c.claim
	}
	if named {
		out = append(out, c.claim)
	}
	return out
}

func (c *Conversation) start(string) (Answer, error) {
	c.ToStart()
	return moved(nil)
}

func (c *Conversation) ending(string) (Answer, error) {
	c.ToEnd()
	return moved(nil)
}

func (c *Conversation) branch(rest string) (Answer, error) {
	number, time, timed := strings.Cut(rest, " ")
	list := c.Alternatives()
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(list) {
		return Answer{}, language.Errorf("%q is no alternative; %s", clip(number), numbersUpTo(len(list)))
	}
	at := list[n-1].From
	if timed {
		if at, err = scenario.ParseTime(strings.TrimSpace(time)); err != nil {
			return Answer{}, err
		}
	}
	return c.branched(c.Branch(list[n-1], at))
}

func numbersUpTo(n int) language.Text {
	switch n {
	case 0:
		return language.Textf(nothingNext)
	case 1:
		return language.Textf("there is only number 1, which e shows")
	}
	return language.Textf("e shows numbers 1 to %d", n)
}

func (c *Conversation) act(rest string) (Answer, error) {
	action, err := world.ParseActionIn(c.language, rest)
	if english, wrong := world.ParseAction(rest); wrong == nil {
		action, err = english, nil
	}
	if err != nil {
		return Answer{}, err
	}
	return c.branched(c.Act(action))
}

// branched is the answer to a branch.
func (c *Conversation) branched(changes []language.Speaker, err error) (Answer, error) {
	if err != nil {
		return Answer{}, err
	}
	c.different = changes
	return Answer{Message: c.say("branched off"), Topics: []Topic{Here, Differences}}, nil
}

func (c *Conversation) original(string) (Answer, error) {
	if err := c.Leave(); err != nil {
		return Answer{}, err
	}
	return Answer{Message: c.say("back in the run of %s", c.told.File), Topics: []Topic{Here}}, nil
}

func (c *Conversation) save(path string) (Answer, error) {
	if c.Save == nil {
		return Answer{}, language.Errorf("nothing can be saved here")
	}
	path = unquoted(path)
	if err := c.Save(c.told, path); err != nil {
		return Answer{}, err
	}
	c.kept = c.told
	clean := filepath.Clean(path)
	word := path
	if strings.ContainsFunc(path, unicode.IsSpace) {
		word = strconv.Quote(path) // A shell takes it for one.
	}
	message := c.say("saved %s; ombud replay %s carries it out", path, word)
	if c.saved[clean] {
		message = c.say("saved again %s; ombud replay %s carries it out", path, word)
	}
	c.saved[clean] = true
	return Answer{Message: message}, nil
}

// unquoted is a path without the quotes that somebody put around it, as for a shell.
func unquoted(path string) string {
	for _, q := range []string{`"`, "'"} {
		if len(path) > 2 && strings.HasPrefix(path, q) && strings.HasSuffix(path, q) {
			return path[1 : len(path)-1]
		}
	}
	return path
}

func (c *Conversation) quit(string) (Answer, error) {
	a := Answer{Quit: true}
	if c.Unsaved() {
		a.Message = c.say("the branch was not saved")
	}
	return a, nil
}
