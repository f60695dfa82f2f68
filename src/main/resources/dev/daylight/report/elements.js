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

