// Input values to drag: all of a short sequence, otherwise those of the chosen step.

import { byId, element, fill } from './dom.js';
import { number } from './format.js';

const box = byId('inputs');
const mostShown = 6;

/** Shows the values of a sequence; calls back with all values when one changes, and with null for the sample again. */
export function showInputs(reply, step, isChanged, change) {
    const { features, values, isSymbols } = reply;
    const width = features.length, steps = reply.inputs.length;
    const shown = isSymbols || values.length > mostShown ? [step] : [...Array(steps).keys()];
    const layout = `${reply.training} ${isSymbols} ${width} ${shown.join()} ${isChanged}`;
    if (box.contains(document.activeElement) && box.dataset.layout === layout) {
        box.values = values;
        return;
    }

    box.dataset.layout = layout;
    box.values = values;
    const controls = shown.flatMap(at => isSymbols ? [symbol(at)] : features.map((feature, index) => slider(at, feature, index)));
    controls.push(element('button', { type: 'button', onclick: () => change(null, 1) }, isChanged ? 'Back to the sample' : 'Next sample'));
    fill(box, ...controls);

    function set(at, numbers) {
        const next = [...box.values];
        numbers.forEach((value, index) => { if (value !== null) next[at * width + index] = value; });
        box.values = next;
        change(next, 0);
    }

    function slider(at, feature, index) {
        const id = `input-${at}-${index}`;
        const beyond = (feature.highest - feature.lowest) * 0.25;
        const [low, high] = feature.isWhole ? [Math.floor(feature.lowest - beyond), Math.ceil(feature.highest + beyond)] : [feature.lowest - beyond, feature.highest + beyond];
        const value = values[at * width + index];
        const output = element('output', { for: id }, number(value, 3));
        const input = element('input', { type: 'range', id, min: low, max: high, step: feature.isWhole ? 1 : 'any' });
        input.value = value;
        input.addEventListener('input', () => {
            output.textContent = number(Number(input.value), 3);
            set(at, features.map((_, other) => other === index ? Number(input.value) : null));
        });
        return element('div', { class: 'control wide' }, element('label', { for: id }, width === 1 ? `Input ${at + 1}` : `Input ${at + 1}, ${feature.name}`), input, output);
    }

    function symbol(at) {
        const id = `input-${at}`;
        const list = element('select', { id }, ...features.map((feature, index) => element('option', { value: index }, feature.name)));
        list.value = features.findIndex((_, index) => values[at * width + index] === 1);
        list.addEventListener('change', () => set(at, features.map((_, index) => index === Number(list.value) ? 1 : 0)));
        return element('div', { class: 'control' }, element('label', { for: id }, `Input ${at + 1}`), list);
    }
}
