/* Where we are: #view?key=value&… ; filters live in the address, so a link shows what was seen. */
function place() {
  const [view, query] = location.hash.slice(1).split('?');
  const known = document.getElementById(view);
  return {view: known && known.hasAttribute('data-view') ? view : 'summary', query: new URLSearchParams(query || '')};
}
function go(view, query) {
  const text = query.toString();
  history.replaceState(null, '', '#' + view + (text ? '?' + text : ''));
}

function makeList(name, box) {
  const list = LISTS[name];
  const form = el('form', {class: 'filters', role: 'search', 'aria-label': 'Filter the ' + list.noun[1], onsubmit: event => event.preventDefault()});
  const shown = el('p', {class: 'shown'});
  const head = list.table ? el('thead', null, el('tr', null, list.table.map((title, i) => el('th', {scope: 'col', class: [4, 5, 6, 8].includes(i) ? 'n' : null}, title)))) : null;
  const body = el('div');
  const pager = el('div', {class: 'pager'});
  list.inputs = {};
  const input = el('input', {type: 'search', name: 'q', autocomplete: 'off', oninput: () => change('q', input.value)});
  list.inputs.q = input;
  form.append(el('label', {class: 'wide'}, 'Search', input));
  for (const filter of list.filters) {
    const control = filter.check
      ? el('input', {type: 'checkbox', name: filter.key, onchange: () => change(filter.key, control.checked ? 'yes' : '')})
      : el('select', {name: filter.key, onchange: () => change(filter.key, control.value)}, el('option', {value: ''}, 'all'), filter.options.map(([value, label]) => el('option', {value}, label)));
    list.inputs[filter.key] = control;
    form.append(filter.check ? el('label', {class: 'check'}, control, filter.label) : el('label', null, filter.label, control));
  }
  form.append(el('button', {type: 'button', class: 'clear', onclick: () => { go(list.view, new URLSearchParams()); draw(list.view); }}, 'Clear'));
  box.replaceChildren(form, shown, list.table
    ? el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of documents'}, body)
    : body, pager);
  Object.assign(list, {shown, head, body, pager, form});

  function change(key, value) {
    const {query} = place();
    query.delete('id');
    query.delete('page');
    if (value) query.set(key, value); else query.delete(key);
    go(list.view, query);
    drawList(list, query, true);
  }
}

/* Every word somewhere in the entry's texts, which are put together once. */
const texts = new Map(Object.values(LISTS).map(list => [list, new Map()]));
function matches(list, item, needle) {
  if (!needle) return true;
  const known = texts.get(list);
  if (!known.has(item)) known.set(item, list.search(item).toLowerCase());
  return needle.split(/\s+/).every(word => known.get(item).includes(word));
}

