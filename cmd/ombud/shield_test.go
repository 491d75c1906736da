package main

import (
	"bytes"
	"strings"
	"testing"

	"ombud/steps"
)

func TestShieldLetsExitCodesThrough(t *testing.T) {
	var stderr bytes.Buffer
	if code := shield(&console{err: &stderr}, func() int { return exitInconclusive }); code != exitInconclusive || stderr.Len() > 0 {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
}

func TestAScenarioThatCouldNotBeCarriedOutIsAFault(t *testing.T) {
	summary := steps.Summary{Failed: 1, Features: []steps.Feature{{Path: "a.feature", Scenarios: []steps.Scenario{
		{Status: steps.Passed, Steps: []steps.Step{{Status: steps.Passed}}},
		{Status: steps.Failed, Steps: []steps.Step{
			{Line: 7, Status: steps.Passed},
			{Line: 8, Status: steps.Failed, Message: "no transition\nfor this"},
		}},
	}}}}
	var stderr bytes.Buffer
	code := explain(&console{err: &stderr}, failedIn(&summary))
	if code != exitFault {
		t.Errorf("exit code %d", code)
	}
	if first, _, _ := strings.Cut(stderr.String(), "\n"); first != "ombud failed: a.feature:8: no transition for this" {
		t.Errorf("the first line is %q", first)
	}
}
