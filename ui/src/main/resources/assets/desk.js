// The desk's keyboard moves and small helps; every page of it works without.
const $ = selector => document.querySelector(selector);
const $$ = selector => [...document.querySelectorAll(selector)];
const rows = $$('[data-row]');
let here = -1;

function go(to) {
  if (!rows.length) return;
  rows[here]?.removeAttribute('data-here');
  here = Math.min(Math.max(to, 0), rows.length - 1);
  rows[here].setAttribute('data-here', '');
  rows[here].querySelector('a').focus();
  rows[here].scrollIntoView({block: 'nearest'});
}

const moves = {
  j: () => go(here + 1),
  k: () => go(here - 1),
  x: () => rows[here]?.querySelector('input')?.click(),
  '/': () => $('[data-key="/"]')?.focus(),
  n: () => $('[data-turn=n]')?.click(),
  p: () => $('[data-turn=p]')?.click(),
  d: () => $('#deeds-title')?.focus(),
  q: () => { location.href = '/can-bo'; },
  '?': () => $('#phim')?.togglePopover(),
};

// Single keys get in the way of people who dictate; they can turn them off, and this computer remembers it.
const on = $('[data-keys]');
if (on) {
  on.checked = localStorage.getItem('desk-keys') !== 'off';
  on.addEventListener('change', () => localStorage.setItem('desk-keys', on.checked ? 'on' : 'off'));
}

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input:not([type=checkbox],[type=radio]),textarea,select');
  if (typing || !on?.checked || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
});

// Turning over the papers must not lose what is being typed beside them, so only that part of the page changes.
document.addEventListener('click', async event => {
  const link = event.target.closest('[data-file],[data-turn]');
  const papers = $('#giay-to');
  if (!link || !papers || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const answer = await fetch(link.href, {headers: {Accept: 'text/html'}}).catch(() => null);
  const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#giay-to');
  if (!fresh) {
    location.href = link.href;
    return;
  }
  const turn = link.dataset.turn;
  papers.replaceWith(fresh);
  (turn && ($(`[data-turn=${turn}]`) ?? $('[data-turn]')) || $('.preview-bar a'))?.focus();
  fresh.scrollIntoView({block: 'nearest'});
});

// What is marked is listed beside the button that sends it.
const list = $('[data-marked]');
const marks = $$('input[name=mark]');
function listMarked() {
  list.replaceChildren(...marks.filter(mark => mark.checked).map(mark => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#why-' + mark.value;
    link.textContent = mark.dataset.label;
    line.append(link);
    return line;
  }));
  list.hidden = !list.childElementCount;
}
if (list) {
  marks.forEach(mark => mark.addEventListener('change', () => {
    listMarked();
    if (mark.checked) document.getElementById('why-' + mark.value).focus();
  }));
  listMarked();
}

// How many are ticked stands on the button.
const many = $('[data-many]');
if (many) {
  const words = many.textContent;
  const count = () => {
    const ticked = $$('input[name=code]:checked').length;
    many.textContent = ticked ? `${words} (${ticked})` : words;
  };
  document.addEventListener('change', count);
  addEventListener('pageshow', count);
}
