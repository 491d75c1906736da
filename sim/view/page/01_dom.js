// Elements. Texts become text nodes, never markup, so no text can bring an
// element, a script or an address of its own.
const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    else if (name === 'css') for (const [key, v] of Object.entries(value)) node.style.setProperty(key, v);
    else node.setAttribute(name, value === true ? '' : value);
  }
  add(node, children);
  return node;
}

function add(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

// h makes an element of the page, s one of a drawing.
const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

function replace(node, ...children) {
  node.textContent = '';
  add(node, children);
  return node;
}

// The tones of Go's view.Tone: a class, a sign, and a word for those who hear.
const TONES = [
  ['plain', '', ''],
  ['good', '✓', T('passes')],
  ['bad', '✗', T('fails')],
  ['unsure', '?', T('undecided')],
  ['faint', '–', T('not reached')],
];

function sign(tone, word) {
  const [name, mark, meaning] = TONES[tone];
  return h('span', { class: 'sign ' + name },
    h('span', { 'aria-hidden': 'true' }, mark),
    h('span', { class: 'heard' }, word || meaning));
}

// say tells those who hear what has just changed.
function say(text) {
  const live = document.getElementById('live');
  if (live && live.textContent !== text) live.textContent = text;
}
