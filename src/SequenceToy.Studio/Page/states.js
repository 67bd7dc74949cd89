// The network unrolled through time: a column per step, a circle per unit, gates of the chosen unit.

import { byId, color, element, fill } from './dom.js';
import { number } from './format.js';

const canvas = byId('drawing');
const widest = 200, narrowest = 22, gap = 16, edge = 26, lineHeight = 12, largestPitch = 30;

let look = null, largest = [], planned = false;
let chosen = { step: 0, layer: 0, unit: 0 };
let moved = () => {};

/** Calls back when another step is chosen. */
export const onStep = callback => { moved = callback; };

export const chosenStep = () => chosen.step;

/** Draws a reply about one sequence. */
export function showStates(reply) {
    look = reply;
    largest = look.layers.map(layer => layer.signals.at(-1).values.reduce((most, value) => Math.max(most, Math.abs(value ?? 0)), 1));
    const steps = look.inputs.length;
    chosen.layer = Math.min(chosen.layer, look.layers.length - 1);
    chosen = { ...chosen, step: Math.min(chosen.step, steps - 1), unit: Math.min(chosen.unit, drawnUnits(look.layers[chosen.layer]) - 1) };
    draw();
    scrub();
    signals();
}

const drawnUnits = layer => layer.signals.at(-1).values.length / look.inputs.length;
const valueOf = (signal, step, unit) => signal.values[step * (signal.values.length / look.inputs.length) + unit];

function choose(changes) {
    const step = chosen.step;
    chosen = { ...chosen, ...changes };
    draw();
    scrub();
    signals();
    if (step !== chosen.step) moved(chosen.step);
}

// Two or three numbers of a step stand below each other.
const inputLines = () => look.isSymbols || look.features.length > 3 ? 1 : look.features.length;

// Where everything stands. The units of a layer fill a grid in each column, so that their circles are as large as possible.
function layout() {
    const steps = look.inputs.length, box = canvas.parentElement;
    const column = Math.max(narrowest, Math.min(widest, (box.clientWidth - 8) / steps));
    const width = Math.max(column * steps, 40), height = Math.max(box.clientHeight - 4, 120), foot = edge + (inputLines() - 1) * lineHeight;
    const room = height - edge - foot - gap * look.layers.length;
    let across = 1, pitch = 0;
    for (let tried = 1; tried <= 8; tried++) {
        const rows = look.layers.reduce((sum, layer) => sum + Math.ceil(drawnUnits(layer) / tried), 0);
        const fitting = Math.min(largestPitch, room / rows, (column - 12) / tried);
        if (fitting > pitch * 1.05) [across, pitch] = [tried, fitting];
    }
    const bands = [];
    let bottom = height - foot;
    for (const layer of look.layers) {
        const top = bottom - gap - Math.ceil(drawnUnits(layer) / across) * pitch;
        bands.push({ top, bottom });
        bottom = top;
    }
    const center = step => (step + 0.5) * column;
    const place = (at, step, unit) => ({
        x: center(step) + (unit % across - (Math.min(across, drawnUnits(look.layers[at])) - 1) / 2) * pitch,
        y: bands[at].top + (Math.floor(unit / across) + 0.5) * pitch,
    });
    return { steps, column, width, height, pitch, bands, center, place };
}

// Draws in the next frame; only the steps in view, since a sequence can have hundreds.
function draw() {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => { planned = false; if (look) drawNow(); });
}

function drawNow() {
    const box = canvas.parentElement, plan = layout(), scale = devicePixelRatio || 1, view = box.clientWidth;
    byId('drawing-width').style.width = `${plan.width}px`;
    canvas.width = Math.round(view * scale);
    canvas.height = Math.round(plan.height * scale);
    canvas.style.width = `${view}px`;
    canvas.style.height = `${plan.height}px`;
    canvas.setAttribute('aria-label', words());
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    pen.translate(-box.scrollLeft, 0);
    const first = Math.max(0, Math.floor(box.scrollLeft / plan.column) - 1);
    const last = Math.min(plan.steps - 1, Math.ceil((box.scrollLeft + view) / plan.column));
    lines(pen, plan, first, last);
    for (let step = first; step <= last; step++) {
        look.layers.forEach((layer, at) => units(pen, plan, layer, at, step));
        texts(pen, plan, step);
    }
}

function lines(pen, { column, height, bands, center }, first, last) {
    pen.strokeStyle = color('line');
    pen.lineWidth = 1.5;
    pen.beginPath();
    bands.forEach(({ top, bottom }) => {
        const middle = (top + bottom - gap) / 2;
        pen.moveTo(center(first), middle);
        pen.lineTo(center(last), middle);
    });
    for (let step = first; step <= last; step++) {
        pen.moveTo(center(step), 20);
        pen.lineTo(center(step), bands.at(-1).top);
        for (const { bottom } of bands) {
            pen.moveTo(center(step), bottom + 2);
            pen.lineTo(center(step), bottom - gap + 2);
        }
    }
    pen.stroke();
    pen.strokeStyle = color('accent');
    pen.lineWidth = 2;
    pen.beginPath();
    pen.roundRect(chosen.step * column + 2, 2, column - 4, height - 4, 6);
    pen.stroke();
}

