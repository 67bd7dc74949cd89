// Controls of settings: each number is a slider over convenient values, each choice a list.

import { element, fill } from './dom.js';
import { number } from './format.js';

const mantissas = [1, 1.5, 2, 3, 4, 5, 6, 8];

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

function slider(control, id, change) {
    const values = valuesOf(control);
    const output = element('output', { for: id });
    const input = element('input', { type: 'range', id, min: 0, max: values.length - 1, step: 1 });
    input.value = values.indexOf(control.value);
    const tell = () => {
        output.textContent = shown(values[input.value]);
        input.setAttribute('aria-valuetext', output.textContent);
    };
    input.addEventListener('input', () => { tell(); change(control.key, values[input.value]); });
    tell();
    return [input, output];
}

function choice(control, id, change) {
    if (control.choices.join() === 'off,on') {
        const box = element('input', { type: 'checkbox', id, onchange: event => change(control.key, event.target.checked ? 'on' : 'off') });
        box.checked = control.value === 'on';
        return [box];
    }
    const list = element('select', { id, onchange: event => change(control.key, event.target.value) },
        ...control.choices.map(name => element('option', { value: name }, name === name.toLowerCase() && name.length < 5 && control.key === 'cell' ? name.toUpperCase() : name)));
    list.value = control.value;
    return [list];
}

/** Shows the controls with some keys; the one that has the focus stays as it is while it is moved. */
export function showControls(target, controls, keys, change) {
    const shownKeys = keys.filter(key => controls.some(control => control.key === key));
    if (target.contains(document.activeElement) && target.dataset.keys === shownKeys.join()) {
        update(target, controls);
        return;
    }
    target.dataset.keys = shownKeys.join();
    fill(target, ...shownKeys.map(key => {
        const control = controls.find(one => one.key === key);
        const id = `set-${key}`;
        const parts = control.lowest === undefined || control.lowest === null ? choice(control, id, change) : slider(control, id, change);
        return element('div', { class: control.isChanged ? 'control changed' : 'control', 'data-key': key, 'data-value': control.value },
            element('label', { for: id }, control.name), ...parts);
    }));

    function update(box, all) {
        for (const row of [...box.children]) {
            const control = all.find(one => one.key === row.dataset.key);
            row.classList.toggle('changed', control.isChanged);
            if (!row.contains(document.activeElement) && row.dataset.value !== control.value) {
                const id = `set-${control.key}`;
                const parts = control.lowest === undefined || control.lowest === null ? choice(control, id, change) : slider(control, id, change);
                fill(row, row.firstChild, ...parts);
            }
            row.dataset.value = control.value;
        }
    }
}

/** Shows changed settings without a control; each button removes its change. */
export function showChips(target, controls, keys, change) {
    fill(target, ...controls.filter(control => control.isChanged && !keys.includes(control.key)).map(control =>
        element('li', {}, element('button', {
            type: 'button', title: `Back to the default ${control.name}`, onclick: () => change(control.key, null),
        }, `${control.name}: ${shown(control.value)} ×`))));
}
