package view_test

import "testing"

// looks are screens, colours and paper.
var looks = []struct {
	name          string
	width, height int
	medium        string
	dark          bool
}{
	{"phone", 400, 800, "screen", false}, {"phone_dark", 400, 800, "screen", true}, {"dark", 1280, 900, "screen", true},
	{"4k", 3840, 2160, "screen", false}, {"print", 800, 1130, "print", false},
}

// How the page looks on other screens, in other colours and on paper.
func TestBrowserLooks(t *testing.T) {
	page := decided(t)
	b := open(t, 400, 800)
	for _, look := range looks {
		b.resize(look.width, look.height)
		b.media(look.medium, look.dark)
		for _, place := range []struct{ name, address string }{{"overview", ""}, {"run", refuted + "!run=8.0&event=10"}, {"walk", refuted + "!walk=0.0"}} {
			b.visit(page, place.address)
			b.looks(look.name + "_" + place.name)
		}
	}
	b.calm()
}

// looks demands that nothing is wider than the screen, no texts overlap or are
// cut, and all can be read.
func (b *tab) looks(name string) {
	b.t.Helper()
	b.picture(name)
	if wide := b.eval(`document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide != "0" {
		b.t.Errorf("%s: the page is %s px wider than the screen: %s", name, wide, b.eval(`[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map((e) => e.tagName + '.' + e.className + ' ' + e.innerText).slice(0, 5).join('; ')`))
	}
	if lost := b.eval(overlaps); lost != "[]" {
		b.t.Errorf("%s: texts overlap or are cut: %s", name, lost)
	}
	if dim := b.eval(contrast); dim != "[]" {
		b.t.Errorf("%s: too little contrast: %s", name, dim)
	}
}

// overlaps lists texts of the diagram and the panels that lie on each other or do
// not fit their rows.
const overlaps = `(() => {
  const out = [];
  for (const row of document.querySelectorAll('.row .what')) {
    if (row.scrollHeight > row.clientHeight + 1) out.push('cut: ' + row.innerText);
  }
  const texts = [...document.querySelectorAll('.row .text, .row .note, .shelf dt, .shelf dd, .pending .what, .lanes > span > span, .face, .clock .place, .axis span, h2, h3, h4')].filter((e) => e.checkVisibility());
  const boxes = texts.map((e) => [e, e.getBoundingClientRect()]);
  for (let i = 0; i < boxes.length; i++) for (let k = i + 1; k < boxes.length; k++) {
    const [e, a] = boxes[i], [f, b] = boxes[k];
    if (e.contains(f) || f.contains(e) || e.closest('.rows') !== f.closest('.rows') || e.closest('.clock') !== f.closest('.clock')) continue;
    if (a.left + 1 < b.right - 1 && b.left + 1 < a.right - 1 && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2) out.push(e.innerText + ' | ' + f.innerText);
  }
  return out.slice(0, 5);
})()`

// contrast lists texts of less than 4.5 to 1 against what is behind them, those
// of the future and what is switched off left out.
const contrast = `(() => {
  const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const parse = (t) => { const n = t.match(/[\d.]+/g).map(Number); return n.length === 4 && n[3] < 1 ? null : n.slice(0, 3); };
  const behind = (e) => { for (let p = e; p; p = p.parentElement) { const c = parse(getComputedStyle(p).backgroundColor); if (c) return c; } return [255, 255, 255]; };
  const out = new Set();
  for (const e of document.querySelectorAll('main *, header *')) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.closest('svg, .later, .off, :disabled, .heard, .proportion') || !e.checkVisibility()) continue;
    const a = light(parse(getComputedStyle(e).color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) out.add(e.className + ' ' + e.innerText.slice(0, 20) + ' ' + ratio.toFixed(1));
  }
  return [...out].slice(0, 5);
})()`
