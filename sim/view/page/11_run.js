// A run: its clock, its diagram, and what is true at the time of the clock. A run
// to compare with stands beside it and goes along.
let stage; // the run on the page, for keys and for paper

function drawRun(sc, shown, graph) {
  const run = shown.film;
  const at = { n: 0, t: 0 };
  let moved = shown.event !== undefined; // The address of a scenario stays until somebody moves.
  const here = h('div', { class: 'here' });
  const stores = h('div', { class: 'stores' });
  const pending = h('div', {});
  const claims = h('ul', { class: 'claims' });
  const tellers = [new Teller(run), run.beside && new Teller(run.beside)];
  const parting = run.beside ? partingOf(run, run.beside) : undefined;
  const diagram = new Diagram(run, T('Events of the run'), (n, end) => (end ? move.end() : move.event(n)), parting);
  const beside = run.beside && new Diagram(run.beside, T('Events of the run to compare with'), (n) => move.to(n === 0 ? 0 : run.beside.events[n - 1].at), parting);

  const move = {
    to(t) { at.t = Math.min(Math.max(0, t), run.ends); at.n = reached(run, at.t); update(); },
    event(n) { at.n = Math.min(Math.max(0, n), run.events.length); at.t = at.n === 0 ? 0 : run.events[at.n - 1].at; update(); },
    by(d) {
      const atEvent = at.n === 0 ? 0 : run.events[at.n - 1].at;
      if (d < 0 && at.t > atEvent) move.event(at.n + d + 1);
      else if (d > 0 && at.n === run.events.length) move.end();
      else move.event(at.n + d);
    },
    start: () => move.event(0),
    end() { at.n = run.events.length; at.t = run.ends; update(); },
  };
  const face = new Clock(run, move);
  diagram.view.addEventListener('keydown', (e) => stepKey(e, move));
  if (beside) beside.view.addEventListener('keydown', (e) => stepKey(e, move));

  function update() {
    const { n, t } = at;
    const ended = n === run.events.length && t >= run.ends;
    face.show(n, t);
    diagram.show(n, ended);
    const m = beside ? reached(run.beside, t) : 0;
    if (beside) beside.show(m, t >= run.beside.ends);
    drawHere(here, run, n, t, graph && elsewhere(sc, graph, run, n));
    drawStores(stores, run, tellers[0].at(n), tellers[0].before(n), beside && tellers[1].byKey(m));
    drawPending(pending, pendingAt(run, n), run.language, t, clock);
    replace(claims, run.claims.map((c) => drawClaim(run, c, n, move)));
    const event = n === 0 ? 0 : run.events[n - 1].at;
    if (moved) keep({ place: sc.place, step: shown.step, run: shown.run, event: n, at: t === event ? undefined : t });
    say(`${clock(t)} ${n === 0 ? T('the beginning') : run.events[n - 1].text}`);
  }
  stage = { move, diagrams: [diagram, beside].filter(Boolean), at };
  // Everything has its size only once it is on the page.
  requestAnimationFrame(() => {
    diagram.measure();
    if (beside) beside.measure();
    begin(run, shown, move);
    moved = true;
  });
  return h('section', { class: 'run' + (beside ? ' compared' : ''), 'aria-label': run.title },
    h('header', {}, h('h3', { lang: inLanguage(sc.said) }, sign(run.tone), ' ', run.title),
      run.text && h('p', { class: 'lead' }, run.text),
      run.command && h('p', { class: 'command' }, T('See it again:'), ' ', h('code', {}, run.command)),
      run.apart && h('p', { class: 'apart' }, h('b', {}, T('One thing sets it apart from the nearest run that passes:')), ' ', h('span', { lang: inLanguage(run.language) }, run.apart, '.'))),
    face.node,
    h('div', { class: 'bench' },
      h('div', { class: 'diagrams' },
        beside && h('h4', {}, sign(run.tone), ' ', T('This run')), diagram.node,
        beside && h('h4', {}, sign(run.beside.tone), ' ', h('span', { lang: inLanguage(sc.said) }, run.beside.title)), beside && beside.node,
        drawLegend(run)),
      h('div', { class: 'panels' },
        h('section', { class: 'panel' }, h('h4', {}, T('Now')), here, claims),
        h('section', { class: 'panel facts-of-stores' }, h('h4', {}, T('The stores')), stores, drawStoreLegend(Boolean(beside))),
        h('section', { class: 'panel' }, h('h4', {}, T('Pending')), pending))));
}

