// What stands in the file is lists; here they become objects. The order of their
// fields is that of pack.go.
const NEVER = Infinity;
const span = (ms) => (ms < 0 ? NEVER : ms);

function readFront() {
  const [title, lead, counts, blocks, features, notes, coverage, procedures] = JSON.parse(document.getElementById('front').textContent);
  sheets = procedures === 1;
  const page = { title, lead, counts, blocks: blocks.map(readBlock), notes, features: [], byPlace: new Map(), all: [] };
  features.forEach(([name, place, text, scenarios, language], i) => {
    const f = { name, place, text, language, index: i, scenarios: [] };
    scenarios.forEach(([name, place, tone, word, classes, firings, tags, warning, rule, time, said], k) => {
      const sc = { name, place, tone, word, classes, firings, tags, warning, rule, time, said, language, clauses: [], feature: f, index: k, number: page.all.length };
      sc.search = [name, place, word, tags.join(' '), f.name, rule].join('\n').toLowerCase();
      f.scenarios.push(sc);
      page.all.push(sc);
      page.byPlace.set(place, sc);
    });
    page.features.push(f);
  });
  page.coverage = coverage && readCoverage(coverage, page);
  return page;
}

// readPart unpacks what belongs to the scenarios of a feature, once.
const parts = new Map();
function readPart(i) {
  if (!parts.has(i)) parts.set(i, unpack(document.getElementById('part-' + i).textContent));
  return parts.get(i);
}

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const [texts, scenarios] = await new Response(stream).json();
  return scenarios.map(([steps, graph, blocks, sheet]) => ({
    steps: steps.map((st) => readStep(st, texts)),
    graph: graph && readGraph(graph, texts),
    blocks: blocks.map(readBlock), sheet: sheet && readSheet(sheet, texts),
  }));
}

function readStep([keyword, text, tone, verdict, message, table, runs], t) {
  return {
    keyword: t[keyword], text: t[text], tone, verdict: t[verdict], message: t[message],
    table: table.map((row) => row.map((c) => t[c])), runs: runs.map((r) => readRun(r, t)),
  };
}

const readLines = (lines, shelves, t) => lines.map(([shelf, label]) => ({ shelf, label: t[label], key: shelf + '\n' + t[label] }));
const readValue = (v, t) => (v < 0 ? null : t[v]);

function readChanges(flat, t) {
  const out = [];
  for (let i = 0; i < flat.length; i += 2) out.push({ line: flat[i], value: readValue(flat[i + 1], t) });
  return out;
}

function readRun(packed, t) {
  const [title, tone, text, command, lanes, shelves, lines, start, events, waits, claims, ends, beside, apart, language] = packed;
  const run = {
    title: t[title], tone, text: t[text], command: t[command], ends, language: t[language],
    lanes: lanes.map(([name, short]) => ({ name: t[name], short: t[short] })),
    shelves: shelves.map((n) => t[n]), lines: readLines(lines, shelves, t), start: start.map((v) => readValue(v, t)),
    events: [], waits: waits.map(([text, born, gone, from, until, happened]) => ({
      text: t[text], born, gone, from, until: span(until), happened: happened === 1,
    })),
    claims: claims.map(readClaim(t)), beside: beside && readRun(beside, t), apart: t[apart],
  };
  let at = 0;
  events.forEach(([after, text, from, to, outside, notes, changes], i) => {
    at += after;
    run.events.push({ n: i + 1, at, text: t[text], from, to, outside: outside === 1, notes: notes.map((n) => t[n]), changes: readChanges(changes, t) });
  });
  run.turns = turnsOf(run);
  return run;
}

const readClaim = (t) => ([text, start, turns]) => {
  let n = 0;
  return { text: t[text], start: start === 1, turns: turns.map((d) => (n += d)) };
};

// turnsOf is, by number of an event, the claims that are the other way round
// after it.
function turnsOf(run) {
  const out = new Map();
  for (const c of run.claims) {
    c.turns.forEach((n, i) => out.set(n, [...(out.get(n) || []), { text: c.text, holds: (i % 2 === 0) !== c.start }]));
  }
  return out;
}

function holdsAt(claim, n) {
  let holds = claim.start;
  for (const turn of claim.turns) if (turn <= n) holds = !holds;
  return holds;
}

function readGraph([cap, whole, acts, shelves, lines, nodes, language], t) {
  return {
    cap, whole: whole === 1, language: t[language], acts: acts.map((a) => t[a]), shelves: shelves.map((n) => t[n]), lines: readLines(lines, shelves, t),
    nodes: nodes.map(([act, tone, end, parent, changes, pending, edges], i) => ({
      n: i, act, tone, end: t[end], parent, changes: readChanges(changes, t),
      pending: pending.map(([text, from, until]) => ({ text: t[text], from, until: span(until) })),
      edges: edges.map(([text, fork, to]) => ({ text: t[text], fork: t[fork], to })),
    })),
  };
}

function readBlock([title, text, last, table, intervals, histogram, lines]) {
  return {
    title, text, last: last === 1, lines,
    table: table && { columns: table[0], numbers: new Set(table[1]), rows: table[2] },
    intervals: intervals && {
      from: intervals[0], until: intervals[1],
      rows: intervals[2].map(([label, text, spans, marks]) => ({ label, text, spans, marks })),
    },
    histogram: histogram && { bars: histogram[0], marks: histogram[1], late: histogram[2] },
  };
}
