// Times are milliseconds since a run began.
function clock(ms) {
  if (ms === NEVER) return T('never');
  const two = (n) => String(n).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const text = Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  return ms % 1000 ? text + T('.') + String(ms % 1000).padStart(3, '0') : text;
}

const UNITS = [[86400000, 'd'], [3600000, 'h'], [60000, 'min'], [1000, 's'], [1, 'ms']];

// lasting is a span in at most two units: 5 min 10 s.
function lasting(ms) {
  if (ms === NEVER) return T('for ever');
  if (ms === 0) return '0 s';
  const out = [];
  for (const [size, unit] of UNITS) {
    const n = Math.floor(ms / size);
    ms -= n * size;
    if (n > 0) out.push(n + ' ' + unit);
    if (out.length === 2) break;
  }
  return out.join(' ');
}

// window says when something may happen, as times of a run or counted from now.
function windowOf(from, until, write) {
  if (until === NEVER) return T('{from} or later, or never', { from: write(from) });
  if (from === until) return T('exactly {time}', { time: write(from) });
  return T('{from} to {until}', { from: write(from), until: write(until) });
}

const ROUND = [1, 2, 5, 10, 15, 30].flatMap((n) => [n * 1000, n * 60000]).concat([1, 2, 3, 6, 12].map((n) => n * 3600000), [1, 2, 7, 14].map((n) => n * 86400000)).sort((a, b) => a - b);

// ticks are round times between two, no more than so many.
function ticks(from, until, most) {
  const step = ROUND.find((r) => (until - from) / r <= most) || (until - from) / most;
  const out = [];
  for (let t = Math.ceil(from / step) * step; t <= until; t += step) out.push(t);
  return out;
}
