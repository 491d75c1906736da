// Clauses: of a text that scenarios cite, which of them they exercise, and from
// each to its scenarios.
function readCoverage([title, text, language, clauses], page) {
  return {
    title, text, language, clauses: clauses.map(([id, group, section, text, without, flat]) => {
      const c = { id, group, section, text, without, scenarios: [] };
      for (let i = 0; i < flat.length; i += 2) {
        const sc = page.all[flat[i]];
        c.scenarios.push({ sc, by: flat[i + 1] });
        sc.clauses.push(c);
      }
      return c;
    }),
  };
}

// toneOfClause is that of its worst scenario; faint if there is none.
function toneOfClause(c) {
  const tones = c.scenarios.map(({ sc }) => sc.tone);
  return tones.length === 0 ? 4 : [2, 3, 1].find((tone) => tones.includes(tone)) || 0;
}

const exercised = (c) => c.scenarios.length > 0;

// coverageText counts: those that are exercised, that nobody exercises, and that
// need not be.
function coverageText(v) {
  const n = v.clauses.filter(exercised).length;
  const free = v.clauses.filter((c) => !exercised(c) && c.without).length;
  const open = v.clauses.length - n - free;
  return [T('{n} of {all} clauses are exercised', { n, all: v.clauses.length }), open > 0 && T('{n} by nobody', { n: open }), free > 0 && T('{n} are not modelled', { n: free })].filter(Boolean).join(', ') + '.';
}

// drawStrip is a field for every clause; those who hear have the list.
function drawStrip(v, now) {
  return h('div', { class: 'strip', 'aria-hidden': 'true' }, v.clauses.map((c) => h('a', {
    href: writeAddress({ clause: c.id }), tabindex: '-1', title: c.id + ': ' + c.text, class: TONES[toneOfClause(c)][0] + (c.without && !exercised(c) ? ' without' : '') + (c.id === now ? ' now' : ''),
  })));
}

function drawCoverage(v) {
  return h('section', { class: 'block coverage' }, h('h2', {}, h('a', { href: writeAddress({ clause: '' }) }, v.title)), h('p', { class: 'lead' }, coverageText(v)), drawStrip(v));
}

function drawClauses(page, id) {
  const v = page.coverage;
  if (!v || (id && !v.clauses.some((c) => c.id === id))) return lost(id);
  const missing = v.clauses.filter((c) => !exercised(c) && !c.without);
  const groups = [...new Set(v.clauses.map((c) => c.group))];
  return h('div', { class: 'clauses' },
    h('nav', { class: 'where', 'aria-label': T('Where you are') }, h('a', { href: '#' }, T('All scenarios'))),
    h('h2', {}, v.title), v.text && h('p', { class: 'lead' }, v.text), h('p', {}, coverageText(v)), drawStrip(v, id),
    missing.length > 0 && h('p', { class: 'facts' }, T('Exercised by nobody:'), ' ', missing.map((c) => h('a', { href: writeAddress({ clause: c.id }) }, c.id))),
    groups.map((g) => [h('h3', { lang: inLanguage(v.language) }, g), h('ul', {}, v.clauses.filter((c) => c.group === g).map((c) => drawClause(c, c.id === id, v)))]));
}

function drawClause(c, open, v) {
  const lang = inLanguage(v.language);
  const tone = toneOfClause(c);
  const details = h('details', { open, 'data-clause': c.id, on: { toggle: () => details.open && !open && settle({ clause: c.id }) } },
    h('summary', {}, sign(tone, exercised(c) ? undefined : c.without ? T('not modelled') : T('exercised by nobody')),
      h('code', {}, c.id), h('span', { class: 'text', lang }, c.text), h('span', { class: 'number' }, exercised(c) ? scenarios(c.scenarios.length) : c.without ? T('not modelled') : T('exercised by nobody'))),
    h('p', { class: 'facts', lang }, c.section),
    c.without && h('p', { lang }, c.without),
    h('ul', { class: 'scenarios' }, c.scenarios.map(({ sc, by }) => h('li', {},
      h('a', { href: writeAddress({ place: sc.place }) }, sign(sc.tone, sc.word), h('span', { class: 'name', lang: inLanguage(sc.language) }, sc.name)),
      h('span', { class: 'by' }, by !== c.id && T('by {ids}', { ids: by })), h('span', { class: 'line' }, sc.place)))));
  return h('li', { class: open ? 'open' : null }, details);
}
