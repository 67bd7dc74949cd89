// The address: the state of the session, and what only the page knows. An own input can be long: it stands behind the #,
// which is never sent to a server.

const ofPage = ['hide', 'lesson', 'epoch', 'sample', 'input'];
const behindHash = ['input'];

// Behind the # there may also be the id of a part of the page.
const hash = new URLSearchParams(location.hash.slice(1));
const given = new URLSearchParams(location.search.replace(/^\?+/, ''));
for (const key of behindHash) if (hash.has(key)) given.set(key, hash.get(key));
const page = new Map(ofPage.filter(key => given.has(key)).map(key => [key, given.get(key)]));
for (const key of ofPage) given.delete(key);

let state = given.toString();

/** The state as the session reads it. */
export const query = () => state;

/** A key that only the page knows; null when it is not set. */
export const pageKey = key => page.get(key) ?? null;

/** A key that is a whole number from a lowest one; null when it is not set or another text. */
export function pageNumber(key, lowest) {
    const value = Number(page.get(key) ?? NaN);
    return Number.isInteger(value) && value >= lowest && value < 2 ** 31 ? value : null;
}

export function setQuery(text) {
    state = text;
    show();
}

export function setPageKey(key, value) {
    if (value === null) page.delete(key);
    else page.set(key, String(value));
    show();
}

/** The state with some keys changed; null removes a key. */
export function changed(changes) {
    const next = new URLSearchParams(state);
    for (const [key, value] of Object.entries(changes)) {
        if (value === null) next.delete(key);
        else next.set(key, value);
    }
    return next.toString();
}

export function link() {
    const all = new URLSearchParams(state), hash = new URLSearchParams();
    for (const [key, value] of page) (behindHash.includes(key) ? hash : all).set(key, value);
    const text = part => part.toString().replaceAll('%2C', ',');
    return location.origin + location.pathname + (all.size > 0 ? `?${text(all)}` : '') + (hash.size > 0 ? `#${text(hash)}` : '');
}

// Browsers limit how often an address may change.
let planned = 0;
function show() {
    clearTimeout(planned);
    planned = setTimeout(() => history.replaceState(null, '', link()), 150);
}
