// Sheets: a procedure with its verdict, its lines, how they lead to each other,
// and pictures of all that is known about it. A run is shown in its place when
// somebody asks for it.
function readSheet([text, above, title, basis, lines, below, runs], t) {
  return {
    text, above: above.map(readBlock), title, basis, below: below.map(readBlock), runs: runs.map((r) => readRun(r, t)),
    lines: lines.map(([text, notes, tone, remarks, jumps, stops]) => ({
      text, notes, tone, stops: stops === 1, remarks: remarks.map(([word, text, tone, run]) => ({ word, text, tone, run })), jumps: jumps.map(([to, text, tone]) => ({ to, text, tone })),
    })),
  };
}

// seeRun leads to a run of a sheet; 0 is none.
const seeRun = (place, run) => run > 0 && h('a', { class: 'see', href: writeAddress({ place, step: 0, run: run - 1 }) }, T('run {n}', { n: run }));

function drawSheet(page, sc, sheet, address) {
  const film = address.step !== undefined && sheet.runs[address.run];
  if (film) {
    return h('div', { class: 'scenario sheet' }, drawHead(page, sc),
      h('p', { class: 'back' }, h('a', { href: writeAddress({ place: sc.place }) }, T('← the whole procedure'))),
      drawRun(sc, { film, step: 0, run: address.run, event: address.event, at: address.at }, null));
  }
  let block = 0;
  const blocks = (list) => list.map((b) => {
    const at = { place: sc.place, block: block++ };
    return b.last ? h('details', { class: 'folded', open: address.block === at.block }, h('summary', {}, b.title), drawBlock(b, at)) : drawBlock(b, at);
  });
  return h('div', { class: 'scenario sheet' }, drawHead(page, sc),
    h('p', { class: 'headline ' + TONES[sc.tone][0] }, sc.word), h('p', { class: 'verdict' }, sheet.text),
    blocks(sheet.above),
    h('section', { class: 'block' }, h('h3', {}, sheet.title), sheet.basis && h('p', { class: 'lead' }, sheet.basis), drawLines(sc, sheet, address)),
    drawFlow(sc, sheet), blocks(sheet.below));
}

function drawLines(sc, sheet, address) {
  const lang = inLanguage(sc.language);
  return h('ol', { class: 'steps', 'aria-label': sheet.title }, sheet.lines.map((l, i) => h('li', { class: TONES[l.tone][0], 'aria-current': address.line === i + 1 ? 'location' : null },
    h('div', { class: 'numbered' },
      h('a', { class: 'self', href: writeAddress({ place: sc.place, line: i + 1 }), 'aria-label': T('step {n}', { n: i + 1 }) }, i + 1),
      h('div', {}, h('span', { class: 'text', lang }, l.text), l.notes.map((n) => h('small', { lang }, n))),
      h('ul', { class: 'remarks' }, l.remarks.map((r) => h('li', {},
        h('span', { class: 'badge ' + TONES[r.tone][0] }, r.word), seeRun(sc.place, r.run), r.text && h('small', {}, r.text))))))));
}

// drawFlow shows which line leads to which: the line from number to number goes
// on with the next one, brackets beside it are jumps. One unit is one rem.
function drawFlow(sc, sheet) {
  const jumps = sheet.lines.flatMap((l, i) => l.jumps.map((j) => ({ ...j, from: i + 1, to: j.to || sheet.lines.length + 1 })));
  if (jumps.length === 0) return null;
  const pitch = 2.2;
  const y = (n) => (n - 0.5) * pitch;
  const depth = lanesOf(jumps);
  const right = depth * 0.8 + 1.4;
  const [width, height] = [right + 1, (sheet.lines.length + 1) * pitch];
  const round = sheet.lines.map((l, i) => s('line', { class: 'on' + (l.stops ? ' off' : ''), x1: right, x2: right, y1: y(i + 1) + 0.7, y2: y(i + 2) - 0.7 }));
  const arcs = jumps.map((j) => {
    const [a, b, x] = [y(j.from) + (j.to > j.from ? 0.42 : -0.42), y(j.to) + (j.to > j.from ? -0.14 : 0.14), right - 0.8 - (j.lane + 1) * 0.8];
    return s('g', { class: 'jump ' + TONES[j.tone][0] }, s('title', {}, j.text),
      s('path', { class: 'way', d: `M${right - 0.56} ${a}H${x}V${b}H${right - 0.8}` }), s('path', { class: 'tip', d: `M${right - 0.7} ${b}l-0.5 -0.25v0.5z` }));
  });
  const node = (text, n) => [s('circle', { class: 'node', cx: right, cy: y(n), r: 0.7 }), s('text', { x: right, y: y(n) + 0.28 }, text)];
  return h('section', { class: 'block' }, h('h3', {}, T('Where the steps lead')),
    h('div', { class: 'flow', css: { '--pitch': pitch + 'rem' } },
      s('svg', { viewBox: `0 0 ${width} ${height}`, css: { width: width + 'rem', height: height + 'rem' }, 'aria-hidden': 'true' }, round, arcs, sheet.lines.map((_, i) => node(i + 1, i + 1)), node('■', sheet.lines.length + 1)),
      h('ol', {}, sheet.lines.map((l, i) => h('li', {}, h('a', { href: writeAddress({ place: sc.place, line: i + 1 }), title: l.text, lang: inLanguage(sc.language) }, l.text),
        l.jumps.length > 0 && h('span', { class: 'jumps' }, l.jumps.map((j) => h('span', { class: 'badge ' + TONES[j.tone][0], title: j.text }, '→ ' + (j.to || T('the end')),
          h('span', { class: 'heard' }, ': ' + j.text)))))), h('li', {}, T('the end')))));
}

// lanesOf puts jumps side by side that would lie on each other, the short ones
// inside, and says how many lanes that takes.
function lanesOf(jumps) {
  const lanes = [];
  const spans = jumps.map((j) => [Math.min(j.from, j.to), Math.max(j.from, j.to), j]).sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
  for (const [low, high, j] of spans) {
    let lane = lanes.findIndex((taken) => taken.every(([l, h]) => high <= l || h <= low));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane].push([low, high]);
    j.lane = lane;
  }
  return lanes.length;
}
