(() => {
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const PAGE = 25;

/* Elements. Text of documents only ever becomes a text node, inside a bdi, so it can neither act nor turn what follows. */
function el(tag, options, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}
const foreign = text => el('bdi', null, text);
const soft = (...children) => el('span', {class: 'soft'}, ...children);
const percent = share => Math.round(100 * share) + ' %';
const count = n => n.toLocaleString('en-US');
const words = name => name.toLowerCase().replaceAll('_', ' ');
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

const STATUS = {UNIQUE: 'only we', RARE: 'rare', SHARED: 'shared', TABLE_STAKES: 'table stakes', CONTESTED: 'contested', SELF_CONTRADICTED: 'we contradict it', MISSING: 'missing', RIVAL: 'rivals only'};

const READ = {ANALYZED: 'read', SKIPPED: 'not analyzed', UNREADABLE: 'could not be read'};

const assetOf = claim => data.assets[data.claims[claim].asset];
const vendorOf = claim => data.vendors[assetOf(claim).vendor];
const own = data.vendors.findIndex(vendor => vendor.own);
const SIDE = {OURS: 'within ' + data.vendors[own].name, RIVAL_AND_US: data.vendors[own].name + ' and a rival', WITHIN_RIVAL: 'within a rival', RIVALS: 'between rivals'};

/* Quotes */
function marked(text, spans) {
  const parts = [];
  let from = 0;
  for (const [begin, end] of spans || []) {
    if (begin < from) continue;
    parts.push(text.slice(from, begin), el('mark', null, text.slice(begin, end)));
    from = end;
  }
  parts.push(text.slice(from));
  return el('bdi', null, parts);
}
function where(claim) {
  const {place, at} = data.claims[claim];
  const asset = assetOf(claim);
  const label = foreign(asset.path + (place ? ' › ' + place : ''));
  return asset.link ? el('a', {href: asset.link + (at || ''), target: '_blank', rel: 'noopener'}, label) : label;
}
function quote(claim, spans, copy) {
  const item = data.claims[claim];
  const asset = assetOf(claim);
  return el('blockquote', {class: vendorOf(claim).own ? 'own' : null},
    el('p', {class: 'says'}, foreign(vendorOf(claim).name), ' ', soft(foreign(data.channels[asset.channel])), ' ', copy ? el('span', {class: 'tag copy'}, 'word for word') : null),
    el('p', {class: 'quote'}, marked(item.text, spans), item.cut ? soft(' … (shortened)') : null),
    el('p', {class: 'where'}, where(claim)));
}
function tree(reason) {
  const line = [el('b', null, String(Math.round(reason.value * 1000) / 1000)), ' ', foreign(reason.description)];
  return el('li', null, reason.parts.length
    ? el('details', {open: true}, el('summary', null, line), el('ul', null, reason.parts.slice(0, 40).map(tree)))
    : line);
}
const jobNames = jobs => jobs.slice(0, 2).map(job => data.jobs[job].name).join(', ') + (jobs.length > 2 ? ' and ' + (jobs.length - 2) + ' more' : '');
function who(vendors) {
  return el('span', {class: 'who'}, vendors.map(vendor => el('span', {class: data.vendors[vendor].own ? 'own' : null}, foreign(data.vendors[vendor].name))));
}
function quotesOf(message) {
  const box = el('div', {class: 'quotes'}, message.claims.map(claim => quote(claim, null, message.copies.includes(claim))));
  const rest = message.all - message.claims.length;
  return [box, rest > 0 ? el('p', {class: 'shown'}, 'showing ' + count(message.claims.length) + ' of ' + count(message.all) + ' sentences that say it') : null];
}

/* What each list holds, how it is filtered and how an item looks */
const options = (record, keys) => (keys || Object.keys(record)).map(key => [key, record[key]]);
const vendorOptions = data.vendors.map((vendor, i) => [String(i), vendor.name]);
const jobOptions = data.jobs.map(job => [job.id, job.name]);
const channelOptions = data.channels.map((channel, i) => [String(i), channel]);
const inJob = (item, id) => item.jobs.some(job => data.jobs[job].id === id);
const textOf = claim => data.claims[claim].text + ' ' + assetOf(claim).path;

const LISTS = {
  messages: {
    view: 'differentiation', noun: ['message', 'messages'], total: data.totals.messages,
    items: [...data.messages].sort((a, b) => b.weight * b.distinctness - a.weight * a.distinctness),
    search: item => item.text,
    filters: [
      {key: 'status', label: 'Status', options: options(STATUS), test: (item, value) => item.status === value},
      {key: 'vendor', label: 'Said by', options: vendorOptions, test: (item, value) => item.vendors.includes(Number(value))},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob}],
    render: message => [
      el('div', {class: 'meta'}, el('span', {class: 'tag ' + message.status}, STATUS[message.status]), who(message.vendors),
        message.vendors.includes(own) ? el('span', null, 'alone ' + percent(message.distinctness)) : null,
        message.vendors.includes(own) ? el('span', null, 'weight ' + message.weight.toFixed(2)) : null),
      el('h4', {class: 'quote'}, foreign(message.text)),
      el('details', {ontoggle: event => fold(event, () => [quotesOf(message), message.why ? el('ul', {class: 'tree'}, tree(message.why)) : null])},
        el('summary', null, message.all === 1 ? 'Where it stands, and why it counts so' : 'Who says it where, and why it counts so'))]
  },
  contradictions: {
    view: 'contradictions', noun: ['contradiction', 'contradictions'], total: data.totals.contradictions, items: data.contradictions,
    search: item => textOf(item.x) + ' ' + textOf(item.y) + ' ' + item.why,
    filters: [
      {key: 'side', label: 'Where', options: options(SIDE), test: (item, value) => item.side === value},
      {key: 'type', label: 'Type', options: [...new Set(data.contradictions.map(item => item.type))].sort().map(type => [type, words(type)]), test: (item, value) => item.type === value},
      {key: 'vendor', label: 'Vendor', options: vendorOptions, test: (item, value) => [item.x, item.y].some(claim => assetOf(claim).vendor === Number(value))},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'channel', label: 'Channel', options: channelOptions, test: (item, value) => [item.x, item.y].some(claim => assetOf(claim).channel === Number(value))},
      {key: 'seam', label: 'only between two channels of one vendor', check: true, test: item => assetOf(item.x).vendor === assetOf(item.y).vendor && assetOf(item.x).channel !== assetOf(item.y).channel}],
    render: item => [
      el('div', {class: 'meta'}, el('span', {class: 'tag ' + item.side}, foreign(SIDE[item.side])), el('span', null, capital(words(item.type))), el('span', null, 'probability ' + percent(item.probability)),
        item.jobs.length ? el('span', null, foreign(jobNames(item.jobs))) : null, el('code', null, item.id)),
      el('div', {class: 'sides'}, quote(item.x, item.clashX), quote(item.y, item.clashY)),
      el('p', {class: 'reason'}, foreign(item.why))]
  },
  overlaps: {
    view: 'overlaps', noun: ['message', 'messages'], total: data.totals.overlapping,
    items: data.messages.filter(item => item.vendors.length > 1).sort((a, b) => b.copied - a.copied || b.vendors.length - a.vendors.length || b.all - a.all),
    search: item => item.text + ' ' + item.claims.map(textOf).join(' '),
    filters: [
      {key: 'us', label: 'With us', options: [['with', 'we say it too'], ['without', 'only rivals']], test: (item, value) => item.vendors.includes(own) === (value === 'with')},
      {key: 'vendor', label: 'Said by', options: vendorOptions, test: (item, value) => item.vendors.includes(Number(value))},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'copied', label: 'only word-for-word copies', check: true, test: item => item.copied}],
    render: message => [
      el('div', {class: 'meta'}, message.copied ? el('span', {class: 'tag copy'}, 'word for word') : null, who(message.vendors), el('span', null, count(message.all) + ' sentences'), el('span', {class: 'tag ' + message.status}, STATUS[message.status])),
      el('h4', {class: 'quote'}, foreign(message.text)), quotesOf(message)]
  },
  assets: {
    view: 'assets', noun: ['document', 'documents'], total: data.totals.assets, table: ['Document', 'Vendor, channel', 'Status', 'Changed', 'Words', 'Claims', 'Also said by', 'Clashes'],
    items: [...data.assets].sort((a, b) => (a.status === 'ANALYZED') - (b.status === 'ANALYZED') || (b.vendor === own) - (a.vendor === own) || (a.path < b.path ? -1 : 1)),
    search: item => item.path + ' ' + item.title,
    filters: [
      {key: 'status', label: 'Status', options: options(READ), test: (item, value) => item.status === value},
      {key: 'vendor', label: 'Vendor', options: vendorOptions, test: (item, value) => item.vendor === Number(value)},
      {key: 'channel', label: 'Channel', options: channelOptions, test: (item, value) => item.channel === Number(value)},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'old', label: 'only more than two years older than the newest', check: true, test: item => item.age > 2}],
    render: item => [
      el('td', null, el('div', {class: 'title'}, foreign(item.title)), el('div', {class: 'where'}, item.link ? el('a', {href: item.link, target: '_blank', rel: 'noopener'}, foreign(item.path)) : foreign(item.path))),
      el('td', null, foreign(data.vendors[item.vendor].name), ', ', foreign(data.channels[item.channel])),
      el('td', null, el('span', {class: 'tag ' + item.status}, READ[item.status]), item.reason ? el('div', null, foreign(item.reason)) : null),
      el('td', {'data-label': 'Changed', class: item.age > 2 ? 'old' : null}, item.date || 'unknown', item.age > 2 ? ' (old)' : null),
      el('td', {class: 'n', 'data-label': 'Words'}, count(item.words)),
      el('td', {class: 'n', 'data-label': 'Claims'}, count(item.claims)),
      el('td', {'data-label': 'Also said by'}, item.alike === undefined ? '–' : [foreign(data.vendors[item.alike].name), ' ' + percent(item.share)]),
      el('td', {class: 'n', 'data-label': 'Contradictions'}, count(item.clashes))]
  }
};

