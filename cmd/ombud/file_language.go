package main

import (
	"errors"
	"path"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/steps"
)

// fileLanguage is the language that a file is written in. Scenarios are English,
// and so is what cannot be read.
func fileLanguage(file string) language.Language {
	data, err := scenario.ReadRegular(file, maxFormatted)
	if err != nil {
		return language.English
	}
	switch path.Ext(file) {
	case featureExtension:
		return steps.LanguageOf(data)
	case procedureExtension:
		return procedureLanguage(file, data)
	}
	return language.English
}

func procedureLanguage(file string, data []byte) language.Language {
	doc, err := procedure.Parse(file, data)
	var wrong procedure.Problems
	switch {
	case err == nil:
		return doc.Language
	case errors.As(err, &wrong) && len(wrong) > 0:
		return wrong[0].Language
	}
	return language.English
}

// featureLanguages are those of the features of a run.
func featureLanguages(s *steps.Summary) []language.Language {
	var out []language.Language
	for i := range s.Features {
		out = append(out, fileLanguage(s.Features[i].Path))
	}
	return out
}

// languages are those of all files to check.
func (t *targets) languages() []language.Language {
	var out []language.Language
	for _, file := range t.all() {
		out = append(out, fileLanguage(file))
	}
	return out
}
