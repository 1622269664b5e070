// Keeps one page for the time when the centre can't be reached: on a phone it reads the last figures that this browser
// was shown, on a wall it waits, and it goes on by itself. Tells of alerts while the app is closed. Its address holds
// the hash of that page.
const KEPT = 'gioc-offline-' + new URL(self.location).searchParams.get('v'), PAGE = '/offline.html', PATIENCE = 10000;
self.addEventListener('install', event => event.waitUntil(caches.open(KEPT)
  .then(kept => kept.add(new Request(PAGE, { cache: 'reload' }))).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(names => Promise.all(names.filter(name => name.startsWith('gioc-') && name !== KEPT).map(name => caches.delete(name))))
  .then(() => self.clients.claim())));
/** A network that lets one wait is none; nor is a proxy that only says that nobody stands behind it. */
const answer = request => Promise.race([fetch(request), new Promise((_, late) => setTimeout(late, PATIENCE))])
  .then(found => found.status >= 502 && found.status <= 504 ? caches.match(PAGE) : found)
  .catch(() => caches.match(PAGE));
self.addEventListener('fetch', event => {
  const { method, mode, url } = event.request;
  // A file may take its time.
  if (method === 'GET' && mode === 'navigate' && !new URL(url).pathname.startsWith('/api/')) event.respondWith(answer(event.request));
});
self.addEventListener('push', event => {
  const told = event.data ? event.data.json() : { title: 'GIOC', body: '', url: '/alerts' };
  // One alert is one notification: what is newer, or comes twice, takes its place.
  event.waitUntil(self.registration.showNotification(told.title, {
    body: told.body, lang: told.lang, tag: told.alert, renotify: !!told.alert, icon: '/screens/mark.svg', data: { url: told.url, id: told.id },
  }));
});
self.addEventListener('notificationclick', event => {
  event.notification.close();
  const address = new URL(event.notification.data.url, self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(windows => {
    const open = windows.find(each => !new URL(each.url).pathname.startsWith('/wall'));
    return open ? open.focus().then(() => open.navigate(address.href)).catch(() => self.clients.openWindow(address.href)) : self.clients.openWindow(address.href);
  }));
});
