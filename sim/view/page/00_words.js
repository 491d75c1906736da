// Words. The script says everything in English; a page in another language has
// their twins in an element of its own. All of them stand in words.go.
const LANGUAGE = document.documentElement.lang;
const TWINS = JSON.parse(document.getElementById('words').textContent);

// T is a text of the page in its language, with its gaps filled: T('{n} of {all}', {n, all}).
function T(english, gaps) {
  return (TWINS[english] || english).replace(/\{(\w+)\}/g, (_, name) => String(gaps[name]));
}

// inLanguage is the attribute of an element whose text is in another language than
// the page, so that it is pronounced as it is meant.
const inLanguage = (code) => (code && code !== LANGUAGE ? code : null);

const numbered = (n) => n.toLocaleString(LANGUAGE === 'en' ? 'en-US' : LANGUAGE);

// count is so many of something: count(3, '{n} class', '{n} classes').
const count = (n, one, many) => T(n === 1 ? one : many, { n: numbered(n) });

const classes = (n) => count(n, '{n} class', '{n} classes');
// sheets says whether the page is about procedures, and not about scenarios.
let sheets = false;

const scenarios = (n) => (sheets ? count(n, '{n} procedure', '{n} procedures') : count(n, '{n} scenario', '{n} scenarios'));
const everything = () => (sheets ? T('All procedures') : T('All scenarios'));
