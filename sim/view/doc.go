// Package view writes one HTML file that shows what became of a suite, of a
// run or of a procedure, to somebody who has a browser and nothing else.
//
// A Page is plain data: features with scenarios and steps, runs with lanes,
// events, stores and pending events, graphs of classes to walk about in, and
// blocks, that is tables, interval charts and histograms for whatever else there
// is to show. Whoever knows the domain fills it; Write puts it, one script and
// one style sheet into one file. The file fetches nothing, stores nothing, and
// runs no script but its own: its content security policy says so, with the
// hashes of both.
//
// What can be seen at a glance stands in the file as JSON. Runs and graphs stand
// there deflated, a part for each feature, and are unpacked when somebody looks
// at them, so that a large suite opens at once and stays small. Texts are only
// ever data: the script puts them into the page as text, never as markup.
//
// Every place has an address behind the #: a filter, a scenario, a moment of a
// run, a walk through a graph. page/04_address.js has their forms.
//
// The script is the files of page, joined in the order of their names; so is the
// style sheet. Tests drive both in a real browser, where one is installed:
//
//	go test ./sim/view -run Browser -screenshots DIR
//
// The same page gives the same bytes.
package view