// Filled circles are positive, rings negative, a cross is not a finite number.
function units(pen, { pitch, place }, layer, at, step) {
    const radius = pitch / 2 - 1, state = layer.signals.at(-1);
    for (let unit = 0; unit < drawnUnits(layer); unit++) {
        const value = valueOf(state, step, unit), { x, y } = place(at, step, unit);
        const size = value === null ? radius / 2 : Math.max(0.8, Math.sqrt(Math.abs(value) / largest[at]) * radius);
        pen.lineWidth = Math.min(2.5, radius / 3);
        pen.strokeStyle = pen.fillStyle = color(value === null ? 'bad' : value < 0 ? 'orange' : 'blue');
        pen.beginPath();
        if (value === null) {
            pen.moveTo(x - size, y - size);
            pen.lineTo(x + size, y + size);
            pen.moveTo(x - size, y + size);
            pen.lineTo(x + size, y - size);
        } else {
            pen.arc(x, y, size, 0, 7);
        }
        if (value < 0) pen.fillStyle = color('paper');
        if (value !== null) pen.fill();
        pen.stroke();
        if (step === chosen.step && unit === chosen.unit && at === chosen.layer) {
            pen.strokeStyle = color('accent');
            pen.lineWidth = 2;
            pen.beginPath();
            pen.arc(x, y, radius + 1.5, 0, 7);
            pen.stroke();
        }
    }
}

function texts(pen, { steps, column, height, center }, step) {
    const room = Math.max(2, Math.floor(column / 6.5));
    const inputs = inputLines() === 1 ? [look.inputs[step]] : look.features.map((_, index) => number(look.values[step * look.features.length + index], 2));
    pen.font = '11px system-ui, sans-serif';
    pen.textAlign = 'center';
    pen.fillStyle = color('ink');
    inputs.forEach((text, line) => pen.fillText(cut(text, room), center(step), height - 8 - (inputs.length - 1 - line) * lineHeight));
    const answer = look.predictions ? look.predictions[step].split(' (')[0] : step === steps - 1 ? look.prediction.split(' (')[0] : '';
    if (step < steps - 1) pen.fillStyle = color('soft');
    pen.fillText(cut(answer, room), center(step), 16);
}

const cut = (text, room) => text.length > room ? `${text.slice(0, room - 1)}…` : text;

function pick(event) {
    const { steps, column, pitch, place } = layout();
    const area = canvas.getBoundingClientRect();
    const x = event.clientX - area.left + canvas.parentElement.scrollLeft, y = event.clientY - area.top;
    const found = { step: Math.min(steps - 1, Math.max(0, Math.floor(x / column))) };
    look.layers.forEach((layer, at) => {
        for (let unit = 0; unit < drawnUnits(layer); unit++) {
            const center = place(at, found.step, unit);
            if (Math.hypot(center.x - x, center.y - y) <= pitch / 2) Object.assign(found, { layer: at, unit });
        }
    });
    choose(found);
}

function words() {
    const layers = look.layers.map(layer => `${layer.name} with ${layer.units} ${layer.units === 1 ? 'unit' : 'units'}`).join(', ');
    return `Network over ${look.inputs.length} steps: ${layers}. Input ${look.inputs.join(', ')}. Answer ${look.prediction}. `
        + 'Filled circles are positive states, rings are negative ones; larger is stronger.';
}

function scrub() {
    const layer = look.layers[chosen.layer];
    const rows = [['step', 'Step', look.inputs.length], ['unit', layer.units > drawnUnits(layer) ? `Unit of the first ${drawnUnits(layer)}` : 'Unit', drawnUnits(layer)]];
    if (look.layers.length > 1) rows.push(['layer', 'Layer', look.layers.length]);
    const box = byId('scrub');
    const layout = rows.map(row => row.join()).join(';');
    if (box.dataset.layout !== layout) {
        box.dataset.layout = layout;
        fill(box, ...rows.map(([key, name, most]) => element('div', { class: 'control wide' },
            element('label', { for: `scrub-${key}` }, name),
            element('input', { type: 'range', id: `scrub-${key}`, min: 1, max: most, step: 1, oninput: event => choose({ [key]: event.target.value - 1, ...(key === 'layer' ? { unit: 0 } : {}) }) }),
            element('output', { for: `scrub-${key}` }))));
    }
    for (const [key, , most] of rows) {
        const input = byId(`scrub-${key}`);
        input.value = chosen[key] + 1;
        input.nextSibling.textContent = `${chosen[key] + 1} of ${most}`;
    }
}

function signals() {
    const layer = look.layers[chosen.layer];
    fill(byId('signals'), ...layer.signals.map(signal => {
        const value = valueOf(signal, chosen.step, chosen.unit);
        const bar = element('i', { class: value < 0 ? 'minus' : '' });
        const share = Math.min(1, Math.abs(value ?? 0)) * (signal.isGate ? 100 : 50);
        bar.style.left = signal.isGate ? '0' : value < 0 ? `${50 - share}%` : '50%';
        bar.style.width = `${share}%`;
        return element('div', {}, element('dt', {}, signal.name), element('dd', {}, number(value, 3)), element('dd', {}, element('div', { class: 'bar', 'aria-hidden': 'true' }, bar)));
    }));
}

/** Says the answer of the network in words. */
export function showAnswer(reply, isChanged) {
    const target = byId('answer');
    fill(target, `Epoch ${reply.epoch}: the answer to ${cut(reply.inputs.join(reply.isSymbols ? ' ' : ', '), 40)} is `, element('strong', {}, reply.prediction),
        reply.target ? ` (correct: ${reply.target}).` : isChanged ? ' (your own input).' : '.', reply.outside ? ` ${reply.outside}` : '');
}

canvas.addEventListener('click', event => { if (look) pick(event); });
canvas.parentElement.addEventListener('scroll', draw);
new ResizeObserver(draw).observe(canvas.parentElement);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
