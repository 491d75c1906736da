package view

import "time"

// A Block is a picture with a heading. One of its parts is there.
type Block struct {
	Title     string
	Text      string // below the heading; "" for none
	Last      bool   // it comes behind the features, folded
	Table     *Table
	Intervals *Intervals
	Histogram *Histogram
	Lines     []TextLine // such as a difference of two texts
}

// A Table has a heading for every column. A row whose first cell is empty goes on
// with what the row above is about.
type Table struct {
	Columns []string
	Numbers []int // indices of columns that hold numbers
	Rows    [][]Cell
}

// A Cell is a cell of a table.
type Cell struct {
	Text string
	Tone Tone
	Go   string // address on this page that it leads to, as Scenario.Place, or "?" and words for the filter; "" for none
	Run  int    // number of the run of that sheet, or of the one the table is on, that it leads to, from 1; 0 for none
	Note string // in small print below it; "" for none
}

// Intervals is a chart of spans of time below each other, such as waits that are
// long enough.
type Intervals struct {
	From, Until time.Duration // of the axis
	Rows        []IntervalRow
}

// An IntervalRow is a line of such a chart.
type IntervalRow struct {
	Label string
	Text  string // behind it, such as a margin
	Spans []Span
	Marks []Mark
}

// A Span is an interval, both ends included.
type Span struct {
	From, Until time.Duration // Until may be Never
	Tone        Tone
	Text        string
}

// A Mark is a moment with a name.
type Mark struct {
	At   time.Duration
	Text string
}

// A Histogram is how often something took how long.
type Histogram struct {
	Bars  []Bar
	Marks []Mark // such as percentiles; one at Never is late
	Late  uint64 // how often it took too long to be counted in a bar
}

// A Bar is a bin: times t with From ≤ t < Until.
type Bar struct {
	From, Until time.Duration
	Count       uint64
}

// A TextLine is a line of text with a tone: Good is added, Bad is taken away.
type TextLine struct {
	Text string
	Tone Tone
}
