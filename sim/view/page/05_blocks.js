// Blocks: tables, interval charts, histograms and marked lines, of anything.
function drawBlock(b, address) {
  return h('section', { class: 'block', 'data-block': address.block },
    heading(address.place === undefined ? 'h2' : 'h3', b.title, address), b.text && h('p', { class: 'lead' }, b.text),
    b.table && drawTable(b.table, b.title, address.place), b.intervals && drawIntervals(b.intervals, b.title), b.histogram && drawHistogram(b.histogram, b.title),
    b.lines.length > 0 && h('pre', { class: 'lines', tabindex: '0', role: 'region', 'aria-label': b.title }, b.lines.map(([text, tone]) =>
      h('div', { class: TONES[tone][0] }, h('span', { class: 'margin' }, ['', '+', '−', '?', ''][tone] || ' '), text))));
}

// drawTable draws a table. A row whose first cell says nothing goes on with what the
// row above is about. On a narrow screen a table of sentences becomes a list, whose
// cells say the names of their columns themselves.
function drawTable(t, title, place) {
  const address = (to, run) => (run > 0 ? { place: to || place, step: 0, run: run - 1 } : to.startsWith('?') ? { filter: to.slice(1) } : { place: to });
  const wordy = t.columns.length > 2 && t.numbers.size < 2 && t.rows.some((row) => row.some(([text, , , , note]) => Math.max(text.length, note.length) > 30));
  const goesOn = (row) => t.columns.length > 1 && row[0][0] === '' && row[0][4] === '';
  const below = (k) => { let n = 1; while (t.rows[k + n] && goesOn(t.rows[k + n])) n++; return n; };
  const cell = ([text, tone, to, run, note], i, span) => h(i === 0 ? 'th' : 'td', {
    class: [t.numbers.has(i) && 'number', TONES[tone][0], text.length < (i > 0 ? 24 : 18) && 'short'].filter(Boolean).join(' '),
    scope: i > 0 ? null : span > 1 ? 'rowgroup' : 'row', rowspan: span > 1 ? span : null, role: wordy && (i === 0 ? 'rowheader' : 'cell'), 'data-column': wordy && i > 0 && t.columns[i],
  }, to || run > 0 ? h('a', { href: writeAddress(address(to, run)) }, text) : text, note && h('small', {}, note));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, h('table', { class: wordy && 'wordy', role: wordy && 'table' },
    h('thead', { role: wordy && 'rowgroup' }, h('tr', { role: wordy && 'row' }, t.columns.map((c, i) => (c === '' ? h('td') : h('th', { class: t.numbers.has(i) && 'number', scope: 'col', role: wordy && 'columnheader' }, c))))),
    h('tbody', { role: wordy && 'rowgroup' }, t.rows.map((row, k) => h('tr', { role: wordy && 'row' }, row.map((c, i) => (i > 0 ? cell(c, i) : !goesOn(row) ? cell(c, 0, below(k)) : k === 0 && h('td'))))))));
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
  return axisAt(ticks(from, until, most).map((t) => [share(t, from, until), write(t)]));
}

// axisAt writes texts below an axis, each where it belongs in percent.
function axisAt(texts) {
  return h('div', { class: 'axis', 'aria-hidden': 'true' }, texts.map(([at, text]) => h('span', { class: at > 96 ? 'last' : at < 4 ? 'first' : null, css: { left: at + '%' } }, text)));
}

// drawIntervals draws spans below each other, with what their colours mean below
// them. A mark says its name, in front of or behind it if it stands at an edge.
function drawIntervals(c, title) {
  const axis = [c.from, c.until];
  const side = (at) => (share(at, ...axis) < 15 ? ' left' : share(at, ...axis) > 85 ? ' right' : '');
  const meanings = new Map(c.rows.flatMap((r) => r.spans).filter(([, , , text]) => text).map(([, , tone, text]) => [tone + text, { tone, text }]));
  return h('div', { class: 'intervals' },
    h('div', { class: 'interval head', 'aria-hidden': 'true' }, h('span', { class: 'what' }), h('span', { class: 'track' }, axisOf(c.from, c.until, lasting)), h('span', { class: 'more' })),
    h('div', { role: 'list', 'aria-label': title }, c.rows.map((r) => h('div', { class: 'interval' + (r.marks.length > 0 ? ' marked' : ''), role: 'listitem' },
      h('span', { class: 'what' }, r.label),
      h('span', { class: 'track', 'aria-hidden': 'true' },
        r.spans.map(([from, until, tone, text]) => bar(from, span(until), axis, tone, text)),
        r.marks.map(([at, text]) => h('span', { class: 'mark', css: { left: share(at, ...axis) + '%' } }, h('span', { class: 'at' + side(at) }, text)))),
      h('span', { class: 'more' }, r.text),
      h('span', { class: 'heard' }, r.spans.map(([from, until, , text]) => windowOf(from, span(until), lasting) + ' ' + text).concat(r.marks.map(([at, text]) => T('{what} at {time}', { what: text, time: lasting(at) }))).join('; '))))),
    meanings.size > 1 && h('p', { class: 'legend', 'aria-hidden': 'true' }, [...meanings.values()].map(({ tone, text }) => h('span', {}, h('span', { class: 'swatch ' + TONES[tone][0] }), text))));
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
    h('div', { class: 'bin head', 'aria-hidden': 'true' }, h('span', {}, T('time')), h('span', { class: 'track' }), h('span', { class: 'number' }, T('runs')), h('span', { class: 'number' }, T('up to here')), h('span', {}, T('percentiles'))),
    h('div', { role: 'list', 'aria-label': title }, g.bars.map(([from, until, n]) => {
      sum += n;
      return row([h('span', { class: 'from' }, lasting(from) + ' – '), lasting(until)], n, 'plain', T('≤ {percent} %', { percent: percent(sum, all) }), g.marks.filter(([at]) => at >= from && at < until).map(([, text]) => text));
    }), g.late > 0 && row(T('not in time'), g.late, 'bad', T('{percent} %', { percent: percent(g.late, all) }), g.marks.filter(([at]) => at < 0).map(([, text]) => text))));
}
