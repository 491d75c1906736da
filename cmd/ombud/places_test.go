package main

import (
	"slices"
	"testing"

	"ombud/sim/language"
	"ombud/steps"
)

// TestEveryPlaceIsExplained fails when a phrase gets a place of a new kind.
func TestEveryPlaceIsExplained(t *testing.T) {
	views := placeViews(language.English, steps.Catalogue())
	if len(views) < 10 {
		t.Errorf("only %d places", len(views))
	}
	for _, v := range views {
		if v.Meaning == "" && len(v.Values) == 0 {
			t.Errorf("{%s} is not explained; add it to openPlaces", v.Name)
		}
	}
	for name := range openPlaces {
		if !slices.ContainsFunc(views, func(v placeView) bool { return v.Name == name }) {
			t.Errorf("openPlaces explains {%s}, which no phrase has; drop it", name)
		}
	}
}
