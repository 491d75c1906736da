// The diagram of a run: a row for every event, with lanes for those who take
// part. Only the rows in sight exist, however long the run is.
class Diagram {
  static count = 0;

  constructor(run, label, pick, differs) {
    Object.assign(this, { run, pick, differs, n: -1 });
    this.id = 'd' + Diagram.count++;
    this.threads = h('div', { class: 'threads', role: 'presentation' });
    this.canvas = h('div', { class: 'canvas' }, this.threads);
    this.rows = new Map(); // those on the page, by number
    this.view = h('div', {
      class: 'rows', tabindex: '0', role: 'listbox', 'aria-label': label, on: {
        scroll: () => this.draw(), click: (e) => this.clicked(e),
      },
    }, this.canvas);
    this.lanes = h('div', { class: 'lanes', 'aria-hidden': 'true' });
    this.node = h('div', { class: 'diagram' }, this.lanes, this.view);
    new ResizeObserver(() => this.measure()).observe(this.view);
  }

  // measure gives every row its height: that of its sentence, and a line for each
  // remark.
  measure() {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = this.view.clientWidth;
    if (width === 0 || (width === this.width && rem === this.rem)) return;
    Object.assign(this, { width, rem, narrow: width < 34 * rem, lines: new Map() });
    const count = this.run.lanes.length;
    this.time = 4.8 * rem;
    this.pitch = this.narrow ? Math.min(3.2 * rem, (width - this.time - rem) / count) : Math.max(1.75 * rem, Math.min(5.4 * rem, (width - this.time - 21 * rem) / count));
    this.room = this.narrow ? width - 1.4 * rem : width - this.time - this.pitch * count - 1.5 * rem;
    this.above = this.narrow ? 1.7 * rem : 0;
    this.font = getComputedStyle(document.body).fontFamily;
    this.tops = [0];
    for (let i = 0; i <= this.run.events.length + 1; i++) this.tops.push(this.tops[i] + Math.round(this.heightOf(i)));
    this.canvas.style.height = this.tops[this.tops.length - 1] + 'px';
    this.node.classList.toggle('narrow', this.narrow);
    this.node.style.setProperty('--time', this.time + 'px');
    this.node.style.setProperty('--lanes', this.pitch * count + 'px');
    this.drawLanes();
    this.clear();
    this.show(this.n < 0 ? 0 : this.n);
  }

  // heightOf is the height of row i: 0 is the beginning, the last one the end.
  heightOf(i) {
    const e = this.run.events[i - 1];
    const text = (t, bold, size, line) => this.linesOf(t, bold, size) * line * this.rem;
    let height = 0.7 * this.rem + this.above + text(e ? e.text : '', e && e.outside, 0.9, 1.3);
    for (const n of (e ? e.notes.map(noted) : []).concat((this.run.turns.get(i) || []).map(turned))) height += text(n, false, 0.8, 1.2);
    if (i > this.run.events.length) for (const c of this.run.claims) height += text('✓✓ ' + T('not true:') + ' ' + c.text, true, 0.8, 1.2);
    return height;
  }

  // linesOf is how many lines a text takes, measured without laying it out.
  linesOf(text, bold, size) {
    const key = bold + '\n' + size + '\n' + text;
    if (!this.lines.has(key)) {
      this.lines.set(key, folded(text, (t) => this.widthOf(t, size, bold), this.room));
    }
    return this.lines.get(key);
  }

  // widthOf is how wide a text is in one line.
  widthOf(text, size, bold) {
    const pen = (Diagram.pen = Diagram.pen || document.createElement('canvas').getContext('2d'));
    pen.font = `${bold ? 600 : 400} ${size * this.rem}px ${this.font}`;
    return pen.measureText(text).width;
  }

  drawLanes() {
    const room = this.pitch - 0.2 * this.rem;
    const names = this.run.lanes.map((l) => l.name);
    const upright = names.some((name) => name.split(' ').some((word) => this.widthOf(word, 0.74) > room));
    this.lanes.classList.toggle('upright', upright);
    const tall = upright ? Math.min(Math.max(...names.map((name) => this.widthOf(name, 0.78))), 14 * this.rem) : Math.max(2, ...names.map((name) => folded(name, (t) => this.widthOf(t, 0.74), room))) * 0.86 * this.rem;
    this.lanes.style.height = tall + 0.9 * this.rem + 'px';
    replace(this.lanes, this.run.lanes.map((l, i) => h('span', { title: l.name, lang: inLanguage(this.run.language), css: { left: this.time + this.pitch * i + 'px', width: this.pitch + 'px' } }, h('span', {}, l.name))));
    replace(this.threads, this.run.lanes.map((_, i) => h('span', { css: { left: this.time + this.x(i) - 0.5 + 'px' } })));
  }

  // x is where a lane runs, from the left of the lanes.
  x(lane) {
    return Math.round(this.pitch * (lane + 0.5)) + 0.5;
  }

