// Addresses. Whatever is shown has one, behind the #, and opening it shows it
// again:
//
//   #?is:refuted half           the overview, filtered by words
//   #!block=0                   a picture of the whole, such as a sample, counted from 0
//   #!clause=C1-03              a clause and the scenarios that exercise it; without an id all clauses
//   #/PLACE                     a scenario, as in features/case_1.feature:27
//   #/PLACE!line=9              its ninth line
//   #/PLACE!run=8.0&event=12    a run of it, the first of its ninth line, after event 12
//   #/PLACE!run=8.0&event=12&at=330000   the same at a time before the next event, in milliseconds
//   #/PLACE!walk=0.2.1          a branch: which of the next events was taken, one after the other
//   #/PLACE!class=17            a class, by one of the ways that lead there
//   #/PLACE!walk=0.2&map=3&group=5.1   the same with a map of the classes that puts them together, and a group of it
//   #/PLACE!block=0             a picture of it
const quoted = (text) => encodeURIComponent(text).replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/!/g, '%21');

function unquoted(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text; // Somebody typed a stray %: it means itself.
  }
}

function readAddress(hash) {
  const text = hash.replace(/^#/, '');
  if (!/^[/!]/.test(text)) return { filter: unquoted(text.replace(/^\?/, '')) };
  const [place, rest] = text.slice(1).split('!', 2);
  return text.startsWith('/') ? readDetail({ place: unquoted(place) }, rest) : readDetail({}, place);
}

// readDetail reads what stands behind the !.
function readDetail(out, rest) {
  for (const pair of (rest || '').split('&')) {
    const [name, value] = pair.split('=', 2);
    if (name === 'run' && /^\d+\.\d+$/.test(value)) [out.step, out.run] = value.split('.').map(Number);
    if (['event', 'at', 'line', 'class', 'block', 'map'].includes(name) && /^\d{1,15}$/.test(value)) out[name] = Number(value);
    if (name === 'group' && /^\d{1,6}\.\d{1,6}$/.test(value)) out.group = value;
    if (name === 'clause') out.clause = unquoted(value || '');
    if (name === 'walk' && /^(\d+(\.\d+)*)?$/.test(value)) out.walk = value === '' ? [] : value.split('.').map(Number);
  }
  return out;
}

function writeAddress(a) {
  if (a.clause !== undefined) return '#!clause=' + quoted(a.clause);
  if (a.place === undefined && a.block !== undefined) return '#!block=' + a.block;
  if (a.place === undefined) return a.filter ? '#?' + encodeURIComponent(a.filter).replace(/%3A/g, ':') : '#';
  let detail = '';
  for (const name of ['line', 'class', 'block']) if (a[name] !== undefined) detail = '!' + name + '=' + a[name];
  if (a.walk) detail = '!walk=' + a.walk.join('.');
  else if (a.step !== undefined) {
    detail = '!run=' + a.step + '.' + a.run;
    if (a.event !== undefined) detail += '&event=' + a.event;
    if (a.at !== undefined) detail += '&at=' + a.at;
  }
  if (a.walk || a.class !== undefined) for (const name of ['map', 'group']) if (a[name] !== undefined) detail += '&' + name + '=' + a[name];
  return '#/' + quoted(a.place) + detail;
}

// keep writes down where one is without a new entry in the history: once things
// have come to rest, since browsers count.
let resting;
function keep(address) {
  clearTimeout(resting);
  const text = writeAddress(address);
  resting = setTimeout(() => {
    if (location.hash !== text) history.replaceState(null, '', text);
  }, 40);
}

function settle(address) {
  clearTimeout(resting);
  history.replaceState(null, '', writeAddress(address));
}

// go opens an address now, so that the next key finds what it leads to.
function go(address) {
  clearTimeout(resting);
  history.pushState(null, '', writeAddress(address));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
