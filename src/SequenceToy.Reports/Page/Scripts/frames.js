// Boxes that scroll sideways: they say so, and can be reached by keyboard.

const boxes = new ResizeObserver(entries => { for (const { target } of entries) mark(target.classList.contains('scroll') ? target : target.closest('.scroll')); });

function mark(box) {
    if (!box) return;
    // Measured without its hint, which may itself need room.
    box.classList.remove('scrolls');
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    box.classList.toggle('scrolls', scrolls);
    if (!box.dataset.frame) return;
    const set = { tabindex: '0', role: 'region', 'aria-label': box.dataset.frame };
    for (const [name, value] of Object.entries(set)) {
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
    }
}

function watch(box) {
    boxes.observe(box);
    for (const child of box.children) boxes.observe(child);
    box.addEventListener('scroll', () => together(box));
    mark(box);
}

// Heat maps that stand together show the same steps.
function together(box) {
    for (const other of box.closest('.panels')?.querySelectorAll('.scroll') ?? []) if (Math.abs(other.scrollLeft - box.scrollLeft) > 1) other.scrollLeft = box.scrollLeft;
}

// A chart that is never narrower than so many pixels.
function frame(element, name, least) {
    const box = document.createElement('div');
    box.className = 'scroll';
    box.dataset.frame = name;
    element.replaceWith(box);
    box.append(element);
    element.style.minWidth = least + 'px';
    watch(box);
}
