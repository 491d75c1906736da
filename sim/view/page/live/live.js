// A page that is served follows what it shows: it is loaded again, where it is, when
// there is another one, and says so if there will be none for now. A page in a file
// has nothing of this.
function follow(main) {
  const bar = h('div', { class: 'news', role: 'alert' });
  main.before(bar);
  const tell = (text, more) => replace(bar, text && h('p', {}, text), more && h('pre', {}, more));
  const news = new EventSource(JSON.parse(document.getElementById('news').textContent));
  news.addEventListener('same', () => tell());
  news.addEventListener('other', () => {
    news.close();
    history.replaceState({ y: window.scrollY }, '');
    location.reload();
  });
  news.addEventListener('mistake', (e) => tell(T('There is a mistake in what this page is made of; it stays as it was before.'), JSON.parse(e.data)));
  news.addEventListener('error', () => tell(T('What served this page has ended; the page stays as it is.')));
}

// back scrolls to where the page was before it was loaded again, once it is drawn.
function back(main, y) {
  const scroll = () => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => window.scrollTo(0, y))));
  if (main.childElementCount > 0) return scroll();
  const drawn = new MutationObserver(() => { drawn.disconnect(); scroll(); });
  drawn.observe(main, { childList: true });
}

if (LEFT && LEFT.y !== undefined) back(document.getElementById('main'), LEFT.y);
follow(document.getElementById('main'));
