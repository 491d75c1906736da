package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net"
	"net/textproto"
	"strings"
	"sync"
	"time"

	"ombud/sim/view"
)

// A server sends one page to browsers of this machine, and tells them when there is
// another one. It speaks as much of HTTP as that takes: two resources, and a
// connection for each request. The library's server would make the program larger by
// a third.
type server struct {
	listener net.Listener

	mu      sync.Mutex
	version string // of the page: its hash; "" as long as there is none
	page    []byte
	wrong   string        // why there is no newer page; "" if there is
	news    chan struct{} // closed when one of these changes
	open    map[net.Conn]bool
	ended   bool
}

// Bounds of what a browser may ask and how long it may take.
const (
	mostRequest = 16 << 10 // bytes
	mostWait    = 10 * time.Second
	heartbeat   = 15 * time.Second // so that one who has gone is noticed
)

// newServer listens on this machine alone, at a port or, for 0, at one that is free.
func newServer(port int) (*server, error) {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, err
	}
	return &server{listener: l, news: make(chan struct{}), open: map[net.Conn]bool{}}, nil
}

// url is the address of the page.
func (s *server) url() string { return "http://" + s.listener.Addr().String() + "/" }

// publish replaces the page.
func (s *server) publish(p *view.Page) {
	var page bytes.Buffer // It takes everything.
	sum := fnv.New64a()
	view.Write(sum, p)
	version := fmt.Sprintf("%016x", sum.Sum64())
	view.WriteServed(&page, p, "/news?"+version)
	s.change(func() { s.version, s.page, s.wrong = version, page.Bytes(), "" })
}

// mistake says why there is no newer page. If there is none at all, an empty one
// takes its place, which says so.
func (s *server) mistake(text string, empty *view.Page) {
	if s.page == nil {
		s.publish(empty)
	}
	s.change(func() { s.wrong = text })
}

func (s *server) change(what func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	what()
	close(s.news)
	s.news = make(chan struct{})
}

// accept answers requests until the end.
func (s *server) accept() {
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			return
		}
		s.mu.Lock()
		if s.open[conn] = true; s.ended {
			conn.Close()
		}
		s.mu.Unlock()
		go func() {
			s.answer(conn)
			conn.Close()
			s.mu.Lock()
			delete(s.open, conn)
			s.mu.Unlock()
		}()
	}
}

// end closes what is open.
func (s *server) end() {
	s.listener.Close()
	s.change(func() {
		s.ended = true
		for conn := range s.open {
			conn.Close()
		}
	})
}

// answer answers one request. Pages of other places that have found out the port
// name another host, and get nothing.
func (s *server) answer(conn net.Conn) {
	conn.SetDeadline(time.Now().Add(mostWait))
	in := textproto.NewReader(bufio.NewReader(io.LimitReader(conn, mostRequest)))
	line, err := in.ReadLine()
	if err != nil {
		return
	}
	header, err := in.ReadMIMEHeader()
	method, rest, _ := strings.Cut(line, " ")
	target, protocol, _ := strings.Cut(rest, " ")
	path, query, _ := strings.Cut(target, "?")
	_, port, _ := net.SplitHostPort(s.listener.Addr().String())
	host := header.Get("Host")
	switch {
	case err != nil || !strings.HasPrefix(protocol, "HTTP/1."):
		s.reply(conn, "400 Bad Request", "text/plain", []byte("This is no request.\n"))
	case host != "127.0.0.1:"+port && host != "localhost:"+port:
		s.reply(conn, "421 Misdirected Request", "text/plain", []byte("The page is at "+s.url()+"\n"))
	case method != "GET":
		s.reply(conn, "405 Method Not Allowed", "text/plain", []byte("There is only something to GET.\n"))
	case path == "/":
		page := s.first()
		conn.SetDeadline(time.Now().Add(mostWait))
		s.reply(conn, "200 OK", "text/html; charset=utf-8", page)
	case path == "/news":
		s.tell(conn, query)
	default:
		s.reply(conn, "404 Not Found", "text/plain", []byte("The page is at "+s.url()+"\n"))
	}
}

// first is the page, once there is one; who asks sooner waits.
func (s *server) first() []byte {
	for {
		s.mu.Lock()
		page, news, ended := s.page, s.news, s.ended
		s.mu.Unlock()
		if page != nil || ended {
			return page
		}
		<-news
	}
}

// common are the header fields of every answer.
const common = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nX-Frame-Options: DENY\r\nConnection: close\r\n"

func (s *server) reply(w io.Writer, status, kind string, body []byte) {
	fmt.Fprintf(w, "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n", status, kind, len(body), common)
	w.Write(body)
}

// tell sends events to somebody who has a version of the page, until there is
// another one.
func (s *server) tell(conn net.Conn, version string) {
	fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n%s\r\n", common)
	for {
		s.mu.Lock()
		event, data, news := "same", []byte("0"), s.news
		switch {
		case s.version != version && s.version != "":
			event = "other"
		case s.wrong != "":
			event = "mistake"
			data, _ = json.Marshal(s.wrong) // A text always has a form as JSON.
		}
		s.mu.Unlock()
		conn.SetDeadline(time.Now().Add(mostWait))
		if _, err := fmt.Fprintf(conn, "event: %s\ndata: %s\n\n", event, data); err != nil || event == "other" {
			return
		}
		for quiet := true; quiet; {
			select {
			case <-news:
				quiet = false
			case <-time.After(heartbeat):
				conn.SetDeadline(time.Now().Add(mostWait))
				if _, err := io.WriteString(conn, ":\n\n"); err != nil {
					return
				}
			}
		}
	}
}
