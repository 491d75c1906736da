// The stores at a moment: shelf by shelf what each line says, the last change
// marked, and where another run says something else.
function drawStores(into, { shelves, lines, language }, said, before, other) {
  const lang = inLanguage(language);
  replace(into, shelves.map((name, shelf) => {
    const rows = lines.map((l, i) => ({ l, i })).filter(({ l, i }) => l.shelf === shelf && (said[i] !== null || (before && before.has(i))));
    return rows.length > 0 && h('section', { class: 'shelf' }, h('h4', {}, name), h('dl', {}, rows.map(({ l, i }) => drawLine(l, said[i], before, i, other, lang))));
  }));
}

function drawLine(line, value, before, i, other, lang) {
  const changed = before && before.has(i);
  const was = changed ? before.get(i) : null;
  const beside = other && other.get(line.key);
  const differs = other && (beside === undefined ? null : beside) !== value;
  return h('div', { class: [changed && 'changed', differs && 'differs'].filter(Boolean).join(' ') },
    h('dt', { lang }, line.label),
    h('dd', {},
      changed && was !== null && h('del', { lang }, was), changed && was !== null && ' ',
      value === null ? h('span', { class: 'faint' }, T('gone')) : changed ? h('ins', { lang }, value) : h('span', { lang }, value),
      differs && h('span', { class: 'beside' }, h('span', { class: 'heard' }, T('the other run:'), ' '), h('span', { 'aria-hidden': 'true' }, '≠ '), beside === undefined || beside === null ? T('nothing') : h('span', { lang }, beside))));
}

// A Teller follows what the stores say through a run. It keeps a copy now and
// then, so that any place is near one.
class Teller {
  constructor(run) {
    this.run = run;
    this.every = 64;
    this.copies = [run.start];
    const said = run.start.slice();
    run.events.forEach((e, i) => {
      for (const c of e.changes) said[c.line] = c.value;
      if ((i + 1) % this.every === 0) this.copies.push(said.slice());
    });
  }

  // at is what the stores say after n events.
  at(n) {
    const k = Math.floor(n / this.every);
    const said = this.copies[k].slice();
    for (let i = k * this.every; i < n; i++) for (const c of this.run.events[i].changes) said[c.line] = c.value;
    return said;
  }

  // before is, of the lines that event n changed, what they said before it.
  before(n) {
    const out = new Map();
    if (n === 0) return out;
    const said = this.at(n - 1);
    for (const c of this.run.events[n - 1].changes) out.set(c.line, said[c.line] === undefined ? null : said[c.line]);
    return out;
  }

  // byKey is what the stores say, by shelf and label, to compare with.
  byKey(n) {
    const said = this.at(n);
    return new Map(this.run.lines.map((l, i) => [l.key, said[i]]).filter(([, v]) => v !== null));
  }
}

// drawPending is what is about to happen, with the windows it has left, on one
// axis.
function drawPending(into, pending, language, now, write, say = (from, until) => windowOf(from, until, write)) {
  if (pending.length === 0) return replace(into, h('p', { class: 'empty' }, T('Nothing is pending.')));
  const axis = axisFrom(now, pending.flatMap((p) => [p.from, p.until]).filter((t) => t !== NEVER));
  const along = (t) => (t === NEVER ? NEVER : axis.along(Math.max(t, now)));
  return replace(into, h('ul', { class: 'pending' }, pending.map((p) => h('li', {},
    h('span', { class: 'what', lang: inLanguage(language) }, p.text),
    h('span', { class: 'track', 'aria-hidden': 'true' }, bar(along(p.from), along(p.until), [0, 100], p.tone || 0, ''), p.told !== undefined && h('span', { class: 'mark', css: { left: along(p.told) + '%' } })),
    h('span', { class: 'window' }, say(Math.max(p.from, now), p.until), p.told !== undefined && h('span', { class: 'told' }, T('here {time}', { time: write(p.told) })))))),
  axisAt(axis.ticks.map((t) => [along(t), write(t)])), axis.bent && h('p', { class: 'legend', 'aria-hidden': 'true' }, T('Near times are drawn wider than far ones.')));
}

const DECADES = [0, 10000, 60000, 600000, 3600000, 21600000, 86400000, 604800000];

// axisFrom is an axis in percent that begins now. Where one window is much longer
// than another, the axis is bent, so that both can be seen.
function axisFrom(now, times) {
  const spans = times.map((t) => t - now).filter((d) => d > 0);
  const far = Math.max(1000, ...spans);
  const bent = far > 30 * Math.min(far, ...spans);
  const along = (t) => (bent ? (100 * Math.log1p((t - now) / 5000)) / Math.log1p(far / 5000) : (100 * (t - now)) / far);
  return { along, bent, ticks: bent ? DECADES.filter((d) => d <= far).map((d) => now + d).filter((t, i, all) => i === 0 || i === all.length - 1 || along(t) - along(all[i - 1]) > 11) : ticks(now, now + far, 4) };
}
