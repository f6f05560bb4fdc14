// Better forms: saved as you type, questions that appear when an answer asks for them, photos made small on the phone
// and sent in pieces. Without it the same form works page by page.

const form = document.querySelector('form[data-form]');
const words = form.dataset;
const note = form.querySelector('.saved[data-state]');
const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));
const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});

function say(state, text) {
  if (!note) return;
  note.dataset.state = state;
  note.textContent = text;
}

// ---- Saved as you type -------------------------------------------------------------------------------------------------

let typed = 0, kept = 0, running = null, timer;

function inputs() {
  const all = new FormData(form);
  const texts = new URLSearchParams();
  for (const [name, value] of all) if (typeof value === 'string' && name !== '_do') texts.append(name, value);
  return texts;
}

// What was typed and not yet kept outlives a reload of this tab, and nothing else: others may use the same phone.
const shelf = 'typed:' + location.pathname;

function putAside() {
  sessionStorage.setItem(shelf, inputs());
}

function takeBack() {
  const aside = new URLSearchParams(sessionStorage.getItem(shelf) ?? '');
  if (!aside.size) return;
  for (const field of form.elements) {
    if (!aside.has(field.name) || field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = aside.getAll(field.name).includes(field.value);
    else field.value = aside.get(field.name);
  }
  typed++;
  keep();
}

function keep() {
  return words.save ? running ??= keeping().finally(() => running = null) : Promise.resolve();
}

async function keeping() {
  for (let wait = 2; kept !== typed; wait = Math.min(wait * 2, 30)) {
    const now = typed;
    say('saving', words.saving);
    const answer = await fetch(words.save, {method: 'POST', body: inputs()}).catch(() => null);
    if (answer?.ok) {
      kept = now;
      if (kept === typed) sessionStorage.removeItem(shelf);
      say('saved', words.saved + ' ' + clock());
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      // Trying again won't help: signed out, or the draft was sent from elsewhere. The button tells more.
      say('failed', words.refused);
      return;
    } else {
      say('failed', words.failed);
      await Promise.race([pause(wait), new Promise(done => addEventListener('online', done, {once: true}))]);
    }
  }
}

form.addEventListener('input', () => {
  typed++;
  if (words.save) putAside();
  clearTimeout(timer);
  timer = setTimeout(keep, 1500);
});
form.addEventListener('change', async event => {
  if (event.target.type === 'file' || !words.save) return;
  typed++;
  clearTimeout(timer);
  await keep();
  if (['radio', 'checkbox', 'select-one'].includes(event.target.type)) await reveal();
});
let leaving = false;
form.addEventListener('submit', () => leaving = true);
addEventListener('beforeunload', event => {
  if (!leaving && kept !== typed && words.save) event.preventDefault();
});

// ---- Questions that an answer brings up --------------------------------------------------------------------------------

async function fresh() {
  const answer = await fetch(location.pathname + location.search, {headers: {Accept: 'text/html'}});
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('cau-hoi');
}

/** Puts in what is asked now and takes out what isn't; what stays keeps what was typed into it. */
async function reveal() {
  const place = document.getElementById('cau-hoi');
  const page = await fresh().catch(() => null);
  if (!page) return;
  const wanted = [...page.children].filter(each => each.dataset.q);
  const names = wanted.map(each => each.dataset.q);
  for (const old of [...place.children]) if (old.dataset.q && !names.includes(old.dataset.q)) old.remove();
  let after = null;
  for (const question of wanted) {
    const there = place.querySelector(`:scope>[data-q="${CSS.escape(question.dataset.q)}"]`);
    if (!there) {
      after ? after.after(question) : place.prepend(question);
      improve(question);
    }
    after = there ?? question;
  }
}

// ---- Addresses ---------------------------------------------------------------------------------------------------------

function address(part) {
  const [province, commune] = part.querySelectorAll('select');
  const before = part.querySelector('input[type=hidden]');
  province.addEventListener('change', async () => {
    before.value = province.value;
    commune.length = 1;
    if (!province.value) return;
    const places = await fetch(part.dataset.address + province.value).then(answer => answer.json()).catch(() => []);
    for (const place of places) commune.add(new Option(place.name, place.code));
    commune.options[0].text = province.options[0].text;
  });
}

// ---- Files -------------------------------------------------------------------------------------------------------------

const PIECE = 256 * 1024, WIDEST = 2000;

/** A photo of 4 MB becomes one of about 300 KB; drawing it anew also loses where it was taken. */
async function shrunk(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, {imageOrientation: 'from-image'});
    const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8));
    return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, '') + '.jpg', {type: 'image/jpeg'}) : file;
  } catch {
    return file;
  }
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  const text = (problem.text ?? {})[document.documentElement.lang] ?? problem.detail;
  return Object.assign(new Error(text ?? ''), {final: answer.status < 500 && answer.status !== 429 && answer.status !== 409, text});
}

