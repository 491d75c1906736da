package main

// tour is what bare ombud prints: one screen of 24 lines and 80 columns.
const tour = `ombud decides whether a documented procedure leads to the correct delegation
state, whatever the timing and whatever the order of events.

Decide     ombud run                        every scenario in features/
           ombud run FILE --watch           one file, whenever it is saved
Weigh      ombud audit procedures/FILE      what each step and wait is worth
Diagnose   ombud diagnose --ask             from what is seen to what is wrong
Look       ombud replay scenarios/FILE      one run again, event by event
           ombud replay FILE --step         forward, back, into a branch
           ombud view FILE                  the same as a page for the browser
Write      ombud new feature NAME           begin one; or: new procedure NAME
           ombud steps                      the phrases it may use
           ombud steps --parameters         the assumptions behind a verdict
           ombud lint                       find mistakes, run nothing
           ombud fmt                        put lines in order, change no word

features/    what must be true: Gherkin, decided over every timing
procedures/  the documented procedures: Markdown, numbered steps
scenarios/   single runs with their outcome; new failures go to scenarios/found/

Exit code  0 as expected   1 refuted   2 mistake in the command or in a file
           3 inconclusive  4 ombud itself failed

More: ombud --help   ombud COMMAND --help, with examples   docs/, for beginners
`
