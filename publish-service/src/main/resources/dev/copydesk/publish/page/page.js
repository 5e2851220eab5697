// The page is complete without this; here it follows what happens, and Escape closes a meaning.
const posts = document.getElementById('posts');
const live = document.getElementById('live');
const isNewest = !new URLSearchParams(location.search).has('before');
const PAUSE = 1000;
let waiting = null;

function shown(root) {
  return new Map([...root.querySelectorAll('article')].map(each => [each.dataset.key, each]));
}

function isSame(one, other) {
  return one.dataset.sequence === other.dataset.sequence;
}

// Who reads in a post keeps it as it is until the focus is elsewhere.
function isInUse(article) {
  return article.contains(document.activeElement);
}

function replace(old, fresh) {
  const details = old.querySelector('details');
  fresh.querySelector('details').open = details !== null && details.open;
  old.replaceWith(fresh);
}

function adopt(page) {
  const before = shown(posts);
  const now = shown(page);
  const told = [];
  for (const [key, old] of before) {
    if (!now.has(key) && !isInUse(old)) {
      old.remove();
      told.push('Removed: ' + old.querySelector('h2').textContent);
    }
  }
  let place = null;
  for (const [key, fresh] of now) {
    const old = before.get(key);
    let article = old;
    if (!old || (!isSame(old, fresh) && !isInUse(old))) {
      article = document.adoptNode(fresh);
      article.classList.add('new');
      told.push((old ? 'Updated: ' : 'New: ') + article.querySelector('h2').textContent);
      if (old) replace(old, article);
    }
    const next = place ? place.nextElementSibling : posts.firstElementChild;
    if (article !== next && !isInUse(article)) posts.insertBefore(article, next);
    place = article;
  }
  for (const other of posts.querySelectorAll(':scope > p')) if (now.size > 0) other.remove();
  if (now.size === 0) posts.replaceChildren(...page.children);
  if (told.length > 0) live.textContent = told.slice(0, 3).join(' · ');
}

async function refresh() {
  waiting = null;
  try {
    const answer = await fetch(location.href, {cache: 'no-cache'});
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      adopt(page.getElementById('posts'));
    }
  } catch {
    live.textContent = 'The connection is gone; trying again.';
  }
}

function soon() {
  waiting ??= setTimeout(refresh, PAUSE);
}

if (isNewest) {
  const stream = new EventSource(document.body.dataset.stream);
  for (const name of ['open', 'message', 'removed', 'reset']) stream.addEventListener(name, soon);
  addEventListener('focusout', soon);
  addEventListener('pagehide', () => stream.close());
  document.body.dataset.live = '';
}

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    for (const term of document.querySelectorAll('.term:hover, .term:focus')) {
      term.classList.add('quiet');
    }
  }
});
for (const name of ['focusout', 'mouseout']) {
  addEventListener(name, event => event.target.closest?.('.term')?.classList.remove('quiet'));
}
