//go:build unix

package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A served page is what a process serves while its file is edited.
type servedPage struct {
	t   *testing.T
	url string
}

// beginServe starts the command and waits until there is a page.
func beginServe(t *testing.T, dir string, args ...string) (*process, *servedPage) {
	t.Helper()
	p := newProcess(dir, nil, append([]string{"view"}, args...)...)
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	p.Stdout = out
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		p.Process.Kill()
		out.Close()
	})
	for range 1000 {
		said, err := os.ReadFile(out.Name())
		if err != nil {
			t.Fatal(err)
		}
		if url := regexp.MustCompile(`^http://127\.0\.0\.1:\d+/`).Find(said); url != nil && strings.HasSuffix(string(said), "\n") {
			return p, &servedPage{t, string(url)}
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no address is printed")
	return nil, nil
}

// ask is the status and the body of an answer to a request with a host of its own.
func (s *servedPage) ask(method, path, host string) (int, string) {
	s.t.Helper()
	r, err := http.NewRequest(method, s.url+path, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	if host != "" {
		r.Host = host
	}
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer a.Body.Close()
	body, err := io.ReadAll(a.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return a.StatusCode, string(body)
}

// news listens for what becomes of a page.
func (s *servedPage) news(page string) *bufio.Scanner {
	s.t.Helper()
	at := regexp.MustCompile(`id="news">"/(news\?[0-9a-f]+)"`).FindStringSubmatch(page)
	if at == nil {
		s.t.Fatal("the page names no address for its news")
	}
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	s.t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, "GET", s.url+at[1], nil)
	if err != nil {
		s.t.Fatal(err)
	}
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { a.Body.Close() })
	return bufio.NewScanner(a.Body)
}

// hears demands the next event, and a text in its data.
func (s *servedPage) hears(news *bufio.Scanner, event, has string) {
	s.t.Helper()
	var lines []string
	for news.Scan() && news.Text() != "" {
		lines = append(lines, news.Text())
	}
	if len(lines) != 2 || lines[0] != "event: "+event || !strings.Contains(lines[1], has) {
		s.t.Fatalf("the news are %q; want the event %s with %q", lines, event, has)
	}
}

// TestServe edits a feature that is served: the page follows, tells what is wrong with
// the file meanwhile, and is for this machine alone.
func TestServe(t *testing.T) {
	dir := t.TempDir()
	good, bad := feature("one", "Lync of the manager is not running"), feature("one", "Lync of the manager is running")
	put(t, dir, map[string]string{"features/one.feature": good, "procedures/one.md": "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n"})
	p, s := beginServe(t, dir, "features/one.feature", "--serve")
	status, page := s.ask("GET", "", "")
	if status != 200 || !strings.Contains(page, "connect-src 'self'") || !strings.Contains(page, "of one") {
		t.Fatalf("the page has the status %d and begins\n%.400s", status, page)
	}
	for _, row := range []struct {
		what, method, path, host string
		status                   int
	}{
		{"a page of another place that has found the port", "GET", "", "example.org", 421},
		{"the name of this machine", "GET", "", strings.TrimSuffix(strings.Replace(strings.TrimPrefix(s.url, "http://"), "127.0.0.1", "localhost", 1), "/"), 200},
		{"something else than a page", "GET", "../../etc/passwd", "", 404},
		{"something to be written", "POST", "", "", 405},
	} {
		if status, _ := s.ask(row.method, row.path, row.host); status != row.status {
			t.Errorf("%s: the status is %d; want %d", row.what, status, row.status)
		}
	}

	news := s.news(page)
	s.hears(news, "same", "")
	put(t, dir, map[string]string{"features/one.feature": good + "    And a manager\n"})
	s.hears(news, "mistake", "features/one.feature:7")
	put(t, dir, map[string]string{"features/one.feature": good})
	s.hears(news, "same", "")
	put(t, dir, map[string]string{"procedures/one.md": "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n2. Sign in to Lync.\n"})
	s.hears(news, "other", "")
	if _, now := s.ask("GET", "", ""); now == page || !strings.Contains(now, "refuted") {
		t.Error("the page is as it was before the procedure changed")
	}
	put(t, dir, map[string]string{"features/one.feature": bad, "procedures/one.md": "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n"})
	late := s.news(page)
	s.hears(late, "other", "")

	p.Process.Signal(syscall.SIGINT)
	if code := p.finish(t); code != exitRefuted {
		t.Errorf("the exit code is %d", code)
	}
	if _, err := os.Stat(filepath.Join(dir, "one.html")); err == nil {
		t.Error("a file was written")
	}
}

// TestServeFromTheStart serves a file with a mistake: there is an empty page that says
// so.
func TestServeFromTheStart(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"one.feature": "Feature: one\n\n  Scenario: of one\n    Given a manger\n"})
	p := newProcess(dir, nil, "view", "one.feature", "--serve", "--port", freePort(t))
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Process.Kill() })
	s := &servedPage{t, "http://127.0.0.1:" + p.Args[len(p.Args)-1] + "/"}
	for range 500 {
		if a, err := http.Get(s.url); err == nil {
			a.Body.Close()
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	_, page := s.ask("GET", "", "")
	s.hears(s.news(page), "mistake", "one.feature:4")
	p.Process.Signal(syscall.SIGINT)
	if code := p.finish(t); code != exitBad {
		t.Errorf("the exit code is %d", code)
	}
}

// freePort is a port of this machine at which nobody listens.
func freePort(t *testing.T) string {
	t.Helper()
	s, err := newServer(0)
	if err != nil {
		t.Fatal(err)
	}
	defer s.end()
	_, port, _ := strings.Cut(strings.TrimPrefix(s.url(), "http://"), ":")
	return strings.TrimSuffix(port, "/")
}
