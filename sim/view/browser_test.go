package view_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"
)

var screenshots = flag.String("screenshots", "", "folder, by its full path, into which the browser tests put pictures of what they see")

// browsers are the names under which a Chromium may be installed.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// patience is how long a browser may take for one answer. It bounds a test that
// would hang and measures nothing.
const patience = 60 * time.Second

// A browser is a process that shows pages. It speaks the DevTools protocol over a
// pipe: messages are JSON, each ended by a zero byte.
type browser struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	folder  string // what it keeps of its users
	id      int    // of the last message
	deadman *time.Timer
}

// theBrowser is the one that all tests share, once one of them has asked for it. To
// start one takes longer than most tests.
var theBrowser = sync.OnceValues(start)

// started is the shared browser, nil as long as nobody has asked for it.
var started *browser

// start starts a browser.
func start() (*browser, error) {
	i := slices.IndexFunc(browsers, func(name string) bool { _, err := exec.LookPath(name); return err == nil })
	if i < 0 {
		return nil, nil
	}
	folder, err := os.MkdirTemp("", "browser")
	if err != nil {
		return nil, err
	}
	fromUs, toThem, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	fromThem, toUs, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	args := []string{
		"--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
		"--disable-background-networking", "--force-color-profile=srgb", "--disable-dev-shm-usage", "--user-data-dir=" + folder, "about:blank",
	}
	if os.Getuid() == 0 {
		args = append([]string{"--no-sandbox"}, args...)
	}
	cmd := exec.Command(browsers[i], args...)
	cmd.ExtraFiles = []*os.File{fromUs, toUs} // File descriptors 3 and 4 of the browser.
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	fromUs.Close()
	toUs.Close()
	started = &browser{cmd: cmd, in: toThem, out: bufio.NewReaderSize(fromThem, 1<<20), folder: folder}
	started.deadman = time.AfterFunc(10*patience, func() { cmd.Process.Kill() })
	return started, nil
}

// close ends the browser and takes away what it kept.
func (p *browser) close() {
	fmt.Fprintf(p.in, `{"id": %d, "method": "Browser.close"}%c`, p.id+1, 0)
	p.in.Close()
	io.Copy(io.Discard, p.out)
	p.cmd.Wait()
	p.deadman.Stop()
	os.RemoveAll(p.folder)
}

// TestMain ends the browser when all tests have.
func TestMain(m *testing.M) {
	code := m.Run()
	if started != nil {
		started.close()
	}
	os.Exit(code)
}

// A tab is a page in the browser, for one test.
type tab struct {
	*browser
	t       testing.TB
	session string
	trouble []string // errors of the page: exceptions, refused sources, failed requests
	asked   []string // what the page has requested
}

// open makes an empty page that shares nothing with those before it, or skips the
// test where there is no browser.
func open(t testing.TB, width, height int) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes seconds; run without -short")
	}
	shared, err := theBrowser()
	must(t, err)
	if shared == nil {
		t.Skip("no Chromium is installed; where there is one, this test drives it")
	}
	b := &tab{browser: shared, t: t}
	b.attach(width, height)
	return b
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// attach makes a tab in a context of its own: what the browser remembers of one test
// it has forgotten in the next.
func (b *tab) attach(width, height int) {
	var context struct{ BrowserContextID string }
	b.call("Target.createBrowserContext", nil, &context)
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank", "browserContextId": context.BrowserContextID, "width": width, "height": height}, &target)
	var session struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	b.session = session.SessionID
	b.t.Cleanup(func() {
		b.session = ""
		b.call("Target.disposeBrowserContext", map[string]any{"browserContextId": context.BrowserContextID}, nil)
	})
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		b.call(domain+".enable", nil, nil)
	}
	b.call("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": impatience}, nil)
	b.resize(width, height)
}

// impatience lets the page wait a millisecond where it would wait for longer, so that
// tests need not wait for it. What waits as long as each other still comes in order.
const impatience = `window.later = window.setTimeout; window.setTimeout = (what) => window.later(what, 1)`

