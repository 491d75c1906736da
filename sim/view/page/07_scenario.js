// A scenario: its lines with what became of them, and below them a run or the
// classes to walk about in.
async function drawScenario(page, sc, address) {
  const part = (await readPart(sc.feature.index))[sc.index];
  if (part.sheet) return drawSheet(page, sc, part.sheet, address);
  const shown = choose(part, address);
  shown.line = address.line;
  return h('div', { class: 'scenario' },
    drawHead(page, sc), drawSteps(sc, part, shown),
    drawTabs(sc, part, shown),
    shown.walk ? drawWalk(sc, part.graph, shown) : shown.film ? drawRun(sc, shown, part.graph) : h('p', { class: 'empty' }, T('There is no run of this scenario to show.')),
    part.blocks.map((b, block) => drawBlock(b, { place: sc.place, block })));
}

// choose finds what an address asks for, or else the most telling run.
function choose(part, address) {
  const { map, group } = address;
  if (address.walk && part.graph) return { walk: address.walk, map, group };
  if (part.graph && part.graph.nodes[address.class - 1]) return { walk: wayTo(part.graph, address.class - 1), class: address.class, map, group };
  if (address.line !== undefined && part.steps[address.line - 1] && part.steps[address.line - 1].runs.length > 0) return { film: part.steps[address.line - 1].runs[0], step: address.line - 1, run: 0 };
  const asked = address.step !== undefined && part.steps[address.step] && part.steps[address.step].runs[address.run];
  if (asked) return { film: asked, step: address.step, run: address.run, event: address.event, at: address.at };
  const order = [2, 3, 0, 1, 4];
  let best;
  part.steps.forEach((st, step) => st.runs.forEach((film, run) => {
    if (!best || order.indexOf(st.tone) < order.indexOf(best.tone)) best = { film, step, run, tone: st.tone };
  }));
  if (best) return { film: best.film, step: best.step, run: best.run };
  return part.graph ? { walk: [] } : {};
}

function drawHead(page, sc) {
  const near = (by) => page.all[sc.number + by];
  const link = (to, text, label) => (to ? h('a', { href: writeAddress({ place: to.place }), 'aria-label': label + ': ' + to.name }, text) : h('span', { class: 'off', 'aria-hidden': 'true' }, text));
  return h('header', { class: 'head' },
    h('nav', { 'aria-label': T('Where you are') },
      h('a', { href: '#' }, everything()), h('span', { 'aria-hidden': 'true' }, '›'),
      h('a', { href: writeAddress({ filter: sc.feature.place }), lang: inLanguage(sc.language) }, sc.feature.name),
      h('span', { class: 'near' }, link(near(-1), T('← previous'), sheets ? T('Previous procedure') : T('Previous scenario')), link(near(1), T('next →'), sheets ? T('Next procedure') : T('Next scenario')))),
    h('h2', { tabindex: '-1', id: 'top' }, sign(sc.tone, sc.word), ' ', h('span', { lang: inLanguage(sc.language) }, sc.name)),
    h('p', { class: 'facts' },
      h('span', { class: 'word ' + TONES[sc.tone][0] }, sc.word), h('code', {}, sc.place), sc.rule && h('span', {}, T('Rule:'), ' ', h('span', { lang: inLanguage(sc.language) }, sc.rule)),
      sc.time && h('span', {}, sc.time),
      sc.classes > 0 && h('span', {}, classes(sc.classes) + ', ' + count(sc.firings, '{n} firing', '{n} firings')),
      [...new Set(sc.tags)].map((t) => h('a', { class: 'tag', href: writeAddress({ filter: t }) }, t))),
    sc.clauses.length > 0 && h('p', { class: 'facts' }, T('Exercises'), ' ', sc.clauses.map((c) => h('a', { href: writeAddress({ clause: c.id }), title: c.text }, c.id))),
    sc.warning && h('p', { class: 'warning unsure', lang: inLanguage(sc.said) }, sc.warning));
}

function drawSteps(sc, part, shown) {
  const lang = inLanguage(sc.language);
  const said = inLanguage(sc.said);
  return h('ol', { class: 'steps', 'aria-label': T('Lines of the scenario') }, part.steps.map((st, i) => h('li', { class: TONES[st.tone][0], 'aria-current': shown.line === i + 1 ? 'location' : null },
    h('div', { class: 'said' }, h('a', { class: 'self', href: writeAddress({ place: sc.place, line: i + 1 }), 'aria-label': T('line {n}', { n: i + 1 }) }, i + 1), sign(st.tone), h('span', { class: 'keyword', lang }, st.keyword), ' ', h('span', {}, h('span', { class: 'text', lang }, st.text),
      st.runs.map((film, run) => h('a', {
        class: 'see', lang: said, href: writeAddress({ place: sc.place, step: i, run }), 'aria-current': shown.step === i && shown.run === run ? 'true' : null,
      }, film.title))),
      st.verdict && h('span', { class: 'verdict', lang: said }, st.verdict)),
    st.table.length > 0 && h('div', { class: 'scroll' }, h('table', { class: 'cells', lang }, st.table.map((row) => h('tr', {}, row.map((c) => h('td', {}, c)))))),
    st.message && h('pre', { class: 'message', lang: said }, st.message))));
}

// drawTabs lists what can be looked at: every run, and the classes.
function drawTabs(sc, part, shown) {
  const tabs = [];
  part.steps.forEach((st, step) => st.runs.forEach((film, run) => tabs.push([{ place: sc.place, step, run }, film.title, shown.step === step && shown.run === run, T('line {n}', { n: step + 1 })])));
  if (part.graph) tabs.push([{ place: sc.place, walk: [] }, T('Walk through all runs'), Boolean(shown.walk), classes(part.graph.nodes.length)]);
  part.blocks.forEach((b, block) => tabs.push([{ place: sc.place, block }, b.title, false, '']));
  return tabs.length > 1 && h('nav', { class: 'tabs', 'aria-label': T('Runs and classes') },
    tabs.map(([to, title, current, more]) => h('a', { href: writeAddress(to), 'aria-current': current ? 'page' : null }, h('span', { lang: to.walk ? null : inLanguage(sc.said) }, title), h('small', {}, more))));
}
