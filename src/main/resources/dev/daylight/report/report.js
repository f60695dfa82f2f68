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
    el('p', {class: 'where'}, where(claim)),
    item.before || item.after ? el('details', {class: 'context', ontoggle: event => fold(event, () => [around(item, spans)])}, el('summary', null, 'In its document')) : null);
}
function around(item, spans) {
  const before = item.before ? el('bdi', null, item.before) : null;
  const after = item.after && !item.cut ? el('bdi', null, item.after) : null;
  return el('p', {class: 'quote around'}, before, ' ', el('b', null, marked(item.text, spans)), ' ', after);
}
function tree(reason) {
  const line = [el('b', null, String(Math.round(reason.value * 1000) / 1000)), ' ', foreign(reason.description)];
  return el('li', null, reason.parts.length
    ? el('details', {open: true}, el('summary', null, line), el('ul', null, reason.parts.slice(0, 40).map(tree)))
    : line);
}
function probability(p) {
  return el('span', {class: 'probability'}, 'probability ' + percent(p), el('span', {class: 'gauge', 'aria-hidden': 'true'}, el('span', {class: 'p' + Math.round(p * 10)})));
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
const channelOf = claim => assetOf(claim).channel;
/* Contradictions between two channels of one vendor, and which pairs of channels there are. */
const seamOf = item => assetOf(item.x).vendor !== assetOf(item.y).vendor ? null : [channelOf(item.x), channelOf(item.y)].map(channel => data.channels[channel]);
const seamName = ([one, other]) => one === other ? 'within ' + one : one + ' against ' + other;
const seamKey = pair => pair.map(encodeURIComponent).join('~');
const inSeam = (item, value) => { const pair = seamOf(item); return pair !== null && (seamKey(pair) === value || seamKey([...pair].reverse()) === value); };
function seamOptions() {
  const seen = new Map();
  for (const item of data.contradictions) {
    const pair = seamOf(item);
    if (pair) { pair.sort((a, b) => (b === 'website') - (a === 'website') || (a < b ? -1 : 1)); seen.set(seamKey(pair), seamName(pair)); }
  }
  return [...seen].sort((a, b) => a[1].startsWith('within') - b[1].startsWith('within') || (a[1] < b[1] ? -1 : 1));
}
/* Which side stands left: the seam's first channel, else we. */
function sidesOf(item, query) {
  const seam = query.get('seam');
  const first = seam ? decodeURIComponent(seam.split('~')[0]) : null;
  const turned = first !== null && data.channels[channelOf(item.x)] !== data.channels[channelOf(item.y)]
    ? data.channels[channelOf(item.y)] === first
    : vendorOf(item.y).own && !vendorOf(item.x).own;
  const sides = [[item.x, item.clashX], [item.y, item.clashY]];
  return turned ? sides.reverse() : sides;
}
const inJob = (item, id) => item.jobs.some(job => data.jobs[job].id === id);
const textOf = claim => data.claims[claim].text + ' ' + assetOf(claim).path;

const LISTS = {
  messages: {
    view: 'differentiation', noun: ['message', 'messages'], total: data.totals.messages,
    items: [...data.messages].sort((a, b) => b.weight * b.distinctness - a.weight * a.distinctness),
    search: item => item.text + ' ' + item.claims.map(textOf).join(' '),
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
      {key: 'side', label: 'Scope', options: options(SIDE), test: (item, value) => item.side === value},
      {key: 'type', label: 'Type', options: [...new Set(data.contradictions.map(item => item.type))].sort().map(type => [type, words(type)]), test: (item, value) => item.type === value},
      {key: 'vendor', label: 'Vendor', options: vendorOptions, test: (item, value) => [item.x, item.y].some(claim => assetOf(claim).vendor === Number(value))},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'channel', label: 'Channel', options: channelOptions, test: (item, value) => [item.x, item.y].some(claim => assetOf(claim).channel === Number(value))},
      {key: 'seam', label: 'Seam of one vendor', options: seamOptions(), test: inSeam}],
    render: (item, query) => [
      el('div', {class: 'meta'}, el('span', {class: 'tag ' + item.side}, foreign(SIDE[item.side])), el('span', null, capital(words(item.type))), probability(item.probability), item.confirmed ? el('span', {class: 'tag confirmed'}, 'confirmed') : null,
        item.jobs.length ? el('span', null, foreign(jobNames(item.jobs))) : null, el('code', null, item.id)),
      el('div', {class: 'sides'}, sidesOf(item, query).map(([claim, clash]) => quote(claim, clash))),
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
      el('div', {class: 'meta'}, message.copied ? el('span', {class: 'tag copy'}, 'word for word') : null, who(message.vendors), el('span', null, count(message.all) + ' sentences'), message.confirmed ? el('span', {class: 'tag confirmed'}, count(message.confirmed) + (message.confirmed === 1 ? ' pair confirmed' : ' pairs confirmed')) : null, el('span', {class: 'tag ' + message.status}, STATUS[message.status])),
      el('h4', {class: 'quote'}, foreign(message.text)), quotesOf(message)]
  },
  assets: {
    view: 'assets', noun: ['document', 'documents'], total: data.totals.assets, table: ['Document', 'Vendor, channel', 'Status', 'Changed', 'Words', 'Messages', 'Only there', 'Also said by', 'Clashes'],
    items: [...data.assets].sort((a, b) => (a.status === 'ANALYZED') - (b.status === 'ANALYZED') || (b.vendor === own) - (a.vendor === own) || (a.path < b.path ? -1 : 1)),
    search: item => item.path + ' ' + item.title,
    filters: [
      {key: 'status', label: 'Status', options: options(READ), test: (item, value) => item.status === value},
      {key: 'vendor', label: 'Vendor', options: vendorOptions, test: (item, value) => item.vendor === Number(value)},
      {key: 'channel', label: 'Channel', options: channelOptions, test: (item, value) => item.channel === Number(value)},
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'old', label: 'only more than two years older than the newest', check: true, test: item => item.age > 2}],
    render: item => {
      const read = item.status === 'ANALYZED';
      const number = (label, value, known) => el('td', {class: 'n' + (known ? '' : ' nothing'), 'data-label': label}, known ? count(value) : '–');
      return [
      el('td', null, el('div', {class: 'title'}, foreign(item.title)), el('div', {class: 'where'}, item.link ? el('a', {href: item.link, target: '_blank', rel: 'noopener'}, foreign(item.path)) : foreign(item.path))),
      el('td', null, foreign(data.vendors[item.vendor].name), ', ', foreign(data.channels[item.channel])),
      el('td', null, el('span', {class: 'tag ' + item.status}, READ[item.status]), item.reason ? el('div', null, foreign(item.reason)) : null),
      el('td', {'data-label': 'Changed', class: item.age > 2 ? 'old' : null}, item.date || 'unknown', item.age > 2 ? ' (old)' : null),
      number('Words', item.words, item.words > 0),
      number('Messages', item.messages, read),
      number('Only there', item.alone, read),
      el('td', {'data-label': 'Also said by', class: item.alike.length ? null : 'nothing'}, item.alike.length ? alike(item.alike.slice(0, 2)) : '–'),
      el('td', {class: 'n' + (read ? '' : ' nothing'), 'data-label': 'Contradictions'}, item.clashes ? el('a', {href: '#contradictions?q=' + encodeURIComponent(item.path)}, count(item.clashes)) : read ? '0' : '–')];
    },
    below: item => item.claims ? el('details', {ontoggle: event => fold(event, () => [carries(item)])}, el('summary', null, 'What it carries')) : null
  }
};

