package view_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"ombud/sim/view"
)

// A host serves a page in the browser tests, and news of it.
type host struct {
	mu      sync.Mutex
	page    *view.Page
	version int
	news    chan string // events for the one who listens

	listening chan bool // somebody begins to
}

func (s *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch r.URL.Path {
	case "/":
		view.WriteServed(w, s.page, fmt.Sprint("/news?", s.version))
	case "/news":
		s.mu.Unlock()
		defer s.mu.Lock()
		s.listening <- true
		w.Header().Set("Content-Type", "text/event-stream")
		for event := range s.news {
			io.WriteString(w, event+"\n\n")
			w.(http.Flusher).Flush()
			if strings.Contains(event, "other") {
				return
			}
		}
	default:
		http.NotFound(w, r)
	}
}

// A served page follows what it shows: it is loaded again where it is, tells what is
// wrong meanwhile, and stays when its server has gone.
func TestBrowserServedPageFollows(t *testing.T) {
	one := pageOf(longRun(40))
	s := &host{page: one, news: make(chan string), listening: make(chan bool)}
	server := httptest.NewServer(s)
	b := open(t, 1280, 700)
	b.call("Page.navigate", map[string]any{"url": server.URL + "/#/runs:1!run=0.0&event=30"}, nil)
	b.wait(`document.querySelector('.clock') && document.querySelector('.clock .place').innerText !== ''`)
	b.rest()
	<-s.listening
	s.news <- "event: same\ndata: 0"
	b.is(`document.querySelector('.news').innerText`, "")
	b.eval(`scrollTo(0, 200); window.before = true; 0`)

	s.news <- `event: mistake` + "\n" + `data: "<img src=x onerror=window.hurt=1> line 7"`
	b.wait(`document.querySelector('.news pre') !== null`)
	b.shows(".news", "There is a mistake in what this page is made of; it stays as it was before. <img src=x onerror=window.hurt=1> line 7")
	b.looks("served_mistake")
	s.news <- "event: same\ndata: 0"
	b.wait(`document.querySelector('.news').innerText === ''`)

	s.mu.Lock()
	s.page, s.version = pageOf(longRun(41)), 1
	s.mu.Unlock()
	s.news <- "event: other\ndata: 0"
	<-s.listening // The other page is there.
	b.wait(`document.querySelector('.clock .place') && document.querySelector('.clock .place').innerText === 'after event 30 of 41'`)
	b.rest()
	b.is(`Math.round(scrollY)`, "200")
	b.is(`location.hash`, "#/runs:1!run=0.0&event=30")

	s.news <- "event: same\ndata: 0"
	server.Listener.Close()
	server.CloseClientConnections()
	b.wait(`document.querySelector('.news p') !== null`)
	b.shows(".news", "What served this page has ended")
	b.is(`String(window.hurt)`, "undefined")
	close(s.news)
	for _, url := range b.asked {
		if !strings.HasPrefix(url, server.URL+"/") && url != "about:blank" {
			t.Errorf("the page asked for %s; it must ask its own server alone", url)
		}
	}
}

// Only a served page listens to anybody.
func TestOnlyServedPagesListen(t *testing.T) {
	var file, served bytes.Buffer
	must(t, view.Write(&file, hostile()))
	must(t, view.WriteServed(&served, hostile(), "/news?</script>"))
	for _, word := range []string{"EventSource", "connect-src"} {
		if strings.Contains(file.String(), word) || !strings.Contains(served.String(), word) {
			t.Errorf("%s stands in a file, or not in a served page", word)
		}
	}
	if strings.Contains(served.String(), "/news?</script>") {
		t.Error("the address of the news has become markup")
	}
}
