package view

// A Sheet is a procedure with all there is to know about it. A scenario that has
// one is drawn as its sheet; steps, graph and blocks of its own it has none.
type Sheet struct {
	Text  string // the verdict in a sentence or two
	Above []Block
	Title string // of the lines
	Basis string // below it; "" for none
	Lines []SheetLine
	Below []Block
	Runs  []*Run // cells, remarks and lines refer to them by their number, from 1
}

// A SheetLine is a line of the procedure.
type SheetLine struct {
	Text    string
	Notes   []string
	Tone    Tone
	Remarks []Remark
	Jumps   []Jump
	Stops   bool // who is through with it does not go on with the next one
}

// A Remark is what there is to say about a line.
type Remark struct {
	Word string // such as its role
	Text string // why; "" for none
	Tone Tone
	Run  int // that shows it; 0 for none
}

// A Jump leads from a line to another one.
type Jump struct {
	To   int    // number of the line, from 1; 0 is the end
	Text string // when, and where to
	Tone Tone   // Faint: nobody ever takes it
}

// sheet is a sheet as it stands in the file, nil for none.
func (p *packer) sheet(s *Sheet) any {
	if s == nil {
		return nil
	}
	runs := make(list, len(s.Runs))
	for i, r := range s.Runs {
		runs[i] = p.run(r)
	}
	return list{s.Text, each(s.Above, packBlock), s.Title, s.Basis, each(s.Lines, packLine), each(s.Below, packBlock), runs}
}

func packLine(l *SheetLine) any {
	return list{
		l.Text, or(l.Notes), l.Tone, each(l.Remarks, func(r *Remark) any { return list{r.Word, r.Text, r.Tone, r.Run} }),
		each(l.Jumps, func(j *Jump) any { return list{j.To, j.Text, j.Tone} }), flag(l.Stops),
	}
}

// sheets says whether the page is about procedures.
func (p *Page) sheets() bool {
	for _, f := range p.Features {
		for i := range f.Scenarios {
			if f.Scenarios[i].Sheet != nil {
				return true
			}
		}
	}
	return false
}
