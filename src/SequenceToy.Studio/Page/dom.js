// Elements: finding, creating and filling them.

export const byId = id => document.getElementById(id);

const svgTags = new Set(['svg', 'g', 'line', 'rect', 'circle', 'path', 'polyline', 'text', 'title']);

/** Creates an element with attributes and children; text is never markup. */
export function element(tag, attributes = {}, ...children) {
    const created = svgTags.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('on')) created.addEventListener(name.slice(2), value);
        else if (value !== null && value !== undefined && value !== false) created.setAttribute(name, value === true ? '' : value);
    }
    created.append(...children.filter(child => child !== null && child !== undefined));
    return created;
}

/** Replaces the children of an element; those that stay in their places are not touched, so that a drag on them goes on. */
export function fill(target, ...children) {
    const wanted = children.filter(child => child !== null && child !== undefined);
    if (wanted.length !== target.childNodes.length || wanted.some((child, i) => child !== target.childNodes[i])) target.replaceChildren(...wanted);
}

/** Changes elements and keeps the focus: on the new element with the same id, otherwise on the first control of a fallback. */
export function keepFocus(change, fallback = null) {
    const before = document.activeElement;
    change();
    if (before === null || before === document.body || document.activeElement === before) return;
    const next = (before.id && byId(before.id)) || fallback?.querySelector('button, select, input');
    next?.focus();
}

/** Sets text only where it differs, so that screen readers do not repeat it. */
export function say(target, text) {
    if (target.textContent !== text) target.textContent = text;
}

/** Returns a color of the style sheet, for drawing on a canvas. */
export const color = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
