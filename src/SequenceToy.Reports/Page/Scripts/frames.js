// Boxes that scroll sideways, with a visible hint and keyboard access.

const boxes = new ResizeObserver(entries => { for (const { target } of entries) mark(target.classList.contains('scroll') ? target : target.closest('.scroll')); });

function mark(box) {
    if (!box) return;
    // Measured without the hint, which may itself need space.
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

// Heat maps in one group scroll together.
function together(box) {
    for (const other of box.closest('.panels')?.querySelectorAll('.scroll') ?? []) if (Math.abs(other.scrollLeft - box.scrollLeft) > 1) other.scrollLeft = box.scrollLeft;
}

// Adds a frame with a minimum width in pixels.
function frame(element, name, least) {
    const box = document.createElement('div');
    box.className = 'scroll';
    box.dataset.frame = name;
    element.replaceWith(box);
    box.append(element);
    element.style.minWidth = least + 'px';
    watch(box);
}
