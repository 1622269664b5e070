// Keeps one page for the time without a network: the one that reads the last figures this browser was shown. Tells of
// alerts while the app is closed.
const KEPT = 'gioc-offline-1', PAGE = '/offline.html';
self.addEventListener('install', event => event.waitUntil(caches.open(KEPT).then(kept => kept.add(PAGE)).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(names => Promise.all(names.filter(name => name.startsWith('gioc-') && name !== KEPT).map(name => caches.delete(name))))
  .then(() => self.clients.claim())));
self.addEventListener('fetch', event => {
  if (event.request.mode !== 'navigate' || new URL(event.request.url).pathname.startsWith('/wall')) return;
  event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
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
