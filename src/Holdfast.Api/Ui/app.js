// Shows one view at a time, kept up to date by blocking queries: the server answers when something changed.
import { views } from './views.js';

const main = document.getElementById('main');
const state = document.getElementById('state');
let current = new AbortController();

async function follow(view, signal) {
  const seen = new Map();
  const load = async (path, index) => {
    const url = new URL(path, location.origin);
    if (index) { url.searchParams.set('index', index); url.searchParams.set('wait', '60s'); }
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw Object.assign(new Error(await answer.text()), { status: answer.status });
    return { index: Number(answer.headers.get('X-Nomad-Index')) || 1, value: await answer.json() };
  };
  const show = () => {
    if (signal.aborted || seen.size < view.paths.length) return;
    view.show(main, ...view.paths.map(path => seen.get(path).value));
    state.textContent = 'live';
    state.className = '';
  };
  await Promise.all(view.paths.map(async path => {
    for (let pause = 500; !signal.aborted;) {
      try {
        const next = await load(path, seen.get(path)?.index);
        // A smaller revision means another store: begin anew.
        if (next.index < (seen.get(path)?.index ?? 0)) { seen.delete(path); continue; }
        seen.set(path, next);
        show();
        pause = 500;
      } catch (error) {
        if (signal.aborted) return;
        state.textContent = error.status ? error.message : 'no connection, trying again';
        state.className = 'lost';
        if (error.status === 404 && !seen.has(path)) { view.missing(main, error.message); return; }
        await new Promise(resolve => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, 10000);
      }
    }
  }));
}

function open() {
  current.abort();
  current = new AbortController();
  const [area = 'jobs', ...rest] = location.hash.replace(/^#\//, '').split('/').filter(Boolean).map(decodeURIComponent);
  for (const link of document.querySelectorAll('nav a')) link.className = link.hash.slice(2).startsWith(area.slice(0, 3)) ? 'here' : '';
  main.replaceChildren();
  const view = (views[area] ?? views.jobs)(current.signal, ...rest);
  follow(view, current.signal);
}

addEventListener('hashchange', open);
open();
