package steps

import (
	"slices"
	"strings"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// A column of the table of users: the setting it makes, and the words its cells
// hold. The index of a word is the value of the setting. The first column names
// the user of the row; every other column may be left out.
type column struct {
	name  string
	kind  world.SettingKind
	words []string
}

// columns are those of a table of users in every language.
var columns = [language.Languages][]column{
	language.English: newColumns(language.English, "user", "telephony", "client", "system", "mailbox", "Lync home", "sync policy", "off", "on"),
	language.Swedish: newColumns(language.Swedish, "användare", "telefoni", "klient", "system", "postlåda", "Lync-konto", "synkroniseringsprincip", "av", "på"),
}

func newColumns(l language.Language, user, telephony, client, system, mailbox, home, policy, off, on string) []column {
	words := map[string][]string{}
	for _, t := range slotTypes(l) {
		words[t.Name] = t.Words()
	}
	return []column{
		{name: user, words: words["user"]},
		{telephony, world.SetTelephony, words["telephony"]},
		{client, world.SetEdition, names(2, func(i int) string { return lync.Edition(i).String() })},
		{system, world.SetSystem, names(2, func(i int) string { return lync.System(i).String() })},
		{mailbox, world.SetMailbox, words["premises"]},
		{home, world.SetHome, words["premises"]},
		{policy, world.SetPolicy, []string{off, on}},
	}
}

func names(n int, name func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = name(i)
	}
	return out
}

func columnNames(columns []column) []string {
	return names(len(columns), func(i int) string { return columns[i].name })
}

// A userTable is a table of users on its way to settings. The places are those
// of the file, the values those of the scenario, where an outline has filled
// them in.
type userTable struct {
	path    string
	columns []column // of the file's language
	places  *messages.DataTable
	values  *messages.PickleTable
	found   *findings
	heads   []*column // nil for a column that is not understood
}

// settings reads the table row by row; what is not understood is reported.
func (t *userTable) settings() []world.Setting {
	t.header()
	var out []world.Setting
	seen := map[world.User]bool{}
	for row := 1; row < len(t.values.Rows); row++ {
		who, ok := t.user(row)
		if !ok {
			continue
		}
		if seen[who] {
			t.wrong(row, t.userIndex(), "%q has a row already; give each user one row", t.columns[0].words[who])
			continue
		}
		seen[who] = true
		out = append(out, t.row(row, who)...)
	}
	if len(t.values.Rows) == 1 {
		t.wrong(0, 0, "the table has no row below its heading; add one for each user, such as | %s |", t.columns[0].words[0])
	}
	return out
}

func (t *userTable) header() {
	said := map[string]bool{}
	for i, cell := range t.values.Rows[0].Cells {
		c := t.find(cell.Value)
		switch {
		case c == nil:
			t.wrong(0, i, "unknown column %q; columns are %s", cell.Value, quoted(columnNames(t.columns)))
		case said[c.name]:
			t.wrong(0, i, "the column %q is there twice; keep one", c.name)
			c = nil
		default:
			said[c.name] = true
		}
		t.heads = append(t.heads, c)
	}
	if user := t.columns[0].name; !said[user] {
		t.wrong(0, 0, "the table has no column %q; add one that names the user of each row", user)
	}
}

func (t *userTable) find(name string) *column {
	for i := range t.columns {
		if t.columns[i].name == name {
			return &t.columns[i]
		}
	}
	return nil
}

func (t *userTable) userIndex() int {
	return slices.IndexFunc(t.heads, func(c *column) bool { return c == &t.columns[0] })
}

func (t *userTable) user(row int) (world.User, bool) {
	i := t.userIndex()
	if i < 0 {
		return 0, false
	}
	n, ok := t.word(row, i)
	return world.User(n), ok
}

// row makes the settings of one user. An empty cell leaves the default.
func (t *userTable) row(row int, who world.User) []world.Setting {
	var out []world.Setting
	for i, c := range t.heads {
		if c == nil || c == &t.columns[0] || t.values.Rows[row].Cells[i].Value == "" {
			continue
		}
		if n, ok := t.word(row, i); ok {
			out = append(out, world.Setting{Kind: c.kind, User: who, N: n})
		}
	}
	return out
}

// word reads a cell as one of the words of its column.
func (t *userTable) word(row, i int) (int, bool) {
	c, value := t.heads[i], t.values.Rows[row].Cells[i].Value
	n := slices.Index(c.words, strings.Join(strings.Fields(value), " "))
	if n < 0 {
		t.wrong(row, i, "unknown %s %q; allowed are %s", c.name, value, quoted(c.words))
	}
	return n, n >= 0
}

func (t *userTable) wrong(row, cell int, format string, args ...any) {
	at := t.places.Rows[row].Location
	if cells := t.places.Rows[row].Cells; cell < len(cells) { // A line with one | has no cells.
		at = cells[cell].Location
	}
	t.found.add(Diagnostic{File: t.path, Line: int(at.Line), Column: int(at.Column), Message: language.Textf(format, args...)})
}
