// The map of the classes of a scenario: to the right, how many events lead to them.
// Up to so many stand each by itself. More are put together with those that are as
// far from the beginning and agree in one thing, such as a line of a store; a group
// opens into its classes.
const ALONE = 600;
const ROWS = 40; // a line that says more different things than these makes no map
const LISTED = 30;

function drawMap(graph, node, trail, here, to) {
  const all = surveyOf(graph);
  const map = here.map !== undefined && (here.map === 0 ? graph.nodes.length <= ALONE : all.kinds.some((k) => k.map === here.map)) ? here.map : graph.nodes.length <= ALONE ? 0 : all.best;
  const drawn = map === 0 ? mapOfEach(graph, node, trail, to, all) : mapOfGroups(graph, node, trail, here, to, all, map);
  const scroller = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': T('Map of the classes') }, h('div', { class: 'chart' }, drawn.names, drawn.svg));
  requestAnimationFrame(() => { scroller.scrollLeft = drawn.x * pixel() - scroller.clientWidth / 2; scroller.scrollTop = drawn.y * pixel() - scroller.clientHeight / 2; });
  const swatch = (kind, text) => h('span', {}, h('span', { class: 'swatch ' + kind, 'aria-hidden': 'true' }), text);
  return h('figure', { class: 'map' },
    h('figcaption', {}, T('All classes, by how many events lead to them')),
    drawKinds(graph, all, map, here), scroller,
    h('p', { class: 'legend' }, swatch('round here', T('you are here')), swatch('arm accent', T('the way here')),
      [1, 2, 3, 4].filter((tone) => graph.nodes.some((n) => n.end && n.tone === tone)).map((tone) => swatch('round ' + TONES[tone][0], ended(tone))),
      map > 0 && h('span', {}, T('the larger, the more classes'))),
    drawn.more);
}

// ended is what becomes of runs that end in a tone.
const ended = (tone) => (tone === 4 ? T('ends') : TONES[tone][2]);

// pixel is how many of them a unit of a map takes; it grows with the letters.
const pixel = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;

// surveyOf is, once for a graph, how many events lead to each class, and what classes
// can be put together by: 1 is the line of the scenario, 2 and more the lines of the
// stores. The best one tells most of them apart with few rows.
function surveyOf(graph) {
  if (graph.survey) return graph.survey;
  const depth = [];
  graph.nodes.forEach((n, i) => { depth[i] = n.parent < 0 ? 0 : depth[n.parent] + 1; });
  const kinds = [{ map: 1, shelf: -1, ...valuesOf(graph, -1) }, ...graph.lines.map((l, k) => ({ map: k + 2, shelf: l.shelf, label: l.label, ...valuesOf(graph, k) }))]
    .filter((k) => k.map === 1 || (k.names.length > 1 && k.names.length <= ROWS));
  let best = kinds[0];
  for (const k of kinds) if (k.names.length <= 12 && k.told > best.told + 1e-9) best = k;
  return (graph.survey = { depth, kinds, best: best.map });
}

// valuesOf numbers what a line of the stores says in each class, in the order in
// which it comes up, and counts in bits how well that tells the classes apart. Line
// -1 is the line of the scenario.
function valuesOf(graph, line) {
  const numbers = new Map();
  const of = [];
  const sizes = [];
  graph.nodes.forEach((n, i) => {
    const change = line < 0 ? { value: graph.acts[n.act] } : n.changes.find((c) => c.line === line);
    const value = change ? change.value : n.parent < 0 ? null : undefined;
    if (value === undefined) of[i] = of[n.parent];
    else {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      of[i] = numbers.get(value);
    }
    sizes[of[i]] = (sizes[of[i]] || 0) + 1;
  });
  const all = graph.nodes.length;
  return { of, names: [...numbers.keys()], told: sizes.reduce((sum, n) => sum - (n / all) * Math.log2(n / all), 0) };
}

// drawKinds lets choose what classes are put together by.
function drawKinds(graph, all, map, here) {
  const lang = inLanguage(graph.language);
  const option = (k) => h('option', { value: k.map, selected: k.map === map, lang: k.map > 1 && lang }, k.map === 1 ? T('the line of the scenario') : k.label);
  return h('p', { class: 'kinds' }, h('label', { for: 'kinds' }, T('Put together by')), ' ',
    h('select', { id: 'kinds', on: { change: (e) => go({ ...here, map: Number(e.target.value), group: undefined }) } },
      graph.nodes.length <= ALONE && h('option', { value: 0, selected: map === 0 }, T('nothing: each class by itself')),
      all.kinds.filter((k) => k.map === 1).map(option),
      graph.shelves.map((name, shelf) => { const inside = all.kinds.filter((k) => k.shelf === shelf); return inside.length > 0 && h('optgroup', { label: name }, inside.map(option)); })));
}