// drawLegend says what the signs of the diagram and the clock mean.
function drawLegend(run) {
  const swatch = (kind, text) => h('span', {}, h('span', { class: 'swatch ' + kind, 'aria-hidden': 'true' }), text);
  return h('p', { class: 'legend' },
    run.events.some((e) => e.outside) && swatch('arm accent', T('somebody does it')), swatch('arm', T('it follows by itself')),
    run.claims.length > 0 && [swatch('good', T('on the clock: the claim is true')), swatch('thin bad', T('it is not'))],
    run.beside && swatch('arm unsure', T('from here the two runs differ')));
}

// drawStoreLegend says what is marked in the stores.
function drawStoreLegend(compared) {
  return h('p', { class: 'legend' }, h('span', {}, h('span', { class: 'swatch changed', 'aria-hidden': 'true' }), T('changed by this event')),
    compared && h('span', {}, h('span', { class: 'unsure' }, '≠'), T('what the other run says')));
}

// begin goes to where the address says, or else to the end, where the verdict
// falls.
function begin(run, shown, move) {
  if (shown.event === undefined) return move.end();
  move.event(shown.event);
  if (shown.at !== undefined && shown.at <= run.ends && reached(run, shown.at) === Math.min(shown.event, run.events.length)) move.to(shown.at);
}

// reached is how many events have happened at a time.
function reached(run, t) {
  let low = 0;
  let high = run.events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (run.events[middle].at <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

// partingOf is the first row in which two runs differ.
function partingOf(a, b) {
  let i = 0;
  while (i < a.events.length && i < b.events.length && a.events[i].text === b.events[i].text && a.events[i].at === b.events[i].at) i++;
  return i + 1;
}

// pendingAt is what waits after event n, with when it happens in this run.
function pendingAt(run, n) {
  return run.waits.filter((w) => w.born <= n && w.gone > n).map((w) => ({
    text: w.text, from: w.from, until: w.until, told: w.happened && w.gone <= run.events.length ? run.events[w.gone - 1].at : undefined,
  })).sort((a, b) => a.from - b.from || a.until - b.until);
}

// elsewhere leads from a moment of a run into the classes, if they know it.
function elsewhere(sc, graph, run, n) {
  const walk = walkOf(graph, run, n);
  return walk && h('p', { class: 'else' }, h('a', { href: writeAddress({ place: sc.place, walk }) }, T('What else could happen here')));
}

function drawHere(into, run, n, t, link) {
  const e = run.events[n - 1];
  const ended = n === run.events.length && t >= run.ends;
  replace(into,
    h('p', { class: 'event' }, e ? h('span', { lang: inLanguage(run.language) }, e.text) : T('Nothing has happened yet.')),
    e && e.notes.map((note) => h('p', { class: 'note', lang: inLanguage(run.language) }, '→ ' + note)),
    e && windowNote(run, n),
    e && h('p', { class: 'faint' }, [t > e.at && T('{time} ago', { time: lasting(t - e.at) }), ended && T('the run ends here')].filter(Boolean).join('; ')), link);
}

// windowNote says when event n could have happened, if it had a window.
function windowNote(run, n) {
  const w = run.waits.find((w) => w.happened && w.gone === n);
  return w && h('p', { class: 'faint' }, w.from === w.until ? T('It could happen at no other time.') : T(w.until === NEVER ? 'It could happen at {window}.' : 'It could happen from {window}.', { window: windowOf(w.from, w.until, clock) }));
}

// drawClaim is a claim with whether it is true now, and where it turns.
function drawClaim(run, c, n, move) {
  const holds = holdsAt(c, n);
  return h('li', { class: holds ? 'good' : 'bad' }, sign(holds ? 1 : 2, '\u200b'), ' ', holds ? T('true now:') : T('not true now:'), ' ', h('span', { lang: inLanguage(run.language) }, c.text),
    c.turns.map((turn, i) => h('button', { type: 'button', class: 'turn', on: { click: () => move.event(turn) } },
      T((i % 2 === 0) !== c.start ? 'true from {time}' : 'false from {time}', { time: clock(run.events[turn - 1].at) }))));
}
