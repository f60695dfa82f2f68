/* What each list holds, how it is filtered and how an item looks */
const options = (record, keys) => (keys || Object.keys(record)).map(key => [key, record[key]]);
const vendorOptions = data.vendors.map((vendor, i) => [String(i), vendor.name]);
const jobOptions = data.jobs.map(job => [job.id, job.name]);
const channelOptions = data.channels.map((channel, i) => [String(i), channel]);
const onlyOptions = [...new Set(data.messages.flatMap(item => item.channels))].sort((a, b) => a - b).map(channel => [data.channels[channel], data.channels[channel]]);
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
      {key: 'job', label: 'Job', options: jobOptions, test: inJob},
      {key: 'only', label: 'Only in our channel', options: onlyOptions, test: (item, value) => item.channels.length === 1 && data.channels[item.channels[0]] === value}],
    paper: message => [el('h4', {class: 'quote'}, foreign(message.text)), el('div', {class: 'meta'}, who(message.vendors), el('span', {class: 'where'}, where(message.claims.find(claim => vendorOf(claim).own) ?? message.claims[0])))],
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
    search: item => textOf(item.x) + ' ' + textOf(item.y) + ' ' + item.why + ' ' + (item.asked || ''),
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
      el('p', {class: 'reason'}, foreign(item.why)),
      item.asked ? el('p', {class: 'reason soft'}, foreign(item.asked)) : null]
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
    paper: message => [el('div', {class: 'meta'}, message.copied ? el('span', {class: 'tag copy'}, 'word for word') : null, who(message.vendors), el('span', {class: 'tag ' + message.status}, STATUS[message.status])),
      el('h4', {class: 'quote'}, foreign(message.text)),
      el('div', {class: 'quotes'}, message.claims.filter((claim, i, all) => all.findIndex(other => vendorOf(other) === vendorOf(claim)) === i).map(claim => quote(claim, null, message.copies.includes(claim))))],
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
      el('td', null, el('div', {class: 'title'}, foreign(item.title)), el('div', {class: 'where'}, item.link ? el('a', {href: item.link, target: '_blank', rel: 'noopener'}, foreign(item.path)) : foreign(item.path)), item.url ? el('div', {class: 'where'}, 'saved from ', foreign(item.url)) : null),
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