function foundIn(list, query) {
  const needle = (query.get('q') || '').toLowerCase().trim();
  const aim = query.get('id');
  return list.items.filter(item => (!aim || item.id === aim) && matches(list, item, needle)
    && list.filters.every(filter => !query.get(filter.key) || filter.test(item, query.get(filter.key))));
}
function drawList(list, query, tell) {
  const aim = query.get('id');
  const found = foundIn(list, query);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(query.get('page')) || 1));
  const slice = found.slice((page - 1) * PAGE, page * PAGE);
  for (const [key, input] of Object.entries(list.inputs)) {
    const value = query.get(key) || '';
    if (input.type === 'checkbox') input.checked = value === 'yes';
    else if (input !== document.activeElement) input.value = value;
  }
  const kept = list.items.length < list.total ? 'This file holds ' + count(list.items.length) + ' of ' + count(list.total) + ' ' + list.noun[1] + '; all are in audit.json. ' : '';
  const text = found.length === 0 ? '' : 'Showing ' + (slice.length === found.length ? count(found.length) : count((page - 1) * PAGE + 1) + ' to ' + count((page - 1) * PAGE + slice.length) + ' of ' + count(found.length)) + ' ' + list.noun[found.length === 1 ? 0 : 1] + '. ';
  list.shown.textContent = text + kept;
  if (tell) document.getElementById('said').textContent = found.length === 0 ? 'Nothing found' : text;
  const entries = slice.map(item => list.table
    ? el('tbody', {id: item.id, tabindex: '-1', class: 'entry' + (aim ? ' aim' : '')}, el('tr', null, list.render(item, query)), list.below(item) ? el('tr', {class: 'below'}, el('td', {colspan: list.table.length}, list.below(item))) : null)
    : el('article', {class: 'item entry' + (aim ? ' aim' : ''), id: item.id, tabindex: '-1'}, list.render(item, query)));
  if (!entries.length) entries.push(list.table ? el('tbody', null, el('tr', null, el('td', {class: 'none', colspan: list.table.length}, none(list, query)))) : el('p', {class: 'none'}, none(list, query)));
  list.body.replaceChildren(...(list.head ? [el('table', {class: 'assets'}, list.head, entries)] : entries));
  if (aim) list.body.querySelectorAll('details').forEach(details => { details.open = true; });
  const turn = (to, label) => el('button', {type: 'button', disabled: to < 1 || to > pages, onclick: () => {
    query.set('page', to);
    go(list.view, query);
    drawList(list, query, true);
    list.form.scrollIntoView({block: 'center'});
  }}, label);
  list.pager.replaceChildren(...(pages > 1 ? [turn(page - 1, 'Previous'), el('span', null, 'Page ' + page + ' of ' + pages), turn(page + 1, 'Next')] : []));
}
function none(list, query) {
  if (query.get('id')) return 'This one is not in this file; “daylight explain ' + query.get('id') + '” shows it. Clear the filters to see the others.';
  return [...query.keys()].length ? 'Nothing matches these filters.' : 'None were found.';
}

const HITS = 5;
function hit(list, item, query) {
  return list.table
    ? el('li', {class: 'item entry', tabindex: '-1'}, el('a', {href: '#assets?q=' + encodeURIComponent(item.path)}, foreign(item.title)), ' ', el('span', {class: 'where'}, foreign(item.path)))
    : el('li', {class: 'item entry', tabindex: '-1'}, list.render(item, query));
}
function drawSearch(query, tell) {
  const wanted = (query.get('q') || '').trim();
  const input = document.querySelector('#find input');
  if (input !== document.activeElement) input.value = wanted;
  const box = document.getElementById('hits');
  if (!wanted) { box.replaceChildren(el('p', {class: 'lead'}, 'Type into the field at the top: words of a sentence, of a document’s name or title. It finds what holds all of them.')); return; }
  let all = 0;
  const parts = ['messages', 'contradictions', 'assets'].map(name => {
    const list = LISTS[name];
    const found = list.items.filter(item => matches(list, item, wanted.toLowerCase()));
    all += found.length;
    return found.length ? el('div', null,
      el('h3', null, count(found.length) + ' ' + list.noun[found.length === 1 ? 0 : 1]),
      el('ul', {class: 'hits'}, found.slice(0, HITS).map(item => hit(list, item, query))),
      found.length > HITS ? el('p', null, el('a', {href: '#' + list.view + '?q=' + encodeURIComponent(wanted)}, 'See all ' + count(found.length) + ' ' + list.noun[1])) : null) : null;
  }).filter(Boolean);
  box.replaceChildren(el('p', {class: 'shown'}, all ? 'Found ' + count(all) + ' in this file; audit.json holds the rest.' : ''), ...(all ? parts : [el('p', {class: 'none'}, 'Nothing in this file holds all of these words. “daylight search” looks by meaning, too.')]));
  if (tell) document.getElementById('said').textContent = all ? 'Found ' + count(all) : 'Nothing found';
}
function find() {
  const form = document.getElementById('find');
  const input = form.elements.q;
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  input.addEventListener('input', () => {
    const query = new URLSearchParams(input.value ? {q: input.value} : {});
    if (place().view === 'search') go('search', query); else { history.pushState(null, '', '#search?' + query); show(false); }
    drawSearch(query, true);
  });
}

