// The pages work without this. It saves some clicks.
'use strict';

// A choice in a filter is what somebody wants to see.
for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

// Parameters without a value only make addresses longer.
for (const form of document.querySelectorAll('form[method=get]')) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) {
      if (field.name && field.value === '' && !field.required) field.disabled = true;
    }
  });
}
window.addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('form[method=get] :disabled')) field.disabled = false;
});

// The slash leads to the first field to search in.
document.addEventListener('keydown', event => {
  const field = document.querySelector('[data-key="/"]');
  if (field && event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// A document of the API and its links. What it says is only ever text.
const hal = document.querySelector('[data-hal]');
if (hal) showDocument(hal);

async function showDocument(place) {
  const { hal: path, root, browser, doc } = place.dataset;
  let answer, text;
  try {
    answer = await fetch(path, { headers: { Accept: 'application/hal+json, text/plain;q=0.5' } });
    text = await answer.text();
  } catch (problem) {
    place.append(element('p', 'The broker did not answer: ' + problem.message));
    return;
  }

  let body = null;
  try { body = JSON.parse(text); } catch { /* Some resources are texts. */ }
  place.append(element('p', `${answer.status} ${answer.statusText} · ${answer.headers.get('content-type') ?? ''}`));
  if (body?._links) {
    place.append(element('h2', 'Links'), linkTable(body._links, root, browser, doc));
  }
  const code = element('pre', body ? JSON.stringify(body, null, 2) : text);
  code.tabIndex = 0;
  place.append(element('h2', 'Document'), code);
}

function linkTable(links, root, browser, doc) {
  const table = element('table', '');
  table.className = 'fields';
  table.append(element('caption', 'Links of the document'));
  table.caption.className = 'hidden';
  const head = table.createTHead().insertRow();
  for (const word of ['Relation', 'Address', 'Title']) {
    const cell = element('th', word);
    cell.scope = 'col';
    head.append(cell);
  }
  const rows = table.createTBody();
  for (const [relation, given] of Object.entries(links)) {
    for (const link of [given].flat().filter(one => one?.href)) {
      const row = rows.insertRow();
      const name = element('th', '');
      name.scope = 'row';
      name.append(/^pb:[\w-]+$/.test(relation) ? anchor(relation, doc + relation.slice(3)) : element('code', relation));
      row.append(name);
      const here = inBroker(link.href, root);
      row.insertCell().append(here && !link.templated ? anchor(here, browser + '?at=' + encodeURIComponent(here)) : element('code', here ?? link.href));
      row.insertCell().append(link.title ?? link.name ?? '');
    }
  }
  return table;
}

// The path below the broker, whatever name the document knows it by; null if it leads somewhere else.
function inBroker(href, root) {
  const found = /^https?:\/\/[^/]+(\/.*)?$/.exec(href);
  const path = found ? found[1] ?? '/' : href;
  return path.startsWith(root) ? path.slice(root.length) || '/' : null;
}

function anchor(text, href) {
  const link = element('a', text);
  link.setAttribute('href', href);
  return link;
}

function element(name, text) {
  const one = document.createElement(name);
  one.textContent = text;
  return one;
}
