// What script adds to pages that work without it: keys on staff lists, copy buttons, the clock beside a code, the
// highlight of a file drop. Nothing here sends or decides anything.
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

  // A banner or a summary of errors takes the focus, once.
  document.querySelector('[data-focus]')?.focus();

  // Copy buttons: shown only where copying is possible; the result is announced.
  for (const button of all('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const label = button.querySelector('[data-label]');
    const before = label.textContent;
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copy);
      const text = all('li', source).map((item) => item.textContent.trim()).join('\n') || source.textContent.trim();
      await navigator.clipboard.writeText(text);
      label.textContent = button.dataset.copied;
      setTimeout(() => { label.textContent = before; }, 2500);
    });
  }

  for (const button of all('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  // Seconds until the next code. The page says how far the server was into its step, so a wrong clock here is harmless.
  for (const clock of all('[data-totp-left]')) {
    const start = performance.now() / 1000 + Number(clock.dataset.totpLeft);
    const shown = clock.querySelector('[data-seconds]');
    const tick = () => {
      const left = start - performance.now() / 1000;
      shown.textContent = String(Math.ceil(((left % 30) + 30) % 30) || 30);
    };
    tick();
    setInterval(tick, 1000);
    clock.hidden = false;
  }

  // Pasted codes lose their spaces.
  for (const input of all('input.code')) {
    input.addEventListener('input', () => {
      const bare = input.value.replace(/\s+/g, '');
      if (bare !== input.value) input.value = bare;
    });
  }

  for (const drop of all('.drop')) {
    const input = drop.querySelector('input[type=file]');
    const over = (on) => (event) => { event.preventDefault(); drop.classList.toggle('is-over', on); };
    drop.addEventListener('dragover', over(true));
    drop.addEventListener('dragleave', over(false));
    drop.addEventListener('drop', (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  }

  // Keys, on staff pages only: / search, j k move, Enter open (the link's own), a the next act, ? help.
  if (!document.body.classList.contains('staff')) return;
  const rows = all('.rows .row-link');
  const move = (by) => {
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const act = () => {
    const target = document.querySelector('[data-act]');
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };
  const help = document.getElementById('keys-help');
  // WCAG 2.1.4: keys without a modifier can be turned off, on this device.
  const on = help?.querySelector('[data-keys-on]');
  if (on) {
    on.checked = localStorage.getItem('keys') !== 'off';
    on.addEventListener('change', () => localStorage.setItem('keys', on.checked ? 'on' : 'off'));
  }
  for (const opener of all('[data-keys-help]')) {
    opener.hidden = false;
    opener.addEventListener('click', () => help.showModal());
  }
  const keys = {
    '/': () => document.querySelector('[data-search]')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    a: act,
    '?': () => help?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || help?.open || on?.checked === false) return;
    const press = keys[event.key];
    if (!press) return;
    event.preventDefault();
    press();
  });
})();
