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

/** Replaces the children of an element. */
export function fill(target, ...children) {
    target.replaceChildren(...children.filter(child => child !== null && child !== undefined));
}

/** Sets text only where it differs, so that screen readers do not repeat it. */
export function say(target, text) {
    if (target.textContent !== text) target.textContent = text;
}
