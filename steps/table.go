package steps

import (
	"fmt"
	"slices"
	"strings"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// A column of the table of users: the setting it makes, and the words its cells
// hold. The index of a word is the value of the setting.
type column struct {
	name  string
	kind  world.SettingKind
	words []string
}

// userColumn names the row; every other column may be left out.
const userColumn = "user"

var columns = []column{
	{name: userColumn, words: names(world.Users, func(i int) string { return world.User(i).String() })},
	{"telephony", world.SetTelephony, names(5, func(i int) string { return lync.Telephony(i).String() })},
	{"client", world.SetEdition, names(2, func(i int) string { return lync.Edition(i).String() })},
	{"system", world.SetSystem, names(2, func(i int) string { return lync.System(i).String() })},
	{"mailbox", world.SetMailbox, names(2, func(i int) string { return lync.Premises(i).String() })},
	{"Lync home", world.SetHome, names(2, func(i int) string { return lync.Premises(i).String() })},
	{"sync policy", world.SetPolicy, []string{"off", "on"}},
}

func names(n int, name func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = name(i)
	}
	return out
}

func columnNames() []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}

// A userTable is a table of users on its way to settings. The places are those
// of the file, the values those of the scenario, where an outline has filled
// them in.
type userTable struct {
	path   string
	places *messages.DataTable
	values *messages.PickleTable
	found  *findings
	heads  []*column // nil for a column that is not understood
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
			t.report(row, t.userIndex(), "%q has a row already; give each user one row", who)
			continue
		}
		seen[who] = true
		out = append(out, t.row(row, who)...)
	}
	if len(t.values.Rows) == 1 {
		t.report(0, 0, "the table has no row below its heading; add one for each user, such as | the manager |")
	}
	return out
}

func (t *userTable) header() {
	said := map[string]bool{}
	for i, cell := range t.values.Rows[0].Cells {
		c := findColumn(cell.Value)
		switch {
		case c == nil:
			t.report(0, i, "unknown column %q; columns are %s", cell.Value, quoted(columnNames()))
		case said[c.name]:
			t.report(0, i, "the column %q is there twice; keep one", c.name)
			c = nil
		default:
			said[c.name] = true
		}
		t.heads = append(t.heads, c)
	}
	if !said[userColumn] {
		t.report(0, 0, "the table has no column %q; add one that names the user of each row", userColumn)
	}
}

func findColumn(name string) *column {
	for i := range columns {
		if columns[i].name == name {
			return &columns[i]
		}
	}
	return nil
}

func (t *userTable) userIndex() int {
	return slices.IndexFunc(t.heads, func(c *column) bool { return c != nil && c.name == userColumn })
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
		if c == nil || c.name == userColumn || t.values.Rows[row].Cells[i].Value == "" {
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
		t.report(row, i, "unknown %s %q; allowed are %s", c.name, value, quoted(c.words))
	}
	return n, n >= 0
}

func (t *userTable) report(row, cell int, format string, args ...any) {
	at := t.places.Rows[row].Location
	if cells := t.places.Rows[row].Cells; cell < len(cells) { // A line with one | has no cells.
		at = cells[cell].Location
	}
	t.found.add(Diagnostic{File: t.path, Line: int(at.Line), Column: int(at.Column), Message: fmt.Sprintf(format, args...)})
}