function draw(view) {
  const {query} = place();
  if (view === 'search') drawSearch(query, false);
  for (const list of Object.values(LISTS)) if (list.view === view && list.body) drawList(list, query, false);
}
/* The list that an address with filters is about. */
function filtered(view, query) {
  return [...query.keys()].length ? Object.values(LISTS).find(list => list.view === view && list.form) : undefined;
}
/* Views with a card for each job, and how its id begins. */
const JOB_CARDS = {overload: 'job-', questions: 'questions-'};
function show(focus) {
  const {view, query} = place();
  const before = document.querySelector('[data-view].current');
  document.querySelectorAll('[data-view]').forEach(section => section.classList.toggle('current', section.id === view));
  document.querySelectorAll('nav a').forEach(link => {
    if (link.hash === '#' + view) { link.setAttribute('aria-current', 'page'); link.parentNode.scrollLeft = link.offsetLeft - 60; } else link.removeAttribute('aria-current');
  });
  draw(view);
  const section = document.getElementById(view);
  if (focus && before !== section) section.focus({preventScroll: true});
  const aim = query.get('id') ? document.getElementById(query.get('id')) : query.get('job') && JOB_CARDS[view] ? document.getElementById(JOB_CARDS[view] + query.get('job')) : null;
  if (aim) aim.scrollIntoView({block: JOB_CARDS[view] ? 'start' : 'center', behavior: 'instant'});
  else if (filtered(view, query)) filtered(view, query).form.scrollIntoView({block: 'start', behavior: 'instant'});
  else if (before !== section) window.scrollTo({top: 0, behavior: 'instant'});
}

/* Light or dark: the system's wish unless the reader says otherwise. */
function theme() {
  const button = document.getElementById('theme');
  const dark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const name = () => { button.textContent = dark() ? 'Light' : 'Dark'; button.setAttribute('aria-label', 'Change to ' + (dark() ? 'light' : 'dark') + ' colours'); };
  try { if (['light', 'dark'].includes(localStorage.getItem('daylight-theme'))) root.dataset.theme = localStorage.getItem('daylight-theme'); } catch { /* a file may have no storage */ }
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    try { localStorage.setItem('daylight-theme', root.dataset.theme); } catch { /* then only for now */ }
    name();
  });
  button.hidden = false;
  name();
}

document.querySelectorAll('[data-list]').forEach(box => makeList(box.dataset.list, box));
window.addEventListener('hashchange', () => show(true));
window.addEventListener('beforeprint', printLists);
window.addEventListener('afterprint', () => draw(place().view));
/* Keys of one character, which can be turned off (WCAG 2.1.4). */
function step(by) {
  const entries = [...document.querySelectorAll('.current .entry')];
  const at = entries.indexOf(document.activeElement && document.activeElement.closest('.entry'));
  const next = entries[Math.min(entries.length - 1, Math.max(0, at + by))];
  if (next) { next.focus({preventScroll: true}); next.scrollIntoView({block: 'nearest', behavior: 'instant'}); }
}
function keys() {
  const help = document.getElementById('help');
  const on = document.getElementById('keys-on');
  const button = document.getElementById('keys');
  try { on.checked = localStorage.getItem('daylight-keys') !== 'off'; } catch { /* a file may have no storage */ }
  on.addEventListener('change', () => { try { localStorage.setItem('daylight-keys', on.checked ? 'on' : 'off'); } catch { /* then only for now */ } });
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());
  const views = [...document.querySelectorAll('nav a')];
  document.addEventListener('keydown', event => {
    if (!on.checked || help.open || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const view = views[Number(event.key) - 1];
    const folds = event.key === 'o' && document.activeElement ? [...(document.activeElement.closest('.entry')?.querySelectorAll('details') || [])] : [];
    if (event.key === '/') (document.querySelector('.current .filters input[type="search"]') || document.querySelector('#find input')).focus();
    else if (event.key === '?') help.showModal();
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (folds.length) { const open = !folds.every(fold => fold.open); folds.forEach(fold => { fold.open = open; }); }
    else if (view) view.click();
    else return;
    event.preventDefault();
  });
}

theme();
find();
keys();
root.classList.add('ready');
show(false);
