// The learning curve: yours, those of other seeds, the goal and the baseline.

import { byId, color } from './dom.js';
import { number } from './format.js';

const canvas = byId('curve');
const margin = { left: 46, right: 8, top: 8, bottom: 20 };

let shown = { main: null, others: [], goal: null, baseline: null, axis: '', epoch: null, epochs: 1, band: '' };
let planned = false;

/** Changes what the chart shows and draws it in the next frame. */
export function showCurve(changes) {
    shown = { ...shown, ...changes };
    if (!planned) {
        planned = true;
        requestAnimationFrame(() => { planned = false; draw(); });
    }
}

/** Adds curves of other seeds. */
export const addOthers = (curves, band) => showCurve({ others: [...shown.others, ...curves], band });

function range() {
    const values = [shown.main, ...shown.others].flatMap(curve => curve ? [...curve.values, ...curve.training] : []);
    values.push(...[shown.goal, shown.baseline].filter(value => value !== null && value !== undefined));
    const positive = values.filter(value => value > 0);
    const low = Math.min(...positive), high = Math.max(...positive);
    return positive.length === 0 ? [0.1, 1] : [low / 1.15, high * 1.15];
}

function draw() {
    const { width, height } = canvas.getBoundingClientRect();
    const scale = devicePixelRatio || 1;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    const [low, high] = range();
    const last = Math.max(2, shown.epochs, ...shown.others.map(other => other.epochs.at(-1) ?? 1));
    const x = epoch => margin.left + (epoch - 1) / (last - 1) * (width - margin.left - margin.right);
    const y = value => {
        const share = (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low));
        return height - margin.bottom - share * (height - margin.top - margin.bottom);
    };

    axes(pen, x, y, low, high, last, width, height);
    pen.globalAlpha = 0.35;
    for (const other of shown.others) line(pen, other.epochs, other.values, x, y, color('gray'), 1);
    pen.globalAlpha = 1;
    level(pen, shown.baseline, 'baseline', color('orange'), [2, 3], y, width);
    level(pen, shown.goal, 'goal', color('green'), [6, 3], y, width);
    if (shown.main) {
        if (shown.main.training.length > 0) line(pen, shown.main.epochs, shown.main.training, x, y, color('blue'), 1, [3, 3]);
        line(pen, shown.main.epochs, shown.main.values, x, y, color('blue'), 2.5);
    }
    if (shown.epoch !== null && shown.epoch < shown.epochs) {
        line(pen, [shown.epoch, shown.epoch], [low, high], x, y, color('accent'), 1.5);
    }
    canvas.setAttribute('aria-label', words());
}

function axes(pen, x, y, low, high, last, width, height) {
    pen.font = '10.5px system-ui, sans-serif';
    pen.strokeStyle = color('line');
    pen.fillStyle = color('soft');
    pen.lineWidth = 1;
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    for (const tick of ticksOf(low, high)) {
        pen.beginPath();
        pen.moveTo(margin.left, y(tick));
        pen.lineTo(width - margin.right, y(tick));
        pen.stroke();
        pen.fillText(number(tick, 2), margin.left - 4, y(tick));
    }
    pen.textBaseline = 'alphabetic';
    pen.textAlign = 'left';
    pen.fillText('epoch 1', margin.left, height - 5);
    pen.textAlign = 'right';
    pen.fillText(number(last), width - margin.right, height - 5);
}

// Powers of ten; between close ends also their multiples by 2 and 5.
function ticksOf(low, high) {
    const multiples = high / low > 1000 ? [1] : [1, 2, 5];
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        ticks.push(...multiples.map(multiple => Number(`${multiple}e${power}`)).filter(tick => tick >= low && tick <= high));
    }
    return ticks.filter((_, i) => i % Math.ceil(ticks.length / 8) === 0);
}

function level(pen, value, name, stroke, dash, y, width) {
    if (value === null || value === undefined || value <= 0) return;
    pen.strokeStyle = pen.fillStyle = stroke;
    pen.setLineDash(dash);
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(margin.left, y(value));
    pen.lineTo(width - margin.right, y(value));
    pen.stroke();
    pen.setLineDash([]);
    pen.textAlign = 'right';
    pen.fillText(`${name} ${number(value, 3)}`, width - margin.right - 2, y(value) + (y(value) < 24 ? 12 : -4));
}

function line(pen, epochs, values, x, y, stroke, width, dash = []) {
    pen.strokeStyle = stroke;
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.beginPath();
    epochs.forEach((epoch, i) => i === 0 ? pen.moveTo(x(epoch), y(values[i])) : pen.lineTo(x(epoch), y(values[i])));
    if (epochs.length === 1) pen.arc(x(epochs[0]), y(values[0]), 2, 0, 7);
    pen.stroke();
    pen.setLineDash([]);
}

function words() {
    const { main, goal, baseline, axis, band } = shown;
    if (!main || main.values.length === 0) return 'Learning curve: no epoch yet.';
    const end = `${number(main.values.at(-1))} at epoch ${main.epochs.at(-1)}`;
    const lines = [goal && `The goal is ${number(goal)}.`, baseline && `The baseline is ${number(baseline)}.`, band].filter(Boolean).join(' ');
    return `Learning curve: ${axis}, ${number(main.values[0])} at epoch 1, ${end}. ${lines}`;
}

new ResizeObserver(() => showCurve({})).observe(canvas);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showCurve({}));
