// What the analyst's page does by itself: a long list is narrowed while one types, and the address is copied.
// In a hand the answer comes first: the question is folded away until it is asked for.
if (matchMedia('(max-width: 899px)').matches) document.querySelector('.desk > .left')?.removeAttribute('open');
document.addEventListener('input', ({ target }) => {
  if (!target.matches?.('[data-narrows]')) return;
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  const wanted = plain(target.value);
  for (const option of target.parentElement.querySelectorAll('.option')) {
    option.hidden = !plain(option.textContent).includes(wanted) && !option.querySelector('input').checked;
  }
});

document.addEventListener('click', async ({ target }) => {
  const copy = target.closest?.('[data-copies]');
  if (copy) {
    await navigator.clipboard.writeText(location.href);
    copy.textContent = copy.dataset.copies;
  }
  for (const open of document.querySelectorAll('.pick details[open]')) {
    if (!open.contains(target)) open.open = false;
  }
});

document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' && event.target.closest?.('.pick details[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
