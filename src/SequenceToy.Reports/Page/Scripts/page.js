// Theme, closed sections, printing, and the signal that the page is ready.

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
    let closed = [];
    addEventListener('beforeprint', () => {
        closed = [...document.querySelectorAll('.fold:not([open])')];
        for (const fold of closed) fold.open = true;
        before = root.dataset.theme;
        root.dataset.theme = 'light';
        root.dataset.printing = '';
        redrawAll();
    });
    addEventListener('afterprint', () => { for (const fold of closed) fold.open = false; delete root.dataset.printing; if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before; redrawAll(); });
}

// Not every browser opens the section that a link leads into.
function reveal(hash) {
    const section = byId(hash.slice(1));
    const fold = section?.closest('.fold');
    if (!fold || fold.open) return;
    fold.open = true;
    section.scrollIntoView();
}

theme();
addEventListener('hashchange', () => reveal(location.hash));
document.querySelector('nav').addEventListener('click', event => reveal(event.target.hash ?? ''));
reveal(location.hash);
for (const box of document.querySelectorAll('.scroll')) if (!box.dataset.frame) watch(box);
root.dataset.ready = '';