// plane is a drawing of so many units, with the number of events above each column.
function plane(width, height, columns, x, ...parts) {
  return s('svg', { viewBox: `0 0 ${width} ${height}`, css: { width: width / 15 + 'rem', height: height / 15 + 'rem' }, on: { keydown: stroll } },
    Array.from({ length: columns }, (_, d) => s('text', { class: 'column', x: x(d), y: 10 }, d)), parts);
}

// mapOfEach is all classes, those of one distance above each other.
function mapOfEach(graph, node, trail, to, { depth }) {
  const layers = [];
  const place = [];
  graph.nodes.forEach((n, i) => { place[i] = (layers[depth[i]] = layers[depth[i]] || []).push(i) - 1; });
  const tall = Math.max(...layers.map((l) => l.length));
  const x = (d) => 16 + d * 28;
  const y = (i) => 30 + (place[i] + (tall - layers[depth[i]].length) / 2) * 24;
  const gone = new Set(trail.nodes.slice(1).map((to, i) => trail.nodes[i] + ' ' + to));
  const edges = graph.nodes.flatMap((n) => n.edges.filter((e) => e.to >= 0).map((e) => s('line', { class: gone.has(n.n + ' ' + e.to) ? 'edge gone' : 'edge', x1: x(depth[n.n]), y1: y(n.n), x2: x(depth[e.to]), y2: y(e.to) })));
  return {
    x: x(depth[node.n]), y: y(node.n),
    svg: plane(32 + (layers.length - 1) * 28, 46 + (tall - 1) * 24, layers.length, x, edges,
      graph.nodes.map((n) => s('a', { href: to(wayTo(graph, n.n)), tabindex: n === node ? '0' : '-1', 'aria-label': nameOf(n), 'aria-current': n === node ? 'true' : null },
        s('circle', { class: 'class ' + TONES[n.tone][0] + (n === node ? ' now' : ''), cx: x(depth[n.n]), cy: y(n.n), r: n === node ? 7 : 5 }),
        s('title', {}, nameOf(n))))),
  };
}

// mapOfGroups puts classes together: a column for each distance from the beginning,
// a row for each thing that the line says.
function mapOfGroups(graph, node, trail, here, to, all, map) {
  const kind = all.kinds.find((k) => k.map === map);
  const lang = inLanguage(graph.language);
  const groups = new Map();
  const keyOf = (i) => all.depth[i] + '.' + kind.of[i];
  graph.nodes.forEach((n, i) => {
    const key = keyOf(i);
    if (!groups.has(key)) groups.set(key, { key, d: all.depth[i], row: kind.of[i], nodes: [], tones: [0, 0, 0, 0, 0], ways: new Map() });
    const g = groups.get(key);
    g.nodes.push(n);
    g.tones[n.end ? n.tone : 0]++;
    for (const e of n.edges) if (e.to >= 0 && keyOf(e.to) !== key) g.ways.set(keyOf(e.to), (g.ways.get(keyOf(e.to)) || 0) + 1);
  });
  const most = Math.max(...[...groups.values()].map((g) => g.nodes.length));
  const columns = Math.max(...all.depth) + 1;
  for (const g of groups.values()) Object.assign(g, { x: 26 + g.d * 46, y: 40 + g.row * 52, r: 5 + 11 * Math.sqrt(g.nodes.length / most) });
  const now = groups.get(keyOf(node.n));
  const open = groups.get(here.group);
  const seen = open || now;
  const gone = trail.nodes.map(keyOf).filter((key, i, list) => key !== list[i - 1]).map((key) => groups.get(key));
  const name = (row) => (kind.names[row] === null ? T('nothing') : kind.names[row]);
  const circle = (g) => {
    const text = [count(g.d, 'after {n} event', 'after {n} events'), name(g.row), classes(g.nodes.length), ...[1, 2, 3, 4].filter((tone) => g.tones[tone] > 0).map((tone) => ended(tone) + ' ' + numbered(g.tones[tone]))].join(', ');
    return s('a', { href: writeAddress({ ...here, map, group: g.key }), tabindex: g === seen ? '0' : '-1', 'aria-label': text, 'aria-current': g === now ? 'true' : null, 'data-group': g.key },
      s('circle', { class: 'class' + (g === now ? ' now' : '') + (g.key === here.group ? ' open' : ''), cx: g.x, cy: g.y, r: g.r }), wedges(g),
      s('text', { class: 'size', x: g.x, y: g.y + g.r + 11 }, numbered(g.nodes.length)), s('title', {}, text));
  };
  return {
    x: seen.x, y: seen.y,
    names: h('ol', { class: 'names', 'aria-hidden': 'true' }, kind.names.map((_, row) => h('li', { lang, title: name(row) }, h('span', {}, name(row))))),
    svg: plane(52 + (columns - 1) * 46, 36 + kind.names.length * 52, columns, (d) => 26 + d * 46,
      [...groups.values()].flatMap((g) => [...g.ways].map(([key, n]) => s('path', { class: 'edge', d: bow(g, groups.get(key)), 'stroke-width': 0.8 + 0.5 * Math.log2(n) }))),
      gone.slice(1).map((g, i) => s('path', { class: 'edge gone', d: bow(gone[i], g) })), [...groups.values()].map(circle)),
    more: open && drawGroup(graph, all, open, name(open.row), map, to),
  };
}