  // row at a height, by halving.
  rowAt(y) {
    let low = 0;
    let high = this.tops.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // draw puts the rows in sight onto the page and takes the others off. Those that
  // stay in sight are left as they are.
  draw() {
    if (!this.tops) return;
    const top = this.view.scrollTop;
    this.keep(Math.max(0, this.rowAt(top) - 6), Math.min(this.run.events.length + 1, this.rowAt(top + this.view.clientHeight) + 6));
  }

  // all draws every row, for paper.
  all() {
    if (this.tops) this.keep(0, this.run.events.length + 1);
  }

  keep(first, last) {
    for (const [i, node] of this.rows) {
      if (i >= first && i <= last) continue;
      node.remove();
      this.rows.delete(i);
    }
    for (let i = first; i <= last; i++) {
      if (this.rows.has(i)) continue;
      const node = this.row(i);
      this.rows.set(i, node);
      const after = this.rows.get(i + 1); // Rows stand in order, for those who hear them.
      if (after) after.before(node);
      else this.canvas.append(node);
    }
  }

  clear() {
    for (const node of this.rows.values()) node.remove();
    this.rows.clear();
  }

  row(i) {
    const { run } = this;
    const lang = inLanguage(run.language);
    const e = run.events[i - 1];
    const end = i > run.events.length;
    const at = e ? e.at : end ? run.ends : 0;
    const same = i > 1 && e && run.events[i - 2].at === at;
    const turns = run.turns.get(i) || [];
    const classes = ['row', ...this.tense(i), e && e.outside && 'outside', e && e.changes.length > 0 && 'writes', end && 'end', this.differs === i && 'parts'];
    return h('div', {
      class: classes.filter(Boolean).join(' '), role: 'option', id: this.id + '-' + i, 'data-row': i, 'aria-selected': i === this.n ? 'true' : 'false',
      'aria-setsize': run.events.length + 2, 'aria-posinset': i + 1, css: { top: this.tops[i] + 'px', height: this.tops[i + 1] - this.tops[i] + 'px' },
    },
    h('span', { class: 'time' }, same ? h('span', { class: 'heard' }, clock(at)) : clock(at)),
    this.drawing(e, this.tops[i + 1] - this.tops[i]),
    h('span', { class: 'what' },
      h('span', { class: 'text', lang: e && lang }, e ? e.text : end ? T('the end') : T('the beginning')),
      end && run.claims.map((c) => {
        const holds = holdsAt(c, run.events.length);
        return h('span', { class: 'claim ' + (holds ? 'good' : 'bad') }, sign(holds ? 1 : 2, '\u200b'), ' ', holds ? T('true:') : T('not true:'), ' ', h('span', { lang }, c.text));
      }),
      e && e.notes.map((n) => h('span', { class: 'note', lang }, noted(n))),
      turns.map((c) => h('span', { class: 'note ' + (c.holds ? 'good' : 'bad') }, turning(c), ' ', h('span', { lang }, c.text)))));
  }

  // tense is whether a row is the present or the future.
  tense(i) {
    return [i === this.n && 'now', i > this.n && 'later'];
  }

  // drawing is the arrow of an event across the lanes.
  drawing(e, height) {
    const width = this.pitch * this.run.lanes.length;
    if (!e) return h('span', {});
    const y = Math.round(1.02 * this.rem) + 0.5;
    return s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, this.arrow(this.x(e.from), this.x(e.to), y, e));
  }

  arrow(from, to, y, e) {
    const size = this.rem / 15;
    if (from === to) return s('circle', { class: 'dot', cx: to, cy: y, r: 4.5 * size });
    const back = to > from ? -size : size;
    const tip = to + back * 1.5;
    return s('g', { class: 'arrow' }, s('circle', { class: 'dot', cx: from, cy: y, r: 2.5 * size }), s('line', { x1: from, x2: tip + back * 5, y1: y, y2: y }),
      s('path', { d: `M${tip} ${y}l${back * 8} ${-4.5 * size}v${9 * size}z` }));
  }

  clicked(event) {
    const row = event.target.closest('.row');
    if (row) this.pick(Math.min(Number(row.dataset.row), this.run.events.length), Number(row.dataset.row) > this.run.events.length);
  }

  // show marks event n as the present, and brings it into sight.
  show(n, ended) {
    this.n = ended ? this.run.events.length + 1 : n;
    if (!this.tops) return;
    const edge = 2 * this.rem;
    const top = this.tops[this.n];
    const bottom = this.tops[this.n + 1];
    const { scrollTop, clientHeight } = this.view;
    if (top < scrollTop + edge || bottom > scrollTop + clientHeight - edge) {
      this.view.scrollTop = Math.max(0, (top + bottom - clientHeight) / 2);
    }
    this.draw();
    for (const [i, node] of this.rows) {
      const [now, later] = this.tense(i);
      node.classList.toggle('now', Boolean(now));
      node.classList.toggle('later', Boolean(later));
      node.setAttribute('aria-selected', now ? 'true' : 'false');
    }
    this.view.setAttribute('aria-activedescendant', this.id + '-' + this.n);
  }
}

const noted = (note) => '→ ' + note;
const turning = (claim) => (claim.holds ? T('now true:') : T('no longer true:'));
const turned = (claim) => turning(claim) + ' ' + claim.text;

// folded is how many lines a text takes in a width, broken between words.
function folded(text, measure, width) {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? line + ' ' + word : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines++;
    lines += Math.floor(measure(word) / width); // A word without an end is broken anywhere.
    line = word;
  }
  return lines;
}
