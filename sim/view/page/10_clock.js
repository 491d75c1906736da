// The clock of a run: a time to drag, with a stroke for every event, and buttons
// to step.
class Clock {
  constructor(run, move) {
    Object.assign(this, { run, move });
    this.face = h('output', { class: 'face', for: 'clock' });
    this.place = h('span', { class: 'place' });
    this.slider = h('input', {
      type: 'range', id: 'clock', min: 0, max: Math.max(run.ends, 1), step: 1, value: 0, 'aria-label': T('Time since the run began'),
      on: { input: () => move.to(Number(this.slider.value)), keydown: (e) => stepKey(e, move) },
    });
    this.strokes = h('canvas', { class: 'strokes', 'aria-hidden': 'true' });
    const button = (text, label, act) => h('button', { type: 'button', 'aria-label': label, title: label, on: { click: act } }, h('span', { 'aria-hidden': 'true' }, text));
    this.bands = Math.min(run.claims.length, 3);
    this.back = button('‹', T('Previous event (←)'), () => move.by(-1));
    this.forth = button('›', T('Next event (→)'), () => move.by(1));
    this.node = h('div', { class: 'clock', role: 'group', 'aria-label': T('Clock'), css: { '--strokes': 0.75 + 0.42 * this.bands + 'rem' } },
      h('div', { class: 'hands' }, button('«', T('To the beginning (Home)'), () => move.start()), this.back, this.face, this.forth, button('»', T('To the end (End)'), () => move.end())),
      h('div', { class: 'scale' }, this.strokes, this.slider,
        axisOf(0, run.ends, clock)),
      this.place);
    new ResizeObserver(() => this.paint()).observe(this.strokes);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.paint());
  }

  // paint draws the strokes: longer ones for what somebody does, and below them a
  // band for each claim: thick where it is true, thin where it is not.
  paint() {
    const { clientWidth: width, clientHeight: height } = this.strokes;
    const dense = window.devicePixelRatio || 1;
    this.strokes.width = width * dense;
    this.strokes.height = height * dense;
    const c = this.strokes.getContext('2d');
    if (!c || width === 0) return;
    c.scale(dense, dense);
    const style = getComputedStyle(this.strokes);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const thick = Math.max(1, Math.round(rem / 12));
    for (const outside of [false, true]) {
      c.fillStyle = style.getPropertyValue(outside ? '--accent' : '--line-strong');
      for (const e of this.run.events) {
        if (e.outside !== outside) continue;
        c.fillRect(this.x(e.at, width), outside ? 0 : 0.27 * rem, thick, (outside ? 0.67 : 0.4) * rem);
      }
    }
    this.run.claims.slice(0, this.bands).forEach((claim, i) => {
      const y = (0.78 + 0.42 * i) * rem;
      const ends = [0, ...claim.turns.map((n) => this.run.events[n - 1].at), this.run.ends];
      for (let k = 0; k + 1 < ends.length; k++) {
        const holds = (k % 2 === 1) !== claim.start;
        const [from, until] = [this.x(ends[k], width), this.x(ends[k + 1], width)];
        const tall = Math.max(1, Math.round((holds ? 0.3 : 0.08) * rem));
        c.fillStyle = style.getPropertyValue(holds ? '--good' : '--bad');
        c.fillRect(Math.min(from, width - 3), y + (0.3 * rem - tall) / 2, Math.max(3, until - from), tall);
      }
    });
  }

  x(at, width) {
    return Math.round((at / Math.max(this.run.ends, 1)) * (width - 1));
  }

  show(n, t) {
    this.face.textContent = clock(t);
    this.slider.value = t;
    const all = this.run.events.length;
    this.place.textContent = n === 0 ? count(all, 'before the only event', 'before the first of {n} events') : T('after event {n} of {all}', { n: numbered(n), all: numbered(all) });
    this.slider.setAttribute('aria-valuetext', `${clock(t)}, ${this.place.textContent}`);
    this.back.disabled = n === 0 && t === 0;
    this.forth.disabled = n === this.run.events.length && t >= this.run.ends;
  }
}

// stepKey moves by a key: by events, not by milliseconds as a slider would.
function stepKey(e, move) {
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, PageUp: -10, PageDown: 10 }[e.key];
  if (e.ctrlKey || e.altKey || e.metaKey) return false;
  if (by) move.by(by);
  else if (e.key === 'Home') move.start();
  else if (e.key === 'End') move.end();
  else return false;
  e.preventDefault();
  return true;
}
