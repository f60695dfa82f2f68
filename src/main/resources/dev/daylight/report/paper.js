/* On paper nobody turns pages of a list: each list shows the first of every group, and says how many more audit.xlsx holds. */
const PAPER = {
  messages: {most: () => 15, by: item => item.status, groups: STATUS, totals: data.totals.byStatus},
  contradictions: {most: side => side === 'OURS' || side === 'RIVAL_AND_US' ? 25 : 10, by: item => item.side, groups: SIDE, totals: data.totals.bySide},
  overlaps: {most: () => 30},
  assets: {most: () => 150}
};
const MORE = n => el('p', {class: 'shown'}, count(n) + ' more ' + (n === 1 ? 'is' : 'are') + ' in audit.xlsx.');

function paperEntry(list, item, query) {
  return list.table
    ? el('tbody', {class: 'entry'}, el('tr', null, list.render(item, query)))
    : el('article', {class: 'item entry'}, (list.paper || list.render)(item, query));
}
/* What the screen's filters left out is not on paper either, and paper says so. */
function told(list, query) {
  const parts = [];
  if (query.get('q')) parts.push('Search: ' + query.get('q'));
  for (const [key, input] of Object.entries(list.inputs)) {
    if (key === 'q' || !query.get(key)) continue;
    const filter = list.filters.find(one => one.key === key);
    parts.push(filter.check ? filter.label : filter.label + ': ' + (filter.options.find(([value]) => value === query.get(key)) || ['', query.get(key)])[1]);
  }
  return parts.length ? el('p', {class: 'shown'}, 'Only what fits these filters. ', foreign(parts.join('; ')), '.') : null;
}
function printList(name, query) {
  const list = LISTS[name];
  const {most, by, groups, totals} = PAPER[name];
  const found = foundIn(list, query);
  const whole = ![...query.keys()].some(key => key !== 'page');
  const boxes = [];
  for (const [key, title] of by ? Object.entries(groups) : [['', '']]) {
    const members = by ? found.filter(item => by(item) === key) : found;
    if (!members.length) continue;
    const total = !whole ? members.length : by ? totals[key] : list.total;
    const shown = members.slice(0, most(key));
    const entries = shown.map(item => paperEntry(list, item, query));
    if (by) boxes.push(el('h3', null, foreign(capital(title)), ' (' + count(total) + ')'));
    boxes.push(...(list.table ? [el('table', {class: 'assets'}, list.head.cloneNode(true), entries)] : entries));
    if (total > shown.length) boxes.push(MORE(total - shown.length));
  }
  list.shown.textContent = '';
  list.body.replaceChildren(...[told(list, query), ...boxes].filter(Boolean));
}
function printLists() {
  const here = place();
  for (const name of Object.keys(PAPER)) if (LISTS[name].body) printList(name, LISTS[name].view === here.view ? here.query : new URLSearchParams());
  document.querySelectorAll('.because').forEach(details => { details.open = true; });
}

