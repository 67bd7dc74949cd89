// Controls of settings: each number is a slider over convenient values, each choice a list.

import { element, fill, keepFocus } from './dom.js';
import { number } from './format.js';

const mantissas = [1, 1.5, 2, 3, 4, 5, 6, 8];

// Numbers are equal when their values are: the server may write the same number in another way.
const same = (one, other) => one === other || (one !== '' && other !== '' && Number(one) === Number(other));

// The values of a slider, with the current one among them.
function valuesOf(control) {
    const { lowest, highest, isWhole, isLogarithmic } = control;
    let values = [];
    if (isLogarithmic) {
        for (let power = -6; power <= 5; power++) values.push(...mantissas.map(mantissa => Number(`${mantissa}e${power}`)));
        values.push(lowest, highest, 7, 9, 12, 16, 24, 32, 64, 128);
    } else {
        const step = isWhole ? 1 : (highest - lowest) / 40;
        for (let value = lowest; value <= highest + step / 2; value += step) values.push(Number(value.toFixed(6)));
    }
    const current = Number(control.value);
    if (Number.isFinite(current)) values.push(current);
    values = values.filter(value => value >= lowest && value <= highest && (!isWhole || Number.isInteger(value)));
    return [...control.choices, ...[...new Set(values)].sort((one, other) => one - other).map(String)];
}

const shown = value => Number.isFinite(Number(value)) ? number(Number(value)) : value;
const isNumber = control => control.lowest !== undefined && control.lowest !== null;

function slider(control, id, change) {
    let values = [];
    const output = element('output', { for: id });
    const input = element('input', { type: 'range', id, min: 0, step: 1 });
    const tell = () => {
        output.textContent = shown(values[input.value]);
        input.setAttribute('aria-valuetext', output.textContent);
    };
    const set = next => {
        if (!values.some(value => same(value, next.value)) || input !== document.activeElement) values = valuesOf(next);
        input.max = values.length - 1;
        input.value = values.findIndex(value => same(value, next.value));
        tell();
    };
    input.addEventListener('input', () => { tell(); change(control.key, values[input.value]); });
    set(control);
    return { parts: [input, output], set };
}

function choice(control, id, change) {
    if (control.choices.join() === 'off,on') {
        const box = element('input', { type: 'checkbox', id, onchange: event => change(control.key, event.target.checked ? 'on' : 'off') });
        const set = next => { box.checked = next.value === 'on'; };
        set(control);
        return { parts: [box], set };
    }
    const list = element('select', { id, onchange: event => change(control.key, event.target.value) },
        ...control.choices.map(name => element('option', { value: name }, control.key === 'cell' && name.length < 5 ? name.toUpperCase() : name)));
    const set = next => { list.value = next.value; };
    set(control);
    return { parts: [list], set };
}

/** Shows the controls with some keys. Controls that stay are changed in place, so that a drag goes on and the focus stays. */
export function showControls(target, controls, keys, change) {
    const known = new Map([...target.children].map(row => [row.dataset.key, row]));
    keepFocus(() => fill(target, ...keys.flatMap(key => {
        const control = controls.find(one => one.key === key);
        if (!control) return [];
        const id = `set-${key}`, kind = `${isNumber(control)} ${control.lowest} ${control.highest} ${control.choices.join()}`;
        let row = known.get(key);
        if (row?.dataset.kind === kind) {
            row.set(control);
        } else {
            const { parts, set } = isNumber(control) ? slider(control, id, change) : choice(control, id, change);
            row = element('div', { class: 'control', 'data-key': key, 'data-kind': kind }, element('label', { for: id }, control.name), ...parts);
            row.set = set;
        }
        row.classList.toggle('changed', control.isChanged);
        return [row];
    })));
}

/** Shows changed settings without a control; each button removes its change. */
export function showChips(target, controls, keys, change) {
    keepFocus(() => fill(target, ...controls.filter(control => control.isChanged && !keys.includes(control.key)).map(control =>
        element('li', {}, element('button', {
            type: 'button', id: `undo-${control.key}`, title: `Back to the default ${control.name}`, onclick: () => change(control.key, null),
        }, `${control.name}: ${shown(control.value)} ×`)))), target.closest('section'));
}
