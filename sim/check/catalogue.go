package check

import (
	"slices"

	"ombud/sim/language"
)

// Catalogue lists all properties, in the order of their subjects. The slice is fresh.
func Catalogue() []Property { return slices.Clone(catalogue) }

var catalogue = slices.Concat(
	groupProperties, mailboxProperties, syncProperties, clientProperties, connectProperties, sightProperties, repairProperties,
	faultProperties, changeProperties, toolProperties,
)

// Find returns the property of that name, in either language.
func Find(name string) (Property, bool) {
	for _, p := range catalogue {
		for l := range language.Languages {
			if p.In(l) == name {
				return p, true
			}
		}
	}
	return Property{}, false
}
