// Package depict turns runs and state classes of the world into what package
// view can show: it knows who takes part and what the stores say, and nothing of
// pages.
//
// Run depicts one recorded run, with its lanes, its stores after every event,
// and what was pending in which window. It carries the run out with a session of
// sim/debugger, so that both show the same.
//
// Graph depicts all that can happen in a scenario, up to a number of classes. A
// scenario is a line of acts: something is done, or something is asked. The acts
// and the world together are one model, whose state says how far the scenario
// is; so the classes of that model are those of the scenario, whole.
package depict
