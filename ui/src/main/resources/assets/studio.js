// Saving as one types in the studio, through the same door as the button; without script the button does it alone.
const note = document.querySelector('[data-keep]');
const form = note.closest('form');
const words = note.dataset;
const locked = () => form.querySelector('fieldset')?.disabled;
let kept = typed();
let waiting = 0;
let running = null;
let raced = false;

function inputs() {
  return new URLSearchParams(new FormData(form));
}

// What was typed, without what saving itself changes.
function typed() {
  const all = inputs();
  for (const name of [...all.keys()]) if (name === '_version' || name.endsWith('._from')) all.delete(name);
  return all.toString();
}

function say(state, text) {
  note.dataset.state = state;
  note.textContent = text;
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
}

// What the page shows of the saved state: its version, where each row came from, how it looks on a telephone.
function takeOver(fresh) {
  const version = fresh.querySelector('input[name=_version]')?.value;
  for (const input of document.querySelectorAll('input[name=_version]')) input.value = version ?? input.value;
  for (const input of form.querySelectorAll('input[name$="._from"]')) {
    input.value = fresh.querySelector(`input[name="${CSS.escape(input.name)}"]`)?.value ?? input.value;
  }
  const phone = fresh.querySelector('.phone');
  if (phone) document.querySelector('.phone')?.replaceWith(phone);
}

async function keep() {
  const now = typed();
  if (now === kept || raced || locked()) return;
  say('saving', words.saving);
  const answer = await fetch(form.action, {method: 'POST', body: inputs(), headers: {Accept: 'text/html'}}).catch(() => null);
  if (answer?.ok) {
    takeOver(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    kept = now;
    say('saved', words.saved + ' ' + clock());
  } else {
    // Whoever was faster, or a sign-in that has ended: the button shows which.
    raced = answer !== null && answer.status < 500;
    say('failed', raced ? words.raced : words.failed);
  }
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    running ??= keep().finally(() => {
      running = null;
      if (typed() !== kept && !raced && !locked()) later();
    });
  }, 1500);
}

form.addEventListener('input', later);
form.addEventListener('submit', event => {
  clearTimeout(waiting);
  if (running) {
    // Its version is about to change: what the button sends must name the new one.
    event.preventDefault();
    running.then(() => form.requestSubmit(event.submitter));
    return;
  }
  kept = typed();
});
addEventListener('beforeunload', event => {
  if (typed() !== kept) event.preventDefault();
});