// bow leads from a group to another one: to the right as a wave, up, down and back
// as an arc.
function bow(a, b) {
  if (b.d > a.d) return `M${a.x} ${a.y}C${(a.x + b.x) / 2} ${a.y} ${(a.x + b.x) / 2} ${b.y} ${b.x} ${b.y}`;
  return `M${a.x} ${a.y}Q${Math.max(a.x, b.x) + 24} ${(a.y + b.y) / 2 - (a.d === b.d ? 0 : 18)} ${b.x} ${b.y}`;
}

// wedges fill a group as far as runs end in it, in the tones of their ends.
function wedges(g) {
  let turned = 0;
  return [1, 2, 3, 4].filter((tone) => g.tones[tone] > 0).map((tone) => {
    const part = (100 * g.tones[tone]) / g.nodes.length;
    const from = turned;
    turned += part;
    return s('circle', { class: 'wedge ' + TONES[tone][0], cx: g.x, cy: g.y, r: g.r / 2, pathLength: 100, 'stroke-width': g.r, 'stroke-dasharray': part + ' ' + (100 - part), 'stroke-dashoffset': 25 - from });
  });
}

// drawGroup lists the classes of a group with what tells them apart.
function drawGroup(graph, all, g, name, map, to) {
  const lang = inLanguage(graph.language);
  const apart = all.kinds.filter((k) => k.map !== map).map((k) => ({ k, many: new Set(g.nodes.map((n) => k.of[n.n])).size })).filter(({ many }) => many > 1).sort((a, b) => b.many - a.many || a.k.map - b.k.map).slice(0, 4).map(({ k }) => k);
  const told = (n) => n.end || apart.map((k) => (k.map === 1 ? '' : k.label + ': ') + (k.names[k.of[n.n]] === null ? T('nothing') : k.names[k.of[n.n]])).join('; ');
  const often = new Map();
  for (const n of g.nodes) often.set(told(n), (often.get(told(n)) || 0) + 1);
  // Classes of which all that is told is the same differ in what is pending.
  const waits = (n) => often.get(told(n)) > 1 && n.pending.length > 0 && h('small', {}, T('Pending'), ': ', h('span', { lang }, n.pending.map((p) => p.text + ' ' + soon(p.from, p.until)).join('; ')));
  const line = (n) => h('li', {}, h('a', { href: to(wayTo(graph, n.n)) }, sign(n.tone), T('class {n}', { n: numbered(n.n + 1) })), h('span', { class: 'apart' }, h('span', { lang }, told(n)), waits(n)));
  const list = h('ol', {}, g.nodes.slice(0, LISTED).map(line));
  let shown = LISTED;
  const rest = h('button', { type: 'button', on: { click: () => {
    const next = g.nodes.slice(shown, shown + LISTED).map(line);
    add(list, next);
    shown += LISTED;
    next[0].querySelector('a').focus();
    if (shown >= g.nodes.length) rest.remove();
    else rest.textContent = T('{n} more', { n: numbered(g.nodes.length - shown) });
  } } }, T('{n} more', { n: numbered(g.nodes.length - shown) }));
  return h('section', { class: 'group' }, h('h4', {}, count(g.d, 'after {n} event', 'after {n} events'), ', ', h('span', { lang }, name), ': ', classes(g.nodes.length)), list, g.nodes.length > LISTED && rest);
}

// stroll goes with the arrow keys from one class of the map to the next one in
// their direction.
function stroll(e) {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  const from = e.target.closest('a');
  if (!way || !from) return;
  e.preventDefault();
  const at = (a) => ['cx', 'cy'].map((c) => Number(a.querySelector('circle').getAttribute(c)));
  const [x, y] = at(from);
  let best;
  for (const to of e.currentTarget.querySelectorAll('a')) {
    const [dx, dy] = [at(to)[0] - x, at(to)[1] - y];
    const along = dx * way[0] + dy * way[1];
    const far = along + 0.9 * Math.abs(dx * way[1] + dy * way[0]);
    if (along > 0 && (!best || far < best.far)) best = { to, far };
  }
  if (best) best.to.focus();
}
