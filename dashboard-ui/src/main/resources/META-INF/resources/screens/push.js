// Lets this browser be told of alerts while the app is closed, where it can be; the button shows what is so now.
const able = isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const say = (box, words) => { box.querySelector('.told').textContent = words ?? ''; };

const within = (seconds, promise) => Promise.race([
  promise,
  new Promise((_, failed) => setTimeout(() => failed(new Error('no answer')), seconds * 1000)),
]);
/** A worker that can't be installed is never ready, and says nothing of it. */
const ready = () => within(10, navigator.serviceWorker.ready);

async function show(box) {
  const subscription = await (await ready()).pushManager.getSubscription();
  box.querySelector('.on').hidden = !!subscription;
  box.querySelector('.off').hidden = !subscription;
}

async function on(box) {
  if (await Notification.requestPermission() !== 'granted') return say(box, box.dataset.sayBlocked);
  const manager = (await ready()).pushManager;
  const asked = manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(box.dataset.key) });
  // A browser that can't reach its push service may wait for ever; what comes too late is given back.
  const subscription = await within(30, asked).catch(failed => {
    asked.then(late => late.unsubscribe(), () => {});
    throw failed;
  });
  const kept = await box.$server.subscribed(subscription.endpoint, text(subscription.getKey('p256dh')), text(subscription.getKey('auth')));
  if (!kept) await subscription.unsubscribe();
  say(box, kept ? box.dataset.sayDone : box.dataset.sayFailed);
}

async function off(box) {
  const subscription = await (await ready()).pushManager.getSubscription();
  if (!subscription) return;
  await box.$server.ended(subscription.endpoint);
  await subscription.unsubscribe();
  say(box);
}

document.addEventListener('click', async event => {
  const button = event.target.closest('.push button'), box = button?.closest('.push');
  if (!box?.$server) return;
  button.disabled = true;
  try {
    await (button.classList.contains('on') ? on(box) : off(box));
    await show(box);
  } catch {
    say(box, box.dataset.sayFailed);
  } finally {
    button.disabled = false;
  }
});

/** A page of Flow draws its parts when it likes: each box is looked at once. */
setInterval(() => document.querySelectorAll('.page-view .push:not([data-seen])').forEach(box => {
  box.dataset.seen = '';
  if (able) {
    show(box).catch(() => {
      say(box, box.dataset.sayInstall);
      // It may only have been slow.
      navigator.serviceWorker.ready.then(() => show(box)).then(() => say(box));
    });
  } else say(box, box.dataset.sayInstall);
}), 500);
