// Theme, printing, and the signal that the page is ready.

function theme() {
    const button = byId('theme');
    const asked = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ?? (asked.matches ? 'dark' : 'light')) === 'dark';
    const redrawAll = () => { button.textContent = isDark() ? 'Light' : 'Dark'; for (const element of drawn.keys()) redraw(element); };
    button.hidden = false;
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; redrawAll(); });
    asked.addEventListener('change', redrawAll);
    let before;
    addEventListener('beforeprint', () => { before = root.dataset.theme; root.dataset.theme = 'light'; root.dataset.printing = ''; redrawAll(); });
    addEventListener('afterprint', () => { delete root.dataset.printing; if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before; redrawAll(); });
}

theme();
for (const box of document.querySelectorAll('.scroll')) if (!box.dataset.frame) watch(box);
root.dataset.ready = '';