/** Goes on where it broke: the server says how far it got. */
async function sent(file, component, progress) {
  const uploads = '/api/documents/v1/uploads';
  const begun = await fetch(uploads, {method: 'POST', headers: {'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID()},
    body: JSON.stringify({name: file.name, size: file.size, dossier: words.draft, component: component || null})});
  if (!begun.ok) throw await refusal(begun);
  const {id} = await begun.json();
  for (let offset = 0, tries = 0; ;) {
    try {
      const answer = await fetch(`${uploads}/${id}`, {method: 'PATCH', headers: {'Content-Type': 'application/octet-stream', 'Upload-Offset': offset},
        body: file.slice(offset, offset + PIECE)});
      if (!answer.ok) throw await refusal(answer);
      offset = Math.min(offset + PIECE, file.size);
      progress(offset / file.size);
      tries = 0;
      if (answer.status === 200) return answer.json();
    } catch (trouble) {
      if (trouble.final || ++tries > 8) throw trouble;
      await pause(Math.min(2 ** tries, 20));
      const head = await fetch(`${uploads}/${id}`, {method: 'HEAD'}).catch(() => null);
      if (head?.ok) offset = Number(head.headers.get('Upload-Offset'));
    }
  }
}

function files(part) {
  const box = part.querySelector('.upload');
  if (!box) return;
  box.classList.add('easy');
  const camera = part.querySelector('.camera');
  if (camera && matchMedia('(pointer: coarse)').matches) camera.hidden = false;
  const told = part.querySelector('[data-progress]');
  for (const input of part.querySelectorAll('input[type=file]')) input.addEventListener('change', async () => {
    const chosen = input.files[0];
    if (!chosen) return;
    const bar = Object.assign(document.createElement('progress'), {max: 1, value: 0});
    told.textContent = `${words.uploading} ${chosen.name} `;
    told.append(bar);
    try {
      const file = await shrunk(chosen);
      const stored = await sent(file, part.dataset.component, share => bar.value = share);
      if (stored.state !== 'READY') throw Object.assign(new Error(), {text: (stored.text ?? {})[document.documentElement.lang]});
      const put = await fetch(words.files, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({field: part.dataset.field,
        document: stored.id, name: stored.name, mediaType: stored.mediaType, size: stored.size, sha256: stored.sha256})});
      if (!put.ok) throw new Error(put.status);
      input.value = '';
      const page = await fresh();
      const question = page.querySelector(`[data-q="${CSS.escape(part.dataset.field)}"]`);
      part.closest('[data-q]').replaceWith(question);
      improve(question);
      const now = question.querySelector('[data-progress]');
      if (now) now.textContent = words.uploaded;
    } catch (trouble) {
      input.value = '';
      told.dataset.state = 'failed';
      told.textContent = trouble.text || words.uploadFailed;
    }
  });
}

function improve(part) {
  part.querySelectorAll('[data-address]').forEach(address);
  part.querySelectorAll('[data-upload]').forEach(files);
}

improve(form);
if (words.save) takeBack();