// send writes one message and returns its number.
func (b *tab) send(method string, params any) int {
	b.id++
	if params == nil {
		params = map[string]any{}
	}
	message := map[string]any{"id": b.id, "method": method, "params": params}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	data, err := json.Marshal(message)
	must(b.t, err)
	b.in.Write(append(data, 0))
	return b.id
}

// call sends a message and waits for its answer; events that come before it are
// looked through for trouble.
func (b *tab) call(method string, params, result any) {
	b.t.Helper()
	id := b.send(method, params)
	for {
		var m struct {
			ID        int
			SessionID string
			Method    string
			Params    json.RawMessage
			Result    json.RawMessage
			Error     *struct{ Message string }
		}
		data, err := b.out.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("%s: the browser has gone: %v", method, err)
		}
		must(b.t, json.Unmarshal(bytes.TrimSuffix(data, []byte{0}), &m))
		switch {
		case m.Method != "" && m.SessionID != b.session: // Of a page that is gone.
		case m.Method != "":
			b.heard(m.Method, m.Params)
		case m.ID != id:
		case m.Error != nil:
			b.t.Fatalf("%s: %s", method, m.Error.Message)
		default:
			if result != nil {
				must(b.t, json.Unmarshal(m.Result, result))
			}
			return
		}
	}
}

func (b *tab) heard(method string, params json.RawMessage) {
	switch method {
	case "Runtime.exceptionThrown", "Network.loadingFailed":
		b.trouble = append(b.trouble, method+" "+string(params))
	case "Log.entryAdded":
		if strings.Contains(string(params), `"error"`) {
			b.trouble = append(b.trouble, string(params))
		}
	case "Network.requestWillBeSent":
		var p struct{ Request struct{ URL string } }
		json.Unmarshal(params, &p)
		b.asked = append(b.asked, p.Request.URL)
	}
}

// visit opens a file at an address of its own, in a fresh document.
func (b *tab) visit(file, address string) {
	b.t.Helper()
	b.call("Page.navigate", map[string]any{"url": "about:blank"}, nil)
	b.call("Page.navigate", map[string]any{"url": "file://" + file + address}, nil)
	b.wait(`document.readyState === 'complete' && document.querySelector('main') && document.querySelector('main').childElementCount > 0`)
	b.rest()
}

// address goes to an address of the page that is open.
func (b *tab) address(to string) {
	b.t.Helper()
	b.eval(fmt.Sprintf("location.hash = %q; 0", to))
	b.rest()
}

