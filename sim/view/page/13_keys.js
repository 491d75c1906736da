// Keys. Whatever a pointer can do, they can.
const KEYS = [
  [['←', '→'], T('previous and next event')],
  [[T('Page up'), T('Page down')], T('ten events')],
  [['Home', 'End'], T('the beginning and the end of the run')],
  [['1 … 9'], T('in a walk: pick what happens next')],
  [[T('Backspace')], T('in a walk: back by one')],
  [['←', '→', '↑', '↓'], T('on the map of a walk: to the next class')],
  [['n', 'p'], T('next and previous scenario')],
  [['c'], T('the clauses')],
  [['u'], T('up, to the overview')],
  [['/'], T('filter')],
  [['?'], T('these keys')],
];

function drawHelp() {
  return h('dialog', { id: 'help', 'aria-label': T('Keys') },
    h('h2', {}, T('Keys')), h('table', {}, KEYS.map(([key, does]) => h('tr', {}, h('th', { scope: 'row' }, key.map((k, i) => [i > 0 && ' ', h('kbd', {}, k)])), h('td', {}, does)))),
    h('form', { method: 'dialog' }, h('button', {}, T('Close'))));
}

function listen(page, current) {
  document.addEventListener('keydown', (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || document.getElementById('help').open) return;
    if (e.target.closest('input, textarea, select')) {
      if (e.key === 'Escape') e.target.blur();
      return;
    }
    if (pressed(page, current(), e)) e.preventDefault();
  });
}

function pressed(page, sc, e) {
  const near = (by) => { const to = sc && page.all[sc.number + by]; if (to) go({ place: to.place }); return Boolean(to); };
  switch (e.key) {
    case '?': document.getElementById('help').showModal(); return true;
    case '/': return search();
    case 'n': return near(1);
    case 'p': return near(-1);
    case 'c': if (page.coverage) go({ clause: '' }); return Boolean(page.coverage);
    case 'u': go({}); return true;
  }
  if (!sc || !stage) return false;
  if (stage.walk) return walked(stage.walk, e.key);
  if (!stage.move || e.target.closest('a, button, summary, .scroll') && !['ArrowLeft', 'ArrowRight'].includes(e.key)) return false;
  return ['ArrowLeft', 'ArrowRight'].includes(e.key) && stepKey(e, stage.move);
}

// search goes to the filter, on the overview.
function search() {
  const focus = () => { const f = document.getElementById('filter'); if (f) f.focus(); };
  if (document.getElementById('filter')) focus();
  else {
    window.addEventListener('hashchange', () => setTimeout(focus, 0), { once: true });
    go({});
  }
  return true;
}

function walked({ node, trail, to }, key) {
  const e = node.edges[Number(key) - 1];
  if (/^[1-9]$/.test(key) && e && e.to >= 0) go(to([...trail.walk, Number(key) - 1]));
  else if (key === 'Backspace' && trail.walk.length > 0) go(to(trail.walk.slice(0, -1)));
  else return false;
  return true;
}
