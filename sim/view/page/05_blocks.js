// Blocks: tables, interval charts, histograms and marked lines, of anything.
function drawBlock(b, address) {
  return h('section', { class: 'block', 'data-block': address.block },
    heading(address.place === undefined ? 'h2' : 'h3', b.title, address), b.text && h('p', { class: 'lead' }, b.text),
    b.table && drawTable(b.table, b.title, address.place), b.intervals && drawIntervals(b.intervals, b.title), b.histogram && drawHistogram(b.histogram, b.title),
    b.lines.length > 0 && h('pre', { class: 'lines', tabindex: '0', 'aria-label': b.title }, b.lines.map(([text, tone]) =>
      h('div', { class: TONES[tone][0] }, h('span', { class: 'margin' }, ['', '+', '−', '?', ''][tone] || ' '), text))));
}

function drawTable(t, title, place) {
  const address = (to, run) => (run > 0 ? { place: to || place, step: 0, run: run - 1 } : to.startsWith('?') ? { filter: to.slice(1) } : { place: to });
  const cell = ([text, tone, to, run, note], i) => h(i === 0 ? 'th' : 'td', { class: [t.numbers.has(i) && 'number', TONES[tone][0]].filter(Boolean).join(' '), scope: i === 0 ? 'row' : null },
    to || run > 0 ? h('a', { href: writeAddress(address(to, run)) }, text) : text, note && h('small', {}, note));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, h('table', {},
    h('thead', {}, h('tr', {}, t.columns.map((c, i) => h('th', { class: t.numbers.has(i) && 'number', scope: 'col' }, c)))),
    h('tbody', {}, t.rows.map((row) => h('tr', {}, row.map(cell))))));
}

// heading is a heading that links to itself, so that its address can be passed on.
const heading = (level, text, address, ...before) => h(level, {}, before, text, h('a', { class: 'self', href: writeAddress(address), 'aria-label': T('Link to this: {what}', { what: text }) }, '#'));

const share = (t, from, until) => (until > from ? Math.min(100, Math.max(0, (100 * (t - from)) / (until - from))) : 0);

// bar draws a span on an axis of percent; one without an end runs to the edge.
function bar(from, until, axis, tone, text) {
  const left = share(from, ...axis);
  const right = until === NEVER ? 100 : share(until, ...axis);
  return h('span', { class: 'bar ' + TONES[tone][0] + (until === NEVER ? ' open' : ''), title: text, css: { left: left + '%', width: Math.max(right - left, 0) + '%' } });
}

function axisOf(from, until, write, most = 6) {
  const all = ticks(from, until, most);
  return h('div', { class: 'axis', 'aria-hidden': 'true' }, all.map((t) => h('span', { css: { left: share(t, from, until) + '%' } }, write(t))));
}

function drawIntervals(c, title) {
  const axis = [c.from, c.until];
  return h('div', { class: 'intervals', role: 'list', 'aria-label': title },
    h('div', { class: 'interval head' }, h('span', { class: 'what' }), h('span', { class: 'track' }, axisOf(c.from, c.until, lasting)), h('span', { class: 'more' })),
    c.rows.map((r) => h('div', { class: 'interval', role: 'listitem' },
      h('span', { class: 'what' }, r.label),
      h('span', { class: 'track' },
        r.spans.map(([from, until, tone, text]) => bar(from, span(until), axis, tone, text)),
        r.marks.map(([at, text]) => h('span', { class: 'mark', title: text, css: { left: share(at, ...axis) + '%' } }))),
      h('span', { class: 'more' }, r.text),
      h('span', { class: 'heard' }, r.spans.map(([from, until, , text]) => windowOf(from, span(until), lasting) + ' ' + text).concat(r.marks.map(([at, text]) => T('{what} at {time}', { what: text, time: lasting(at) }))).join('; ')))));
}

// percent is a share with one decimal; what is not all of it is never 100.
function percent(n, all) {
  const tenths = n === all ? 1000 : Math.min(999, Math.round((1000 * n) / all));
  return Math.floor(tenths / 10) + T('.') + (tenths % 10);
}

// drawHistogram has a row for every bin: how many, how many up to here in percent,
// and the percentiles that lie in it.
function drawHistogram(g, title) {
  const most = Math.max(1, g.late, ...g.bars.map((b) => b[2]));
  const all = Math.max(1, g.bars.reduce((sum, b) => sum + b[2], g.late));
  let sum = 0;
  const row = (what, n, tone, upTo, marks) => h('div', { class: 'bin', role: 'listitem' },
    h('span', { class: 'what' }, what),
    h('span', { class: 'track' }, h('span', { class: 'bar ' + tone, css: { left: '0', width: (100 * n) / most + '%' } })),
    h('span', { class: 'more number' }, numbered(n)), h('span', { class: 'more number' }, upTo),
    h('span', { class: 'more points' }, marks.map((m) => [h('b', {}, m), ' '])));
  return h('div', { class: 'histogram' },
    h('div', { class: 'marks' }, g.marks.map(([at, text]) => h('span', {}, h('b', {}, text), ' ', at < 0 ? T('not in time') : lasting(at)))),
    h('div', { role: 'list', 'aria-label': title }, g.bars.map(([from, until, n]) => {
      sum += n;
      return row([h('span', { class: 'from' }, lasting(from) + ' – '), lasting(until)], n, 'plain', T('≤ {percent} %', { percent: percent(sum, all) }), g.marks.filter(([at]) => at >= from && at < until).map(([, text]) => text));
    }), g.late > 0 && row(T('not in time'), g.late, 'bad', T('{percent} %', { percent: percent(g.late, all) }), g.marks.filter(([at]) => at < 0).map(([, text]) => text))));
}
