// The page: it shows what its address says.
function start() {
  const app = document.getElementById('app');
  const page = readFront();
  const main = h('main', { id: 'main', tabindex: '-1' });
  add(app, [
    h('a', { class: 'skip', href: '#main', on: { click: (e) => { e.preventDefault(); main.focus(); } } }, 'Skip to the content'),
    h('header', { class: 'top' }, h('h1', {}, h('a', { href: '#' }, page.title)), page.lead && h('p', { class: 'lead' }, page.lead),
      h('button', { type: 'button', class: 'keys', on: { click: () => document.getElementById('help').showModal() } }, 'Keys')),
    main, h('div', { id: 'live', class: 'heard', role: 'status', 'aria-live': 'polite' }), drawHelp(),
  ]);
  let current;
  let turn = 0;
  async function route() {
    const address = readAddress(location.hash);
    const mine = ++turn;
    const before = current;
    current = address.place === undefined ? undefined : page.byPlace.get(address.place);
    stage = undefined;
    document.title = (current ? current.name + ' · ' : '') + page.title;
    let shown;
    try {
      shown = current ? await drawScenario(page, current, address) : address.place === undefined ? drawOverview(page, address) : lost(address.place);
    } catch (error) {
      shown = h('p', { class: 'warning bad', role: 'alert' }, 'This part of the page cannot be unpacked: ' + error.message + '. A newer browser may do.');
    }
    if (mine !== turn) return;
    const focused = document.activeElement && document.activeElement.closest('.next, .trail, .tabs, .steps');
    const kept = before && before === current;
    const y = window.scrollY;
    replace(main, shown);
    window.scrollTo(0, kept ? y : 0);
    const moment = address.event !== undefined || address.walk !== undefined;
    const below = !kept && moment && main.querySelector('.tabs, .run, .walk');
    if (below) requestAnimationFrame(() => requestAnimationFrame(() => below.scrollIntoView())); // Once the diagrams have their size.
    if (kept && focused) refocus(main, focused.className);
    else if (before !== current && document.activeElement === document.body && turn > 1) main.focus({ preventScroll: true });
  }
  window.addEventListener('hashchange', route);
  window.addEventListener('beforeprint', () => paper(true));
  matchMedia('print').addEventListener('change', (e) => paper(e.matches));
  listen(page, () => current);
  route();
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

const lost = (place) => h('p', { class: 'empty', role: 'alert' }, 'There is nothing at ' + place + '. ', h('a', { href: '#' }, 'All scenarios'));

// refocus puts the focus back into the list that had it, which has been drawn
// anew.
function refocus(main, name) {
  const list = main.querySelector('.' + name.split(' ')[0]);
  const to = list && (list.querySelector('[aria-current]') || list.querySelector('a, button'));
  if (to) to.focus({ preventScroll: true });
}

start();
