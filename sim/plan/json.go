package plan

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"ombud/sim/directory"
)

// WriteJSON writes the whole report as one JSON object, with a line for each break. The error is that of the writer.
func (r *Report) WriteJSON(w io.Writer) error {
	head, err := indented(r.head())
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	out.Write(bytes.TrimSuffix(bytes.TrimSuffix(head, []byte("}")), []byte("\n")))
	out.WriteString(",\n  \"breaks\": [")
	for i := range r.Breaks {
		line, err := plain(r.breakView(&r.Breaks[i]))
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		out.Write(line)
	}
	if len(r.Breaks) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Flush()
}

// plain encodes a value on one line, with < and > as they are.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func indented(v any) ([]byte, error) {
	line, err := plain(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, line, "", "  ")
	return b.Bytes(), err
}

// A headView is everything but the breaks.
type headView struct {
	Rows        Ledger            `json:"rows"`
	Grants      Ledger            `json:"grants"`
	BatchRows   *Ledger           `json:"batch_rows,omitempty"`
	Mailboxes   mailboxView       `json:"mailboxes"`
	Delegations int               `json:"delegations"`
	Broken      int               `json:"delegations_broken"`
	Lasting     int               `json:"delegations_broken_longer_than_a_sync"`
	ToMend      int               `json:"delegations_broken_until_somebody_acts"`
	Assumptions assumptionsView   `json:"assumptions"`
	Remarks     Remarks           `json:"before_any_batch"`
	WhatIf      []Alternative     `json:"what_if"`
	Suggestion  *Suggestion       `json:"suggestion,omitempty"`
	Batches     []batchView       `json:"batches"`
	Reasons     []explanationView `json:"reasons"`
	FaultCount  int               `json:"fault_count"`
	Faults      []faultView       `json:"faults"`
}

type faultView struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	What   string `json:"what"`
}

type mailboxView struct {
	OnPremises int `json:"on_premises"`
	Online     int `json:"online"`
	Groups     int `json:"groups"`
}

type assumptionsView struct {
	Writeback      bool              `json:"writeback"`
	WritebackWorks bool              `json:"writeback_works"`
	Build          string            `json:"build"`
	ACLable        bool              `json:"aclable"`
	Exchange       string            `json:"exchange"`
	BackSeconds    int               `json:"worst_seconds_to_the_forest"`
	Set            []assumptionValue `json:"values"`
}

type assumptionValue struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Value string `json:"value"`
}

type batchView struct {
	Name         string        `json:"name"`
	Moved        int           `json:"moved"`
	Touched      int           `json:"touched"`
	Kept         int           `json:"kept"`
	Limited      int           `json:"limited"`
	ForAWhile    int           `json:"broken_for_a_while"`
	UntilBatch   int           `json:"broken_until_a_later_batch"`
	UntilActed   int           `json:"broken_until_somebody_acts"`
	Unclear      int           `json:"unclear"`
	WorstSeconds int           `json:"worst_seconds"`
	Until        string        `json:"latest_batch_that_mends,omitempty"`
	Reasons      []reasonCount `json:"reasons"`
}

type reasonCount struct {
	Reason string `json:"reason"`
	Count  int    `json:"count"`
}

type explanationView struct {
	reasonCount
	Facts string `json:"facts"`
	Why   string `json:"why"`
	Act   string `json:"what_to_do"`
}

type breakView struct {
	Batch        string `json:"batch"`
	Mailbox      string `json:"mailbox"`
	Grantee      string `json:"grantee"`
	Permission   string `json:"permission"`
	Folder       string `json:"folder,omitempty"`
	Outcome      string `json:"outcome"`
	WorstSeconds int    `json:"worst_seconds,omitempty"`
	AfterActing  int    `json:"worst_seconds_after_acting,omitempty"`
	Until        string `json:"until_batch,omitempty"`
	Reason       string `json:"reason"`
	Facts        string `json:"facts"`
	Command      string `json:"command,omitempty"`
}

func (r *Report) head() headView {
	o := r.Organisation
	h := headView{
		Rows: o.Rows, Grants: o.Grants, BatchRows: r.BatchRows, Delegations: len(o.Delegations), Broken: r.Broken, Lasting: r.Lasting, ToMend: r.ToMend,
		Assumptions: r.Assumptions.view(), Remarks: r.Remarks, WhatIf: []Alternative{}, Suggestion: r.Suggestion,
		Batches: []batchView{}, Reasons: []explanationView{}, FaultCount: o.FaultCount, Faults: []faultView{},
	}
	for i := range o.Mailboxes {
		switch m := &o.Mailboxes[i]; {
		case m.Kind == Group:
			h.Mailboxes.Groups++
		case m.Premises == directory.Online:
			h.Mailboxes.Online++
		default:
			h.Mailboxes.OnPremises++
		}
	}
	for i := range r.Batches {
		h.Batches = append(h.Batches, r.batchView(&r.Batches[i]))
	}
	for _, w := range r.WhatIf {
		w.What = r.say(w.What)
		h.WhatIf = append(h.WhatIf, w)
	}
	for _, f := range o.Faults {
		h.Faults = append(h.Faults, faultView{f.File, f.Line, f.Column, f.What.In(r.Language)})
	}
	total := r.reasons()
	for _, reason := range total.byCount() {
		h.Reasons = append(h.Reasons, explanationView{reasonCount{reason.String(), total[reason]}, reason.Facts(), reason.Why().In(r.Language), reason.Act().In(r.Language)})
	}
	return h
}

func (a *Assumptions) view() assumptionsView {
	v := assumptionsView{
		Writeback: a.Writeback, WritebackWorks: a.writebackWorks(), Build: a.Build.String(), ACLable: a.ACLable, Exchange: a.Exchange.String(),
		BackSeconds: int(a.BackWorst().Seconds()),
	}
	for _, s := range assumptions {
		v.Set = append(v.Set, assumptionValue{s.ID, s.Name, a.Value(s)})
	}
	return v
}

func (r *Report) batchView(b *BatchReport) batchView {
	v := batchView{
		Name: b.Name, Moved: b.Moved, Touched: b.Touched, Kept: b.Counts[Kept], Limited: b.Counts[Limited], ForAWhile: b.Counts[ForAWhile],
		UntilBatch: b.Counts[UntilBatch], UntilActed: b.Counts[UntilActed], Unclear: b.Counts[Unclear],
		WorstSeconds: int(b.Worst.Seconds()), Reasons: []reasonCount{},
	}
	if b.Until != Stays {
		v.Until = r.Plan.Names[b.Until]
	}
	for _, reason := range b.Reasons.byCount() {
		v.Reasons = append(v.Reasons, reasonCount{reason.String(), b.Reasons[reason]})
	}
	return v
}

func (r *Report) breakView(b *Break) breakView {
	o := r.Organisation
	d := &o.Delegations[b.Delegation]
	v := breakView{
		Batch: r.Plan.Names[b.Batch], Mailbox: o.Mailboxes[d.Mailbox].Name, Grantee: o.Mailboxes[d.Grantee].Name, Permission: permissionWord(d.Permission),
		Folder: o.Folder(d), Outcome: b.Outcome.String(), Reason: b.Reason.String(), Facts: b.Facts(), Command: r.Command(b),
	}
	switch b.Outcome {
	case ForAWhile:
		v.WorstSeconds = int(b.Worst.Seconds())
	case UntilActed:
		v.AfterActing = int(b.Worst.Seconds())
	case UntilBatch:
		v.Until = r.Plan.Names[b.Until]
	}
	return v
}
