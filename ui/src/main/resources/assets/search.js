// Makes the search field better; it works without it. Nothing is sent anywhere but to the portal.

const form = document.querySelector('form[data-search]');
const field = form?.querySelector('input[type=search]');
const say = document.createElement('p');
say.className = 'vh';
say.setAttribute('role', 'status');

if (field) {
  form.append(say);
  suggest();
  lookUp();
  listen();
}
tell();

// What somebody may be typing, from two letters on: a combobox, as screen readers know it.
function suggest() {
  const list = document.createElement('ul');
  list.id = 'goi-y';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.labels[0].textContent);
  list.hidden = true;
  field.parentElement.append(list);
  for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id})) {
    field.setAttribute(name, value);
  }
  let waiting, asking, at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const go = option => location.assign('/thu-tuc/' + encodeURIComponent(option.dataset.code));
  const mark = index => {
    list.children[at]?.removeAttribute('aria-selected');
    at = (index + list.children.length) % list.children.length;
    list.children[at].setAttribute('aria-selected', 'true');
    list.children[at].scrollIntoView({block: 'nearest'});
    field.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const show = items => {
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement('li');
      option.id = 'goi-y-' + index;
      option.setAttribute('role', 'option');
      option.dataset.code = item.code;
      option.textContent = item.text;
      option.addEventListener('mousedown', event => event.preventDefault());
      option.addEventListener('click', () => go(option));
      return option;
    }));
    if (items.length === 0) return close();
    at = -1;
    field.removeAttribute('aria-activedescendant');
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    say.textContent = form.dataset.suggested.replace('{0}', items.length);
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    asking?.abort();
    const typed = field.value.trim();
    if (typed.length < 2) return close();
    waiting = setTimeout(async () => {
      asking = new AbortController();
      const answer = await fetch('/api/catalogue/v1/suggestions?q=' + encodeURIComponent(typed), {signal: asking.signal})
        .then(it => it.ok ? it.json() : {items: []}).catch(() => null);
      if (answer && document.activeElement === field) show(answer.items);
    }, 150);
  });
  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      go(list.children[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener('blur', close);
}

// The code of a dossier stays out of addresses: it is looked up by a form that is posted.
function lookUp() {
  form.addEventListener('submit', event => {
    const code = field.value.trim();
    if (!/^[A-Z]\d{2}(\.\d{1,4}){0,3}-\d{6}-\d{4,8}$/i.test(code)) return;
    event.preventDefault();
    const posted = document.createElement('form');
    posted.method = 'post';
    posted.action = '/theo-doi';
    posted.hidden = true;
    const input = document.createElement('input');
    input.name = 'ma';
    input.value = code;
    posted.append(input);
    document.body.append(posted);
    posted.submit();
  });
}

// Speaking instead of typing, where the browser can. What is spoken goes to whom the browser trusts with it, so it is
// only ever begun by a button.
function listen() {
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (!Recognition) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-quiet voice';
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-label', form.dataset.voice);
  button.title = form.dataset.voice;
  button.innerHTML = '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
  let ear;
  const rest = () => {
    ear = undefined;
    button.setAttribute('aria-pressed', 'false');
  };
  button.addEventListener('click', () => {
    if (ear) return ear.stop();
    ear = new Recognition();
    ear.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
    ear.onresult = event => {
      field.value = event.results[0][0].transcript;
      form.requestSubmit();
    };
    ear.onerror = () => {
      say.textContent = form.dataset.unheard;
      field.focus();
    };
    ear.onend = rest;
    button.setAttribute('aria-pressed', 'true');
    say.textContent = form.dataset.listening;
    ear.start();
  });
  form.querySelector('.search .btn').before(button);
}

// Which result was opened after which words helps the next person; who opened it isn't kept.
function tell() {
  const list = document.querySelector('[data-query]');
  if (!list?.dataset.query) return;
  list.addEventListener('click', event => {
    const code = event.target.closest('h3 a')?.pathname.match(/^\/thu-tuc\/([\d.]+)$/)?.[1];
    if (!code) return;
    fetch('/api/catalogue/v1/choices', {method: 'POST', keepalive: true, headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({q: list.dataset.query, code})}).catch(() => null);
  });
}
