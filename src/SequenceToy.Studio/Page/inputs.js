// Input values to drag: all of a short sequence, otherwise those of the chosen step.

import { byId, element, fill, keepFocus } from './dom.js';
import { number } from './format.js';

const box = byId('inputs');
const mostShown = 6;

let controls = [], current = null, button = null;

/** Shows the values of a sequence; calls back with all values when one changes, and with null for the sample again. */
export function showInputs(reply, step, isChanged, change) {
    const { features, isSymbols } = reply;
    const steps = reply.inputs.length;
    const shown = isSymbols || reply.values.length > mostShown ? [step] : [...Array(steps).keys()];
    const layout = JSON.stringify([isSymbols, shown, features]);
    current = reply.values;
    if (box.dataset.layout !== layout) {
        box.dataset.layout = layout;
        controls = shown.flatMap(at => isSymbols ? [symbol(at, features, change)] : features.map((_, index) => slider(at, features, index, change)));
        button = element('button', { type: 'button', id: 'input-back', onclick: () => change(null, 1) });
        keepFocus(() => fill(box, ...controls.map(control => control.row), button), box);
    }
    for (const control of controls) control.set();
    button.textContent = isChanged ? 'Back to the sample' : 'Next sample';
}

function move(at, width, numbers, change) {
    const next = [...current];
    numbers.forEach((value, index) => { if (value !== null) next[at * width + index] = value; });
    current = next;
    change(next, 0);
}

function slider(at, features, index, change) {
    const id = `input-${at}-${index}`, feature = features[index], width = features.length;
    const beyond = (feature.highest - feature.lowest) * 0.25 || 1;
    const [low, high] = feature.isWhole ? [Math.floor(feature.lowest - beyond), Math.ceil(feature.highest + beyond)] : [feature.lowest - beyond, feature.highest + beyond];
    const output = element('output', { for: id });
    const input = element('input', { type: 'range', id, min: low, max: high, step: feature.isWhole ? 1 : 'any' });
    input.addEventListener('input', () => {
        output.textContent = number(Number(input.value), 3);
        move(at, width, features.map((_, other) => other === index ? Number(input.value) : null), change);
    });
    const set = () => {
        input.value = current[at * width + index];
        output.textContent = number(current[at * width + index], 3);
    };
    const name = width === 1 ? `Input ${at + 1}` : `Input ${at + 1}, ${feature.name}`;
    return { row: element('div', { class: 'control wide' }, element('label', { for: id }, name), input, output), set };
}

function symbol(at, features, change) {
    const id = `input-${at}`, width = features.length;
    const list = element('select', { id }, ...features.map((feature, index) => element('option', { value: index }, feature.name)));
    list.addEventListener('change', () => move(at, width, features.map((_, index) => index === Number(list.value) ? 1 : 0), change));
    const set = () => { list.value = features.findIndex((_, index) => current[at * width + index] === 1); };
    return { row: element('div', { class: 'control' }, element('label', { for: id }, `Input ${at + 1}`), list), set };
}
