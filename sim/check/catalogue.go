package check

import "slices"

// Catalogue lists all properties, in the order of their subjects. The slice is fresh.
func Catalogue() []Property { return slices.Clone(catalogue) }

var catalogue = slices.Concat(
	groupProperties, mailboxProperties, syncProperties, clientProperties, connectProperties, sightProperties, repairProperties,
	faultProperties, changeProperties, toolProperties,
)

// Find returns the property of that name.
func Find(name string) (Property, bool) {
	i := slices.IndexFunc(catalogue, func(p Property) bool { return p.Name == name })
	if i < 0 {
		return Property{}, false
	}
	return catalogue[i], true
}
