// Watches the beat a screen carries, keeps its clock, says in words when it is stale, and brings it back by itself:
// after a cut, a restart of the server or the end of a session. It needs nothing of Flow, which may be what is lost.
const SILENCE = 3000, OLDER = 60000, RELOAD = 6000, ASK = 1000;
const page = document.documentElement;
let beat, heard = performance.now(), since, asked = 0, failed = 0, olderFrom = 0;
// How far the centre's clock is before this page's own: by the quickest beat, for one that waited on its way knows less.
let ahead, aheadAt = 0, lateBy = 0, lateFrom = 0;

const screen = () => document.querySelector(".wall-view [data-live], .page-view [data-live], .page-view[data-live]") ?? document.querySelector('[data-live]');
const wall = () => document.querySelector('.wall-view .wall')?.parentElement;
const two = n => String(n).padStart(2, '0');

/** What the centre's clock says, whatever this machine believes. */
const centre = () => ahead === undefined ? Date.now() : performance.now() + ahead;

/** The wall clock of the centre, in its zone. */
function time() {
  const local = new Date(centre() + 7 * 3600e3);
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

/** News that come, but late, are as stale as none. Clocks drift: what was once the quickest counts less and less. */
function hear(told) {
  beat = told;
  heard = performance.now();
  const lead = Number(beat) - heard;
  ahead = ahead === undefined ? lead : Math.max(lead, ahead - (heard - aheadAt) / 1000);
  aheadAt = heard;
  lateBy = ahead - lead;
  lateFrom = lateBy > SILENCE ? lateFrom || heard : 0;
}

function look() {
  const seen = screen();
  if (!seen) return;
  const told = seen.dataset;
  const news = told.beat && told.beat !== beat;
  if (news) hear(told.beat);
  const silent = performance.now() - heard > SILENCE || lateBy > SILENCE;
  // The past is as right while nothing new comes: only a page that is cut off says so then.
  const lost = silent || !('replay' in (wall()?.dataset ?? {})) && (told.live !== 'true' || older(told));
  if (silent) reconnect();
  if (lost) {
    since = told.known ? (told.knownDay ? told.knownDay + ' ' : '') + told.known : '';
    const words = (since ? told.sayLost : told.sayNever).replace('{0}', since) + (silent ? ' ' + told.sayAgain : '');
    document.querySelectorAll('.lost').forEach(node => { if (node.textContent !== words) node.textContent = words; });
  }
  page.toggleAttribute('data-lost', lost);
  page.toggleAttribute('data-silent', silent);
  if (news && !lost) keep();
}

/** Asks something cheap; once the server answers, starts over at the same scene. Its answer also tells its time: where
 * that is what the beats say, they are not late, but its clock was set back. */
async function reconnect() {
  const now = performance.now();
  if (now - asked < ASK) return;
  asked = now;
  try {
    const answer = await fetch('/screens/pulse.txt?' + Date.now(), { cache: 'no-store', signal: AbortSignal.timeout(2500) });
    if (!answer.ok) throw new Error(answer.status);
    const patient = RELOAD * Math.min(10, 1 + Number(sessionStorage.getItem('gioc-again') ?? 0));
    if (lateBy > SILENCE && Date.parse(answer.headers.get('date')) - Number(beat) < SILENCE) {
      ahead = undefined;
      lateBy = lateFrom = 0;
    } else if (failed || performance.now() - (lateFrom || heard) > patient) again();
  } catch {
    failed++;
  }
}

function again() {
  sessionStorage.setItem('gioc-again', Math.min(9, 1 + Number(sessionStorage.getItem('gioc-again') ?? 0)));
  remember();
  location.replace(location.href);
}

function tick() {
  document.querySelectorAll('.address').forEach(node => { if (!node.textContent) node.textContent = location.origin + '/admin'; });
  document.querySelectorAll('time.clock').forEach(node => {
    const now = time();
    if (node.textContent !== now) node.firstChild ? node.firstChild.data = now : node.append(now);
  });
}

/** The address holds the scene, pinned or to begin from,, a meeting and the minute of a replay: they come back whoever loads the page anew, Flow at
 * the end of a session or a browser that crashed. */
function remember() {
  const face = document.querySelector('.wall-view .wall');
  if (!face?.dataset.scene) return;
  const address = new URL(location.href), pinned = 'pinned' in face.dataset;
  address.searchParams.delete(pinned ? 'from' : 'scene');
  address.searchParams.set(pinned ? 'scene' : 'from', face.dataset.scene);
  const { meeting } = wall().dataset;
  keepInAddress(address, 'meeting', meeting || undefined);
  const { replay, speed, paused } = wall().dataset;
  if (replay) for (const [name, value] of Object.entries({ replay, speed, paused })) keepInAddress(address, name, value);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

function keepInAddress(address, name, value) {
  if (value === undefined) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
}

/** A screen of 16:9 has room for one scene, three of them side by side for three; 0: one that is held upright. */
function beside() {
  const view = wall(), room = String(innerWidth <= innerHeight ? 0 : Math.max(1, Math.min(3, Math.floor(innerWidth / innerHeight / 1.6))));
  if (view?.$server?.beside && (view.dataset.beside ?? '1') !== room) view.$server.beside(Number(room));
}

document.addEventListener('keydown', event => {
  const view = wall();
  if (!view?.$server || event.ctrlKey || event.altKey || event.metaKey) return;
  // Who types a note means letters, and a slider or a date its arrows; Escape leaves the field, and a focused button keeps its space bar.
  if (event.target.closest?.('input')) { if (event.key === 'Escape') event.target.blur(); return; }
  if (event.key === ' ' && event.target.closest?.('button, a')) return;
  const act = { ArrowRight: () => view.$server.turn(1), ArrowLeft: () => view.$server.turn(-1), ' ': () => view.$server.pin(),
    m: () => { if (!event.repeat) view.$server.meet(); }, r: () => { if (!event.repeat) view.$server.replay(); },
    p: () => { if (!event.repeat) view.$server.pause(); }, '+': () => view.$server.quicker(1), '-': () => view.$server.quicker(-1), n: () => view.querySelector('.meeting:not([hidden]) input')?.focus() }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
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

/** The last figures of the manager's page, for the page without a network: names, counts and their time, nothing else. */
function keep() {
  const face = document.querySelector('.page-view .face');
  if (!face?.querySelector('.wrongs')) return;
  const at = new Date(Number(beat) + 7 * 3600e3);
  const text = (row, part) => row.querySelector(part).textContent;
  localStorage.setItem('gioc-last', JSON.stringify({
    lang: page.lang,
    unit: text(face, '.head b'),
    moment: Number(beat),
    at: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())} ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
    rows: [...face.querySelectorAll('.wrong:not(.walls, [hidden])')].map(row =>
      [text(row, '.title'), text(row, '.count'), row.querySelector('.count.stale') ? text(row, '.note') : '']),
  }));
}
const worker = document.querySelector('meta[name="gioc-worker"]')?.content;
if (worker && 'serviceWorker' in navigator && isSecureContext) {
  addEventListener('load', () => navigator.serviceWorker.register(worker).catch(() => {}));
}
