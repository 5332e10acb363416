'use strict';
const pop = document.getElementById('pop');
let shown = null;
function hide() {
  pop.hidden = true;
  for (const m of document.querySelectorAll('.same')) m.classList.remove('same');
  shown = null;
}
function show(m) {
  if (shown === m) return;
  hide();
  shown = m;
  const card = document.getElementById('e' + m.dataset.e).cloneNode(true);
  card.removeAttribute('id');
  const rows = card.querySelector('dl');
  for (const [name, value] of [['here', m.dataset.here], ['rule', m.dataset.by]]) {
    if (!value) continue;
    rows.append(Object.assign(document.createElement('dt'), { textContent: name }));
    rows.append(Object.assign(document.createElement('dd'), { textContent: value }));
  }
  pop.replaceChildren(card);
  pop.hidden = false;
  for (const other of document.querySelectorAll('.m[data-e="' + m.dataset.e + '"]')) other.classList.add('same');
  const box = m.getClientRects()[0], left = Math.min(box.left, document.documentElement.clientWidth - pop.offsetWidth - 16);
  const last = m.getBoundingClientRect().bottom;
  const below = last + pop.offsetHeight < innerHeight || box.top < pop.offsetHeight;
  pop.style.left = Math.max(8, left + scrollX) + 'px';
  pop.style.top = (below ? last + 4 : box.top - pop.offsetHeight - 4) + scrollY + 'px';
}
const text = document.querySelector('main');
text.addEventListener('mouseover', e => { const m = e.target.closest('.m'); if (m) show(m); });
text.addEventListener('focusin', e => { if (e.target.matches('.m')) show(e.target); });
text.addEventListener('click', e => { const m = e.target.closest('.m'); if (m) { show(m); e.stopPropagation(); } });
text.addEventListener('keydown', e => {
  if (e.key === 'Enter' && e.target.matches('.m')) location.hash = 'e' + e.target.dataset.e;
});
document.addEventListener('click', e => { if (!pop.contains(e.target)) hide(); });
document.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
pop.addEventListener('click', e => {
  const link = e.target.closest('a');
  if (!link) return;
  const m = document.querySelector(link.getAttribute('href'));
  hide();
  if (m && m.matches('.m')) setTimeout(() => m.focus(), 0);
});
