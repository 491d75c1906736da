package main

import (
	"path/filepath"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/report"
	"ombud/sim/scenario"
	"ombud/steps"
)

// auditTexts reads the procedures that paths name, each once, or those of the folder procedures. The error is a problem,
// or explained already.
func auditTexts(c *console, paths []string) (texts []report.Text, err error) {
	if len(paths) == 0 {
		paths = []string{"procedures"}
	}
	if err := ofKind("audit", language.Key("procedures (.md)"), paths, procedureExtension); err != nil {
		return nil, err
	}
	var wrong []steps.Diagnostic
	seen := map[string]bool{}
	for _, path := range paths {
		files, err := procedureFiles(path)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			name := filepath.ToSlash(filepath.Clean(file))
			if seen[name] {
				continue
			}
			seen[name] = true
			t, found := readAuditText(name)
			wrong = append(wrong, found...)
			if len(found) == 0 {
				texts = append(texts, t)
			}
		}
	}
	if len(wrong) > 0 {
		return nil, mistakes(c, wrong)
	}
	return texts, nil
}

// textLanguages are the languages of some procedures.
func textLanguages(texts []report.Text) []language.Language {
	var out []language.Language
	for _, t := range texts {
		out = append(out, t.Document.Language)
	}
	return out
}

// procedureFiles lists the procedures at or below a path.
func procedureFiles(path string) ([]string, error) {
	files, err := filesBelow(path, isProcedure, refuseName)
	slices.SortFunc(files, func(a, b string) int {
		return strings.Compare(strings.TrimSuffix(a, procedureExtension), strings.TrimSuffix(b, procedureExtension))
	})
	if err == nil && len(files) == 0 {
		err = &problem{language.Textf("%s: no procedures in this folder", filepath.ToSlash(path)), language.Textf("Procedures are files that end in %s; name one, or another folder.", procedureExtension)}
	}
	return files, err
}

// readAuditText reads one procedure, or says what is wrong with it.
func readAuditText(file string) (report.Text, []steps.Diagnostic) {
	data, err := scenario.ReadRegular(file, procedure.MaxFile)
	if err != nil {
		return report.Text{}, unread(file, err)
	}
	if wrong := checkProcedure(file); len(wrong) > 0 {
		return report.Text{}, wrong
	}
	doc, err := procedure.Parse(file, data)
	if err != nil {
		return report.Text{}, []steps.Diagnostic{{File: file, Message: language.Said(err)}}
	}
	return report.Text{File: file, Document: doc}, nil
}
