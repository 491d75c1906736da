package view

// A Coverage says which clauses of a text the scenarios of a page exercise.
type Coverage struct {
	Title    string
	Text     string // one sentence below it; "" for none
	Language string // of the clauses; "" for that of the page
	Clauses  []Clause
}

// A Clause is one statement of that text.
type Clause struct {
	ID        string // unique; its address
	Group     string // such as the document it stands in
	Section   string
	Text      string
	Without   string // why nobody needs to exercise it; "" if somebody should
	Exercises []Exercise
}

// An Exercise is a scenario that exercises a clause.
type Exercise struct {
	Place string // of the scenario
	By    string // what it cites: the clause, or what stands for it
}

// coverage is a list as the script reads it; scenarios are told by their numbers,
// counted through the page. Nobody finds a scenario that is not on it.
func (p *Page) coverage() any {
	v := p.Coverage
	if v == nil {
		return nil
	}
	numbers := map[string]int{}
	for i := range p.Features {
		for k := range p.Features[i].Scenarios {
			numbers[p.Features[i].Scenarios[k].Place] = len(numbers)
		}
	}
	return list{v.Title, v.Text, v.Language, each(v.Clauses, func(c *Clause) any {
		flat := list{}
		for _, e := range c.Exercises {
			if n, ok := numbers[e.Place]; ok {
				flat = append(flat, n, e.By)
			}
		}
		return list{c.ID, c.Group, c.Section, c.Text, c.Without, flat}
	})}
}