function alike(shares) {
  return shares.map(({vendor, share}) => el('div', null, foreign(data.vendors[vendor].name), ' ' + (share < 0.005 ? '< 1 %' : percent(share))));
}
function carries(item) {
  const jobs = item.jobs.map(job => data.jobs[job].name).join(', ');
  return el('div', {class: 'carries'},
    el('p', null, count(item.claims) + ' claims make ' + count(item.messages) + (item.messages === 1 ? ' message; ' : ' messages; ') + count(item.alone) + ' of them no other vendor makes.',
      jobs ? [' It serves ', foreign(jobs), '.'] : null),
    item.alike.length ? el('p', null, 'Also said by: ', item.alike.map(({vendor, share}, i) => [i ? ', ' : '', foreign(data.vendors[vendor].name), ' ' + (share < 0.005 ? '< 1 %' : percent(share))]), '.') : null,
    item.near ? el('p', null, 'The document most like it: ', el('a', {href: '#assets?q=' + encodeURIComponent(item.near)}, foreign(item.near)), ', which makes ' + percent(item.nearShare) + ' of its messages too.') : null,
    item.carries.length ? el('ul', null, item.carries.map(at => el('li', null, el('span', {class: 'tag ' + data.messages[at].status}, STATUS[data.messages[at].status]), ' ',
      el('a', {class: 'quote', href: '#differentiation?id=' + data.messages[at].id}, foreign(data.messages[at].text))))) : null,
    item.messages > item.carries.length ? el('p', {class: 'soft'}, item.carries.length ? 'showing ' + count(item.carries.length) + ' of ' + count(item.messages) + '; all are in audit.json' : 'Its messages are not among those in this file; all are in audit.json.') : null);
}

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
  const head = list.table ? el('thead', null, el('tr', null, list.table.map((title, i) => el('th', {scope: 'col', class: [4, 5, 6, 8].includes(i) ? 'n' : null}, title)))) : null;
  const body = list.table ? el('table', {class: 'assets'}) : el('div');
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

function drawList(list, query, tell) {
  const needle = (query.get('q') || '').toLowerCase().trim();
  const aim = query.get('id');
  const found = list.items.filter(item => (!aim || item.id === aim) && matches(list, item, needle)
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
  const entries = slice.map(item => list.table
    ? el('tbody', {id: item.id, tabindex: '-1', class: 'entry' + (aim ? ' aim' : '')}, el('tr', null, list.render(item, query)), list.below(item) ? el('tr', {class: 'below'}, el('td', {colspan: list.table.length}, list.below(item))) : null)
    : el('article', {class: 'item entry' + (aim ? ' aim' : ''), id: item.id, tabindex: '-1'}, list.render(item, query)));
  if (!entries.length) entries.push(list.table ? el('tbody', null, el('tr', null, el('td', {class: 'none', colspan: list.table.length}, none(list, query)))) : el('p', {class: 'none'}, none(list, query)));
  list.body.replaceChildren(...(list.head ? [list.head] : []), ...entries);
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
window.addEventListener('beforeprint', () => Object.values(LISTS).forEach(list => { if (list.view !== place().view) drawList(list, new URLSearchParams(), false); }));
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
})();
