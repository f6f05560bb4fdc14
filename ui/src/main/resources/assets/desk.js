// The desk's keyboard moves; every page of it works without.
const rows = [...document.querySelectorAll('[data-row]')];
let here = -1;

function go(to) {
  if (!rows.length) return;
  rows[here]?.removeAttribute('data-here');
  here = Math.min(Math.max(to, 0), rows.length - 1);
  rows[here].setAttribute('data-here', '');
  rows[here].querySelector('a').focus();
}

const moves = {
  j: () => go(here + 1),
  k: () => go(here - 1),
  x: () => rows[here]?.querySelector('input').click(),
  '/': () => document.querySelector('[data-key="/"]')?.focus(),
};

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input:not([type=checkbox]),textarea,select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
});
