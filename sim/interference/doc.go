// Package interference finds out whether two procedures that are each sound spoil each other when they are carried out
// at the same time.
//
// A [Question] names the procedures. Its Jobs are independent of each other, so that a command can run several at once,
// and Assemble makes a [Matrix] of their Cells. A cell is decided over every timing of both readers and of the world,
// and over every time between the two beginnings, whoever is first. A procedure by itself has to reach its own goal
// first; whoever fails alone cannot be disturbed. A text that sends its reader to support if something is missing has
// the goal not to; any other has the goal that the delegation is correct.
//
// Most pairs have nothing to do with each other, and to search all their interleavings would show it at great length.
// So it is asked first whether the two are independent: whether every event does in every situation of the one, with
// every situation of the other beside it, what it does alone. That is a proof for all interleavings, and takes
// thousands of steps where a search takes millions of classes. Only pairs that do touch each other are searched.
package interference
