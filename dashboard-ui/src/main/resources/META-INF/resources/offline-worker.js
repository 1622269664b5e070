// Keeps one page for the time without a network: the one that reads the last figures this browser was shown.
const KEPT = 'gioc-offline-1', PAGE = '/offline.html';
self.addEventListener('install', event => event.waitUntil(caches.open(KEPT).then(kept => kept.add(PAGE)).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(names => Promise.all(names.filter(name => name.startsWith('gioc-') && name !== KEPT).map(name => caches.delete(name))))
  .then(() => self.clients.claim())));
self.addEventListener('fetch', event => {
  if (event.request.mode !== 'navigate' || new URL(event.request.url).pathname.startsWith('/wall')) return;
  event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
});