/* Fills a fold when it is first opened: a page of 25 items stays light. */
function fold(event, make) {
  if (event.target.open && event.target.childElementCount === 1) event.target.append(...make().flat(Infinity).filter(Boolean));
}

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
  const body = list.table
    ? el('tbody')
    : el('div');
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
    ? el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of documents'}, el('table', {class: 'assets'}, el('thead', null, el('tr', null, list.table.map((title, i) => el('th', {scope: 'col', class: [4, 5, 7].includes(i) ? 'n' : null}, title)))), body))
    : body, pager);
  Object.assign(list, {shown, body, pager, form});

  function change(key, value) {
    const {query} = place();
    query.delete('id');
    query.delete('page');
    if (value) query.set(key, value); else query.delete(key);
    go(list.view, query);
    drawList(list, query, true);
  }
}

function drawList(list, query, tell) {
  const needle = (query.get('q') || '').toLowerCase().trim();
  const aim = query.get('id');
  const found = list.items.filter(item => (!aim || item.id === aim)
    && (!needle || needle.split(/\s+/).every(word => (item.found ||= list.search(item).toLowerCase()).includes(word)))
    && list.filters.every(filter => !query.get(filter.key) || filter.test(item, query.get(filter.key))));
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
  list.body.replaceChildren(...(slice.length ? slice.map(item => list.table
    ? el('tr', {id: item.id}, list.render(item))
    : el('article', {class: 'item' + (aim ? ' aim' : ''), id: item.id}, list.render(item)))
    : [list.table ? el('tr', null, el('td', {class: 'none', colspan: list.table.length}, none(list, query))) : el('p', {class: 'none'}, none(list, query))]));
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

function draw(view) {
  const {query} = place();
  for (const list of Object.values(LISTS)) if (list.view === view && list.body) drawList(list, query, false);
}
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
  const aim = query.get('id') ? document.getElementById(query.get('id')) : query.get('job') && view === 'overload' ? document.getElementById('job-' + query.get('job')) : null;
  if (aim) aim.scrollIntoView({block: view === 'overload' ? 'start' : 'center', behavior: 'instant'});
  else if (view === 'differentiation' && [...query.keys()].length) LISTS.messages.form.scrollIntoView({block: 'start', behavior: 'instant'});
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
window.addEventListener('beforeprint', () => Object.values(LISTS).forEach(list => { if (list.view !== place().view) drawList(list, new URLSearchParams(), false); }));
document.addEventListener('keydown', event => {
  if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  const input = document.querySelector('.current input[type="search"]');
  if (input) { event.preventDefault(); input.focus(); }
});
theme();
root.classList.add('ready');
show(false);
})();
