// Watches the beat a screen carries, keeps its clock, says in words when it is stale, and brings it back by itself:
// after a cut, a restart of the server or the end of a session. It needs nothing of Flow, which may be what is lost.
const SILENCE = 3000, OLDER = 60000, RELOAD = 6000, ASK = 1000;
const page = document.documentElement;
let beat, heard = performance.now(), ahead = 0, since, asked = 0, failed = 0, olderFrom = 0;

const screen = () => document.querySelector(".wall-view [data-live], .page-view [data-live], .page-view[data-live]") ?? document.querySelector('[data-live]');
const wall = () => document.querySelector('.wall-view .wall')?.parentElement;
const two = n => String(n).padStart(2, '0');

/** The wall clock of the centre, in its zone, whatever this machine believes. */
function time(at = Date.now() + ahead) {
  const local = new Date(at + 7 * 3600e3);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
}

/** True while the screen is shown something older than it showed before; a centre begun anew is believed in the end. */
function older({ epoch, seq }) {
  if (!epoch) return false;
  const key = 'gioc-shown ' + location.pathname;
  const [e, s] = (sessionStorage.getItem(key) ?? '0:0').split(':').map(Number);
  if (+epoch > e || +epoch === e && +seq >= s || olderFrom && performance.now() - olderFrom > OLDER) {
    sessionStorage.setItem(key, `${epoch}:${seq}`);
    olderFrom = 0;
    return false;
  }
  olderFrom ||= performance.now();
  return true;
}

function look() {
  const seen = screen();
  if (!seen) return;
  const told = seen.dataset;
  if (told.beat && told.beat !== beat) {
    beat = told.beat;
    heard = performance.now();
    ahead = Number(beat) - Date.now();
  }
  const silent = performance.now() - heard > SILENCE;
  const lost = silent || told.live !== 'true' || older(told);
  if (silent) reconnect();
  if (lost) {
    since = told.known ? (told.knownDay ? told.knownDay + ' ' : '') + told.known : '';
    const words = (since ? told.sayLost : told.sayNever).replace('{0}', since) + (silent ? ' ' + told.sayAgain : '');
    document.querySelectorAll('.lost').forEach(node => { if (node.textContent !== words) node.textContent = words; });
  }
  page.toggleAttribute('data-lost', lost);
  page.toggleAttribute('data-silent', silent);
}

/** Asks something cheap; once the server answers, starts over at the same scene. */
async function reconnect() {
  const now = performance.now();
  if (now - asked < ASK) return;
  asked = now;
  try {
    const answer = await fetch('/screens/pulse.txt', { cache: 'no-store', signal: AbortSignal.timeout(2500) });
    if (!answer.ok) throw new Error(answer.status);
    const patient = RELOAD * Math.min(10, 1 + Number(sessionStorage.getItem('gioc-again') ?? 0));
    if (failed || performance.now() - heard > patient) again();
  } catch {
    failed++;
  }
}

function again() {
  sessionStorage.setItem('gioc-again', Math.min(9, 1 + Number(sessionStorage.getItem('gioc-again') ?? 0)));
  const address = new URL(location.href), scene = document.querySelector('.wall')?.dataset.scene;
  if (scene && !address.searchParams.has('scene')) address.searchParams.set('from', scene);
  location.replace(address);
}

function tick() {
  document.querySelectorAll('.address').forEach(node => { if (!node.textContent) node.textContent = location.origin + '/admin'; });
  document.querySelectorAll('time.clock').forEach(node => {
    const now = time();
    if (node.textContent !== now) node.firstChild ? node.firstChild.data = now : node.append(now);
  });
}

/** The address holds a pinned scene, so that it can be sent, and survives a reload. */
function remember() {
  const face = document.querySelector('.wall-view .wall');
  if (!face) return;
  const address = new URL(location.href);
  address.searchParams.delete('from');
  if ('pinned' in face.dataset && face.dataset.scene) address.searchParams.set('scene', face.dataset.scene);
  else address.searchParams.delete('scene');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** A screen of 16:9 has room for one scene, three of them side by side for three. */
function beside() {
  const view = wall(), room = String(Math.max(1, Math.min(3, Math.floor(innerWidth / innerHeight / 1.6))));
  if (view?.$server?.beside && (view.dataset.beside ?? '1') !== room) view.$server.beside(Number(room));
}

document.addEventListener('keydown', event => {
  const view = wall();
  if (!view?.$server || event.ctrlKey || event.altKey || event.metaKey) return;
  const act = { ArrowRight: () => view.$server.turn(1), ArrowLeft: () => view.$server.turn(-1), ' ': () => view.$server.pin() }[event.key];
  if (act) { event.preventDefault(); act(); }
});

setInterval(() => {
  look();
  tick();
  if (document.querySelector('.wall-view, .page-view')) document.getElementById('first-paint')?.remove();
}, 250);
setInterval(() => { remember(); beside(); }, 1000);
setTimeout(() => sessionStorage.removeItem('gioc-again'), 20000);
look();
tick();

/** The last figures of the manager's page, for the page without a network. They hold no dossier, only counts. */
function keep() {
  const face = document.querySelector('.page-view .face');
  if (!face?.querySelector('.wrongs') || page.hasAttribute('data-lost')) return;
  const at = new Date(Date.now() + ahead + 7 * 3600e3);
  localStorage.setItem('gioc-last', JSON.stringify({
    lang: page.lang,
    unit: face.querySelector('.head b').textContent,
    at: `${time().slice(0, 5)} ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
    rows: [...face.querySelectorAll('.wrong')].map(row => [row.querySelector('.title').textContent, row.querySelector('.count').textContent]),
  }));
}
setInterval(keep, 5000);
if (page.dataset.screen === 'page' && 'serviceWorker' in navigator && isSecureContext) {
  addEventListener('load', () => navigator.serviceWorker.register('/offline-worker.js').catch(() => {}));
}
