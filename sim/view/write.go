package view

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"
)

// sources are the style sheets and the parts of the script, in the order of
// their names.
//
//go:embed page/*.css page/*.js page/live/*.js
var sources embed.FS

var (
	style  = joined("page", ".css")
	script = closed(joined("page", ".js"))
	served = closed("const LEFT = history.state;\n" + joined("page", ".js") + joined("page/live", ".js"))
)

// closed is a script that leaves nothing behind in the document.
func closed(text string) string { return "'use strict';\n(() => {\n" + text + "})();\n" }

// joined is everything of one sort in a folder.
func joined(folder, extension string) string {
	entries, err := fs.ReadDir(sources, folder) // By name.
	if err != nil {
		panic("view: what is embedded cannot be read: " + err.Error())
	}
	var b strings.Builder
	for _, e := range entries {
		if text, err := fs.ReadFile(sources, folder+"/"+e.Name()); err == nil && strings.HasSuffix(e.Name(), extension) {
			b.Write(text)
		}
	}
	return b.String()
}

// Write writes the page as one HTML file. The only errors are those of w.
func Write(w io.Writer, p *Page) error { return write(w, p, script, "", "") }

// WriteServed writes the page as a server sends it that tells at an address of its
// own, by server-sent events, what becomes of it: "same", "other" once there is
// another page, "mistake" with a text as JSON if there will be none for now. The only
// errors are those of w.
func WriteServed(w io.Writer, p *Page, news string) error {
	return write(w, p, served, "; connect-src 'self'", news)
}

// write writes a page with a script, with what that may do besides, and with the
// address of its news; "" for none.
func write(w io.Writer, p *Page, script, may, news string) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<style>%s</style>
</head>
<body>
<noscript>%s</noscript>
<div id="app"></div>
`, p.language(), hashOf(script), hashOf(style), may, html.EscapeString(p.Title), style, html.EscapeString(p.withoutScript()))
	fmt.Fprintf(b, "<script type=\"application/json\" id=\"words\">%s</script>\n", encoded(twins(p.Language)))
	fmt.Fprintf(b, "<script type=\"application/json\" id=\"front\">%s</script>\n", encoded(front(p)))
	for i := range p.Features {
		fmt.Fprintf(b, "<script type=\"text/plain\" id=\"part-%d\">%s</script>\n", i, deflated(part(&p.Features[i])))
	}
	if news != "" {
		fmt.Fprintf(b, "<script type=\"application/json\" id=\"news\">%s</script>\n", encoded(news))
	}
	fmt.Fprintf(b, "<script>%s</script>\n</body>\n</html>\n", script)
	return b.Flush()
}

// hashOf names a script or a style in a content security policy.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// withoutScript is what a browser shows that runs no script.
func (p *Page) withoutScript() string {
	var counts []string
	for _, c := range p.Counts {
		counts = append(counts, c.Value+" "+c.Label)
	}
	more := say(p.Language, "The rest draws itself with a script of this page; allow it to run to see more.")
	return fmt.Sprintf("%s. %s %s. %s", p.Title, p.Lead, strings.Join(counts, ", "), more)
}

// language is the code of the language that the page speaks.
func (p *Page) language() string {
	if p.Language == Swedish {
		return Swedish
	}
	return "en"
}
