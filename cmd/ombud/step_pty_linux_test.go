package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A terminal is a pseudo terminal of 80×24 with the time machine in it.
type terminal struct {
	t       *testing.T
	master  *os.File
	slave   *os.File
	cmd     *exec.Cmd
	output  chan string
	written string // everything so far
	screen  emulator
}

// openTerminal starts ombud replay --step on a copy of a shipped scenario.
func openTerminal(t *testing.T, dir string, environment ...string) *terminal {
	t.Helper()
	master, slave := openPTY(t)
	data, err := os.ReadFile("../../scenarios/case_2_repairs_the_stale_pair.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "case_2.txt"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, master: master, slave: slave, output: make(chan string)}
	term.cmd = exec.Command(theProgram(t), "replay", "--step", "case_2.txt")
	term.cmd.Dir = dir
	term.cmd.Env = append(os.Environ(), append([]string{"TERM=xterm", "NO_COLOR="}, environment...)...)
	term.cmd.Stdin, term.cmd.Stdout, term.cmd.Stderr = slave, slave, slave
	term.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := term.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { term.cmd.Process.Kill() })
	go term.listen()
	return term
}

// theProgram is this very program under the name of the command line, by which
// TestMain knows it.
func theProgram(t *testing.T) string {
	t.Helper()
	link := filepath.Join(t.TempDir(), "ombud")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	return link
}

// openPTY opens both ends of a pseudo terminal of 80×24.
func openPTY(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo terminals here: %v", err)
	}
	t.Cleanup(func() { master.Close() })
	number, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Skipf("no pseudo terminals here: %v", err)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo terminals here: %v", err)
	}
	t.Cleanup(func() { slave.Close() })
	if err := unix.IoctlSetWinsize(int(slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		t.Fatal(err)
	}
	return master, slave
}

// listen passes on what the program writes, until the terminal is closed.
func (term *terminal) listen() {
	buffer := make([]byte, 1<<16)
	for {
		n, err := term.master.Read(buffer)
		if n > 0 {
			term.output <- string(buffer[:n])
		}
		if err != nil {
			return
		}
	}
}

// take takes in what the program wrote.
func (term *terminal) take(output string) {
	term.written += output
	term.screen.take(output)
}

// press presses keys and waits until the screen shows a text.
func (term *terminal) press(keys, want string) {
	term.t.Helper()
	if _, err := io.WriteString(term.master, keys); err != nil {
		term.t.Fatal(err)
	}
	term.await(want)
}

// await reads until the screen shows a text.
func (term *terminal) await(want string) {
	term.t.Helper()
	for !strings.Contains(term.screen.text(), want) {
		select {
		case p := <-term.output:
			term.take(p)
		case <-time.After(20 * time.Second):
			term.t.Fatalf("%q does not come; the screen:\n%s", want, term.screen.text())
		}
	}
}

// settings are what the terminal does with keys and output.
func (term *terminal) settings() unix.Termios {
	term.t.Helper()
	s, err := unix.IoctlGetTermios(int(term.slave.Fd()), unix.TCGETS)
	if err != nil {
		term.t.Fatal(err)
	}
	return *s
}

// exit waits for the end of the program and reads what is left.
func (term *terminal) exit() (code int) {
	term.t.Helper()
	done := make(chan error, 1)
	go func() { done <- term.cmd.Wait() }()
	for {
		select {
		case p := <-term.output:
			term.take(p)
		case <-done:
			for {
				select {
				case p := <-term.output:
					term.take(p)
					continue
				case <-time.After(50 * time.Millisecond):
				}
				return term.cmd.ProcessState.ExitCode()
			}
		case <-time.After(20 * time.Second):
			term.t.Fatal("the program does not end")
		}
	}
}

// TestStepOnATerminal walks, looks, branches off, saves and quits at 80×24, as
// somebody does, and finds the terminal as it was.
func TestStepOnATerminal(t *testing.T) {
	dir := t.TempDir()
	term := openTerminal(t, dir)
	before := term.settings()
	term.await("0 of 22  0:00:00  the run begins")
	if raw := term.settings(); raw.Lflag&(unix.ICANON|unix.ECHO) != 0 {
		t.Error("keys are echoed or wait for Enter")
	}
	term.press("n", "1 of 22  0:00:05  the delegate creates")
	term.press("\x1b[C\x1b[C", "3 of 22  0:00:25  the manager removes")
	term.await("* clients    Delegates of the manager: no group (before: the delegate)")
	term.press("p", "2 of 22")
	term.press("cthe pair is paired\r", "the pair is paired: fails => holds")
	term.press("e", "what can happen next")
	term.press("t0:00:25\r", "3 of 22")
	term.press("b", "> b")
	term.press("1 0:04:00\r", "4 of 22  0:04:00  the removal by the manager")
	term.await("case_2.txt · branch 1, not saved")
	term.press("q", "the branch is not saved: S saves it, q again quits")
	term.press("Sbranch.txt\r", "saved branch.txt")
	for i, row := range term.screen.rows {
		if len(row) > 80 {
			t.Errorf("row %d has %d columns: %s", i+1, len(row), string(row))
		}
	}
	io.WriteString(term.master, "q")
	if code := term.exit(); code != exitExpected {
		t.Errorf("exit code %d", code)
	}
	if term.settings() != before {
		t.Error("the terminal is not as it was")
	}
	if out := term.written; !strings.Contains(out, "\x1b[33;1m* clients") || strings.Count(out, enterScreen) != 1 || strings.Count(out, leaveScreen) != 1 {
		t.Errorf("colour or the other screen is missing:\n%q", out)
	}
	if code, out, err := talk("replay", filepath.Join(dir, "branch.txt")); code != exitExpected {
		t.Errorf("what was saved does not replay: %s%s", out, err)
	}
}

// TestStepRestoresTheTerminal however it ends.
func TestStepRestoresTheTerminal(t *testing.T) {
	for _, row := range []struct {
		name string
		end  func(*terminal)
		code int
	}{
		{"Ctrl-C", func(term *terminal) { io.WriteString(term.master, "\x03") }, exitExpected},
		{"the signal to end", func(term *terminal) { term.cmd.Process.Signal(syscall.SIGTERM) }, exitInconclusive},
		{"the signal of a terminal that goes", func(term *terminal) { term.cmd.Process.Signal(syscall.SIGHUP) }, exitInconclusive},
	} {
		t.Run(row.name, func(t *testing.T) {
			term := openTerminal(t, t.TempDir(), "NO_COLOR=1")
			before := term.settings()
			term.press("n", "1 of 22")
			row.end(term)
			if code := term.exit(); code != row.code {
				t.Errorf("exit code %d; want %d", code, row.code)
			}
			if term.settings() != before || !strings.Contains(term.written, leaveScreen) {
				t.Error("the terminal is not as it was")
			}
			if strings.Contains(term.written, "\x1b[33") {
				t.Error("there is colour in spite of NO_COLOR")
			}
		})
	}
}

// TestStepOnANewSize draws anew when the terminal has another size.
func TestStepOnANewSize(t *testing.T) {
	term := openTerminal(t, t.TempDir())
	term.await("h shows all keys")
	if err := unix.IoctlSetWinsize(int(term.slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 10, Col: 40}); err != nil {
		t.Fatal(err)
	}
	term.await("n next  p back  u user  t time  c claim…")
}
