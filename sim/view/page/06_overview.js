// The overview: numbers, a filter, and the features with their scenarios.
function drawOverview(page, address) {
  const input = h('input', {
    type: 'search', id: 'filter', value: address.filter || '', placeholder: sheets ? T('Filter by name, file, is:works …') : T('Filter by name, tag, file, is:refuted …'),
    autocomplete: 'off', spellcheck: 'false', on: { input: () => { keep({ filter: input.value }); show(); } },
  });
  const found = h('p', { class: 'found', 'aria-live': 'polite' });
  const list = h('div', { class: 'features' });
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': T('Show only') });
  const show = () => filterFeatures(page, input, list, found, chips, show);
  const central = page.coverage && page.coverage.clauses.filter(exercised).length * 2 > page.coverage.clauses.length;
  show();
  return h('div', { class: 'overview' },
    h('dl', { class: 'counts' }, page.counts.map(([value, label, tone]) => h('div', { class: TONES[tone][0] }, h('dd', {}, value), h('dt', {}, label)))),
    page.blocks.map((b, block) => !b.last && drawBlock(b, { block })),
    central && drawCoverage(page.coverage),
    page.all.length > 0 && [
      h('div', { class: 'search' }, h('label', { for: 'filter' }, T('Filter')), input, chips), found, list,
    ],
    !central && page.coverage && drawCoverage(page.coverage),
    page.blocks.map((b, block) => b.last && h('details', { class: 'folded', open: address.block === block }, h('summary', {}, b.title), drawBlock(b, { block }))),
    page.notes.length > 0 && h('footer', {}, page.notes.map((n) => h('p', {}, n))));
}

// wanted reads the filter: words that all have to occur, and is:WORD for what
// became of a scenario.
function wanted(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const is = words.filter((w) => w.startsWith(IS)).map((w) => w.slice(IS.length));
  const rest = words.filter((w) => !w.startsWith(IS));
  return (sc) => rest.every((w) => sc.search.includes(w)) && (is.length === 0 || is.includes(token(sc.word)) || (is.includes(token(VACUOUS)) && sc.warning !== ''));
}

const IS = T('is:');
const VACUOUS = T('vacuous');

// token is a word as the filter has it: what is several words is one.
const token = (word) => word.toLowerCase().replace(/\s+/g, '_');

function filterFeatures(page, input, list, found, chips, show) {
  const test = wanted(input.value);
  const filtered = input.value.trim() !== '';
  const hits = page.all.filter(test);
  found.textContent = filtered ? T('{n} of {all}', { n: numbered(hits.length), all: scenarios(page.all.length) }) : scenarios(page.all.length);
  const open = hits.length <= 60;
  replace(list, page.features.map((f) => {
    const inside = f.scenarios.filter(test);
    return inside.length > 0 && drawFeature(f, inside, open || inside.some((sc) => sc.tone !== 1));
  }));
  if (hits.length === 0) list.append(h('p', { class: 'empty' }, sheets ? T('No procedure has all of these words.') : T('No scenario has all of these words.')));
  drawChips(page, input, chips, show);
}

function drawChips(page, input, chips, show) {
  const words = [...new Set(page.all.map((sc) => sc.word))];
  if (page.all.some((sc) => sc.warning)) words.push(VACUOUS);
  if (chips.childElementCount === 0) {
    add(chips, [words.map((word) => h('button', {
      type: 'button', 'data-word': word, on: {
        click: () => {
          const wish = IS + token(word);
          const list = input.value.split(/\s+/).filter(Boolean);
          input.value = (list.includes(wish) ? list.filter((w) => w !== wish) : [...list, wish]).join(' ');
          keep({ filter: input.value });
          show();
        },
      },
    }, word))]);
  }
  for (const chip of chips.children) chip.setAttribute('aria-pressed', input.value.split(/\s+/).includes(IS + token(chip.dataset.word)));
}

// drawFeature is a feature that can be unfolded; its scenarios are drawn when it
// is.
function drawFeature(f, inside, open) {
  const body = h('div', { class: 'scenarios' });
  const draw = () => body.childElementCount === 0 && add(body, [
    f.text && h('p', { class: 'text', lang: inLanguage(f.language) }, f.text.replace(/\s+/g, ' ')),
    h('ul', {}, inside.map(scenarioLine)),
  ]);
  const searched = inside.reduce((n, sc) => n + sc.classes, 0);
  const details = h('details', { class: 'feature', open: open, on: { toggle: () => details.open && draw() } },
    h('summary', {},
      h('span', {}, h('span', { class: 'name', lang: inLanguage(f.language) }, f.name), wrongOf(inside)), h('span', { class: 'place' }, f.place),
      proportion(inside),
      h('span', { class: 'number' }, scenarios(inside.length)), h('span', { class: 'number wide' }, classes(searched))),
    body);
  details.draw = draw;
  if (open) draw();
  return details;
}

// wrongOf counts the scenarios of a feature that did not pass, for those who look
// for them.
const wrongOf = (scenarios) => [2, 3].map((tone) => [tone, scenarios.filter((sc) => sc.tone === tone).length]).filter(([, n]) => n > 0)
  .map(([tone, n]) => h('span', { class: 'wrong ' + TONES[tone][0] }, sign(tone), numbered(n)));

function proportion(scenarios) {
  const by = [1, 2, 3, 4].map((tone) => [tone, scenarios.filter((sc) => sc.tone === tone).length]).filter(([, n]) => n > 0);
  return h('span', { class: 'proportion', role: 'img', 'aria-label': by.map(([tone, n]) => TONES[tone][2] + ' ' + numbered(n)).join(', ') },
    by.map(([tone, n]) => h('span', { class: TONES[tone][0], css: { 'flex-grow': n } })));
}

function scenarioLine(sc) {
  return h('li', {},
    h('a', { href: writeAddress({ place: sc.place }) }, sign(sc.tone, sc.word), h('span', { class: 'name', lang: inLanguage(sc.language) }, sc.name)),
    sc.warning && h('span', { class: 'badge unsure', title: sc.warning }, VACUOUS),
    h('span', { class: 'lasts' }, sc.time),
    h('span', { class: 'line' }, /:\d+$/.test(sc.place) && T('line {n}', { n: sc.place.replace(/^.*:/, '') })),
    h('span', { class: 'number' }, sc.classes > 0 && classes(sc.classes)));
}
