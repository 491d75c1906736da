// Package language lets the program speak English and Swedish.
//
// A message is a value: a Text remembers its English format and its arguments, and
// only the one who prints it says in which language. The catalogue under
// catalogue/ has a Swedish twin of every format; a test reads the sources of the
// whole module and fails for a format without twin, for a twin that nobody says,
// and for one with other verbs.
package language
