// Makes the pages better; every one of them works without it. No library, nothing is sent anywhere but to the portal.

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));

document.documentElement.classList.add('js');

// An error summary takes the focus, so that a screen reader and a keyboard start there.
$('[data-focus]')?.focus();

// Three clicks on a button are one deed; the server knows that by the key in the form, the eye by the button.
for (const form of $$('form[data-once], form[data-form]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '1';
    event.submitter?.setAttribute('aria-disabled', 'true');
    addEventListener('pageshow', () => {
      delete form.dataset.sent;
      event.submitter?.removeAttribute('aria-disabled');
    }, {once: true});
  });
}

// Parts of a page that change by themselves are fetched again with the whole page and swapped, so that server and script
// never tell two stories.
async function freshen(part) {
  const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(part.id);
  if (fresh && fresh.innerHTML !== part.innerHTML) {
    part.replaceWith(fresh);
    return fresh;
  }
  return fresh ? part : null;
}

const voice = document.createElement('p');
voice.className = 'vh';
voice.setAttribute('role', 'status');
document.body.append(voice);

// A dossier's line follows the dossier.
const line = $('[data-live]');
if (line && 'EventSource' in window) {
  let part = line, waiting;
  const source = new EventSource(line.dataset.live);
  const changed = event => {
    if (!(Number(event.data) > Number(part.dataset.seq))) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const fresh = await freshen(part).catch(() => null);
      if (fresh && fresh !== part) {
        part = fresh;
        voice.textContent = line.dataset.changed;
      }
    }, 300);
  };
  source.addEventListener('seq', changed);
  addEventListener('pagehide', () => source.close());
}

// A page waits for the bank's word or a fact on its way: soon at first, then less and less often.
const waits = $('[data-refresh]');
if (waits) {
  (async () => {
    let part = waits;
    for (let seconds = Number(waits.dataset.refresh); part?.dataset.refresh; seconds = Math.min(seconds * 1.3, 20)) {
      await pause(seconds);
      part = await freshen(part).catch(() => part);
    }
    if (!part) location.reload();
  })();
}
const attempt = $('[data-attempt]');
if (attempt) {
  (async () => {
    for (let seconds = 3; ; seconds = Math.min(seconds * 1.15, 15)) {
      await pause(seconds);
      const state = await fetch(attempt.dataset.attempt).then(answer => answer.json()).then(it => it.state).catch(() => '');
      if (['SUCCEEDED', 'FAILED', 'EXPIRED'].includes(state)) {
        location.assign(attempt.dataset.then);
        return;
      }
    }
  })();
}
