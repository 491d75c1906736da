// Package lint holds tests that read the source of the module. They guard what no other test can see: who imports
// whom, what must not occur below sim because two runs could differ, that every exported name is explained, and that
// nothing is left over. Each rule names its remedy, and each is tried on a text that breaks it.
//
// A new package needs a row in arrows_test.go. There is nothing to import here.
package lint