// rest waits until the page has drawn what it was told and has written down where
// it is: two frames, and whatever it has put off until then.
func (b *tab) rest() {
	b.t.Helper()
	b.eval(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0)))))`)
}

// eval is the value of an expression in the page, as JSON prints it, a text
// without its quotes.
func (b *tab) eval(expression string) string {
	b.t.Helper()
	var r struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &r)
	if r.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s %s", expression, r.ExceptionDetails.Text, r.ExceptionDetails.Exception.Description)
	}
	var text string
	if json.Unmarshal(r.Result.Value, &text) == nil {
		return text
	}
	return string(r.Result.Value)
}

// wait lets the page go on until a condition holds.
func (b *tab) wait(condition string) {
	b.t.Helper()
	got := b.eval(fmt.Sprintf(`new Promise((done) => { let n = 0; const look = () => (%s) ? done('yes') : ++n > 1200 ? done('no') : later(look, 25); look(); })`, condition))
	if got != "yes" {
		b.t.Fatalf("it never came true that %s; the page says:\n%s", condition, b.eval(`document.body.innerText.slice(0, 1500)`))
	}
}

// text is what an element shows.
func (b *tab) text(selector string) string {
	b.t.Helper()
	return b.eval(fmt.Sprintf(`(document.querySelector(%q) || {innerText: '(there is no %s)'}).innerText`, selector, selector))
}

// shows demands that an element shows a text.
func (b *tab) shows(selector, want string) {
	b.t.Helper()
	if got := b.text(selector); !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
		b.t.Errorf("%s shows %q; want %q in it", selector, got, want)
	}
}

// is demands the value of an expression.
func (b *tab) is(expression, want string) {
	b.t.Helper()
	if got := b.eval(expression); got != want {
		b.t.Errorf("%s is %s; want %s", expression, got, want)
	}
}

// place is the middle of an element on the screen, which is scrolled to it.
func (b *tab) place(selector string) (x, y float64) {
	b.t.Helper()
	var at [2]float64
	text := b.eval(fmt.Sprintf(`(() => { const e = document.querySelector(%q); if (!e) return []; e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })()`, selector))
	if json.Unmarshal([]byte(text), &at) != nil || text == "[]" {
		b.t.Fatalf("there is no %s to point at; the page says:\n%s", selector, b.eval(`document.body.innerText.slice(0, 1500)`))
	}
	return at[0], at[1]
}

func (b *tab) mouse(kind string, x, y float64) {
	b.call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}, nil)
}

func (b *tab) click(selector string) {
	b.t.Helper()
	x, y := b.place(selector)
	b.mouse("mousePressed", x, y)
	b.mouse("mouseReleased", x, y)
	b.rest()
}

// drag takes what is at one share of the width of an element to another share.
func (b *tab) drag(selector string, from, to float64) {
	b.t.Helper()
	x, y := b.place(selector)
	var width float64
	fmt.Sscan(b.eval(fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().width`, selector)), &width)
	left := x - width/2
	b.mouse("mousePressed", left+from*width, y)
	for i := range 20 {
		b.mouse("mouseMoved", left+(from+(to-from)*float64(i+1)/20)*width, y)
	}
	b.mouse("mouseReleased", left+to*width, y)
	b.rest()
}

// keyCodes are the codes of keys that are no letters.
var keyCodes = map[string]int{
	"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35, "PageUp": 33, "PageDown": 34,
	"Tab": 9, "Enter": 13, "Backspace": 8, "Escape": 27,
}

// press presses keys, one after the other.
func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, key := range keys {
		down := map[string]any{"type": "rawKeyDown", "key": key, "code": key, "windowsVirtualKeyCode": keyCodes[key]}
		if text := (map[string]string{"Enter": "\r"})[key]; text != "" || utf8.RuneCountInString(key) == 1 {
			if utf8.RuneCountInString(key) == 1 {
				text = key
			}
			down["type"], down["text"] = "keyDown", text
		}
		b.call("Input.dispatchKeyEvent", down, nil)
		b.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": keyCodes[key]}, nil)
	}
	b.rest()
}

func (b *tab) resize(width, height int) {
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// media sets the medium, such as print, and whether dark colours are wanted.
func (b *tab) media(medium string, dark bool) {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": medium, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.rest()
}

// picture saves what the screen shows, if somebody wants to look.
func (b *tab) picture(name string) {
	b.t.Helper()
	if *screenshots == "" {
		return
	}
	var r struct{ Data string }
	b.call("Page.captureScreenshot", map[string]any{"format": "png"}, &r)
	data, err := base64.StdEncoding.DecodeString(r.Data)
	must(b.t, err)
	must(b.t, os.MkdirAll(*screenshots, 0o755))
	must(b.t, os.WriteFile(filepath.Join(*screenshots, name+".png"), data, 0o644))
}

// calm demands that nothing went wrong in the page and that it asked for nothing
// but itself.
func (b *tab) calm() {
	b.t.Helper()
	for _, trouble := range b.trouble {
		b.t.Errorf("the page is in trouble: %s", trouble)
	}
	for _, url := range b.asked {
		if !strings.HasPrefix(url, "file://") && url != "about:blank" {
			b.t.Errorf("the page asked for %s; it must ask for nothing", url)
		}
	}
}
