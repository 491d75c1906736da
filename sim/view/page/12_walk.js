// A walk through the classes of a scenario: at every class one picks what happens
// next, and sees what follows.
function drawWalk(sc, graph, shown) {
  const trail = follow(graph, shown.walk);
  const node = graph.nodes[trail.nodes[trail.nodes.length - 1]];
  const { map, group } = shown;
  const at = (walk) => ({ place: sc.place, walk, map });
  const to = (walk) => writeAddress(at(walk));
  const stores = h('div', { class: 'stores' });
  const pending = h('div', {});
  const [said, before] = saidAt(graph, trail);
  drawStores(stores, graph, said, before);
  drawPending(pending, node.pending, graph.language, 0, (t) => (t === 0 ? T('now') : lasting(t)), soon);
  stage = { walk: { node, trail, to: at } };
  const here = { ...(shown.class ? { place: sc.place, class: shown.class, map } : at(trail.walk)), group };
  settle(here);
  say((trail.last ? trail.last.text + '. ' : '') + (node.end || count(node.edges.length, '{n} thing can happen next', '{n} things can happen next')));
  return h('section', { class: 'walk', 'aria-label': T('Walk through all runs') }, h('h3', {}, T('Walk through all runs')),
    h('p', { class: 'lead' }, graph.whole ? T('All {classes} of this scenario.', { classes: classes(graph.nodes.length) }) : T('The first {classes} of this scenario, which is the cap; what lies beyond is not on this page.', { classes: classes(graph.nodes.length) }), ' ',
      T('Pick what happens next and see what follows.')),
    h('div', { class: 'bench' },
      h('div', { class: 'choices' },
        heading('h4', T('Class {n}', { n: node.n + 1 }), { place: sc.place, class: node.n + 1 }), h('p', { class: 'act', lang: inLanguage(sc.language) }, graph.acts[node.act]),
        node.end && h('p', { class: 'outcome ' + TONES[node.tone][0], lang: inLanguage(graph.language) }, sign(node.tone), ' ', node.end),
        node.edges.length > 0 && [h('h4', {}, T('What can happen next')), h('ol', { class: 'next' }, node.edges.map((e, i) => drawChoice(graph, node, e, i, trail, to)))],
        h('h4', {}, T('What has happened')),
        h('ol', { class: 'trail' }, h('li', {}, h('a', { href: to([]) }, T('the beginning'))),
          trail.edges.map((e, i) => h('li', {}, h('a', { href: to(trail.walk.slice(0, i + 1)), 'aria-current': i === trail.edges.length - 1 ? 'true' : null, lang: inLanguage(graph.language) }, e.text), e.fork && h('span', { class: 'note' }, e.fork)))),
        drawMap(graph, node, trail, here, to)),
      h('div', { class: 'panels' },
        h('section', { class: 'panel' }, h('h4', {}, T('The stores')), stores, drawStoreLegend(false)),
        h('section', { class: 'panel' }, h('h4', {}, T('Pending, from now')), pending))));
}

// follow goes a walk as far as there are edges for it.
function follow(graph, walk) {
  const out = { nodes: [0], edges: [], walk: [] };
  for (const pick of walk) {
    const e = graph.nodes[out.nodes[out.nodes.length - 1]].edges[pick];
    if (!e || e.to < 0) break;
    out.nodes.push(e.to);
    out.edges.push(e);
    out.walk.push(pick);
    out.last = e;
  }
  return out;
}

// walkOf is the walk that a run has gone after n events; undefined if it leaves
// the classes of the page.
function walkOf(graph, run, n) {
  const out = [];
  let node = graph.nodes[0];
  for (const e of run.events.slice(0, n)) {
    const pick = node.edges.findIndex((w) => w.text === e.text && (w.fork === '' || e.notes.includes(w.fork)) && w.to >= 0);
    if (pick < 0) return undefined;
    out.push(pick);
    node = graph.nodes[node.edges[pick].to];
  }
  return out;
}

// soon says a window that counts from now.
function soon(from, until) {
  if (until === NEVER) return from === 0 ? T('at any time, or never') : T('in {from} or later, or never', { from: lasting(from) });
  if (until === 0) return T('now');
  if (from === until) return T('in exactly {time}', { time: lasting(from) });
  return from === 0 ? T('within {until}', { until: lasting(until) }) : T('in {from} to {until}', { from: lasting(from), until: lasting(until) });
}

function drawChoice(graph, node, e, i, trail, to) {
  const wait = node.pending.find((p) => p.text === e.text);
  const text = h('span', { class: 'told-of' }, h('span', { class: 'text', lang: inLanguage(graph.language) }, e.text), e.fork && h('span', { class: 'note' }, e.fork),
    wait && h('span', { class: 'window' }, soon(wait.from, wait.until)));
  if (e.to < 0) return h('li', {}, h('span', { class: 'beyond' }, text, h('span', { class: 'badge' }, T('beyond the cap'))));
  const next = graph.nodes[e.to];
  const known = trail.nodes.includes(e.to);
  return h('li', {}, h('a', { href: to([...trail.walk, i]), 'data-pick': i + 1 }, text,
    h('span', {}, next.end && h('span', { class: 'badge ' + TONES[next.tone][0] }, next.tone === 1 ? T('passes') : next.tone === 2 ? T('fails') : T('ends')),
      known && h('span', { class: 'badge' }, T('seen before')))));
}

// saidAt is what the stores say in the last class of a trail, and of what changed
// since the class before, what they said there.
function saidAt(graph, trail) {
  const at = (n) => {
    const way = [];
    for (let i = n; i >= 0; i = graph.nodes[i].parent) way.push(i);
    const said = graph.lines.map(() => null);
    for (const i of way.reverse()) for (const c of graph.nodes[i].changes) said[c.line] = c.value;
    return said;
  };
  const now = at(trail.nodes[trail.nodes.length - 1]);
  const before = new Map();
  if (trail.nodes.length > 1) {
    const then = at(trail.nodes[trail.nodes.length - 2]);
    now.forEach((v, i) => v !== then[i] && before.set(i, then[i]));
  }
  return [now, before];
}

const nameOf = (n) => T('class {n}', { n: n.n + 1 }) + (n.end ? ': ' + n.end : '');

// wayTo is the walk to a class by way of its parents.
function wayTo(graph, n) {
  const out = [];
  for (let i = n; graph.nodes[i].parent >= 0; i = graph.nodes[i].parent) {
    out.push(graph.nodes[graph.nodes[i].parent].edges.findIndex((e) => e.to === i));
  }
  return out.reverse();
}
