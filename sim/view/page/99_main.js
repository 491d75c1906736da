// The page: it shows what its address says.
function start() {
  const app = document.getElementById('app');
  const page = readFront();
  const main = h('main', { id: 'main', tabindex: '-1' });
  add(app, [
    h('a', { class: 'skip', href: '#main', on: { click: (e) => { e.preventDefault(); main.focus(); } } }, T('Skip to the content')),
    h('header', { class: 'top' }, h('h1', {}, h('a', { href: '#' }, page.title)), page.lead && h('p', { class: 'lead' }, page.lead),
      h('button', { type: 'button', class: 'keys', on: { click: () => document.getElementById('help').showModal() } }, T('Keys'))),
    main, h('div', { id: 'live', class: 'heard', role: 'status', 'aria-live': 'polite' }), drawHelp(),
  ]);
  let current;
  let turn = 0;
  let view;
  async function route() {
    const address = readAddress(location.hash);
    const mine = ++turn;
    const before = current;
    const left = view;
    view = address.place !== undefined ? address.place : address.clause !== undefined ? '!clause' : '';
    current = address.place === undefined ? alone(page, address) : page.byPlace.get(address.place);
    stage = undefined;
    document.title = (current ? current.name + ' · ' : view === '!clause' && page.coverage ? page.coverage.title + ' · ' : '') + page.title;
    let shown;
    try {
      shown = current ? await drawScenario(page, current, address) : address.place !== undefined ? lost(address.place) : address.clause !== undefined ? drawClauses(page, address.clause) : drawOverview(page, address);
    } catch (error) {
      shown = h('p', { class: 'warning bad', role: 'alert' }, T('This part of the page cannot be unpacked: {why}. A newer browser may do.', { why: error.message }));
    }
    if (mine !== turn) return;
    const focused = document.activeElement && document.activeElement.closest('.next, .map, .trail, .tabs, .steps');
    const control = focused && document.activeElement.id;
    const kept = before && before === current && !sheets;
    const y = window.scrollY;
    replace(main, shown);
    window.scrollTo(0, kept ? y : 0);
    const below = main.querySelector(target(address, kept));
    if (below) requestAnimationFrame(() => requestAnimationFrame(() => below.scrollIntoView({ block: address.line === undefined ? 'start' : 'center' }))); // Once the diagrams have their size.
    if (kept && focused) refocus(main, focused.className, control);
    else if ((left !== view || sheets) && document.activeElement === document.body && turn > 1) main.focus({ preventScroll: true });
  }
  window.addEventListener('hashchange', route);
  window.addEventListener('beforeprint', () => paper(true));
  matchMedia('print').addEventListener('change', (e) => paper(e.matches));
  listen(page, () => current);
  route();
}

// alone is the procedure that is all there is on the page: then it needs no overview.
const alone = (page, address) => (sheets && page.all.length === 1 && page.blocks.length === 0 && !address.filter && address.clause === undefined ? page.all[0] : undefined);

// target is what an address is about and has to be brought into sight.
function target(address, kept) {
  if (address.clause) return '.clauses .open';
  if (address.block !== undefined) return `[data-block="${address.block}"]`;
  if (kept) return ':not(*)';
  if (address.line !== undefined) return '.steps [aria-current=location]';
  return [address.event, address.walk, address.class].some((v) => v !== undefined) ? '.tabs, .run, .walk' : ':not(*)';
}

// paper unfolds everything for print: rows out of sight cannot be scrolled to
// there. On the way back the diagrams are measured for the screen again.
function paper(begins) {
  if (begins) for (const d of document.querySelectorAll('details.feature')) { d.open = true; d.draw(); }
  for (const d of (stage && stage.diagrams) || []) {
    d.width = undefined;
    d.measure();
    if (begins) d.all();
  }
}

const lost = (place) => h('p', { class: 'empty', role: 'alert' }, T('There is nothing at {place}.', { place }), ' ', h('a', { href: '#' }, everything()));

// refocus puts the focus back into the list that had it, which has been drawn
// anew.
function refocus(main, name, control) {
  const same = control && document.getElementById(control);
  if (same) return same.focus({ preventScroll: true });
  const list = main.querySelector('.' + name.split(' ')[0]);
  const to = list && (list.querySelector('svg [tabindex="0"]') || list.querySelector('[aria-current]') || list.querySelector('a, button'));
  if (to) to.focus({ preventScroll: true });
}

start();
