// What was measured on this page: updates per second, and the time from a change to its curves.

import { byId } from './dom.js';
import { count } from './format.js';

const span = 1000;
const root = document.documentElement;

let points = [], updates = 0, started = 0, id = -1, framed = -1;
let texts = { rate: '', curve: '', band: '' };

export function sent(training, time) {
    [id, started] = [training, time];
    if (points.length === 0 || time - points.at(-1).time > 300) points = [{ time, updates }];
}

/** Counts the updates that a reply reports. */
export function counted(total) {
    const time = performance.now();
    if (total < updates) points = [];
    updates = total;
    points.push({ time, updates });
    while (points.length > 2 && time - points[1].time > span) points.shift();
    const first = points[0];
    if (time > first.time) {
        const rate = (updates - first.updates) / (time - first.time) * 1000;
        root.dataset.updatesPerSecond = Math.round(rate);
        texts.rate = `${count(rate)} weight updates a second`;
        show();
    }
}

/** Notes in the next frame, when it is drawn, how long a training's first frame, its curve or its band took. */
export function drawn(training, what) {
    if (training !== id) return;
    requestAnimationFrame(() => {
        const time = performance.now() - started;
        if (what === 'frame' && framed === training) return;
        framed = training;
        root.dataset[`${what}Milliseconds`] = time.toFixed(1);
        if (what === 'frame') return;
        texts[what] = what === 'curve' ? `curve after ${count(time)} ms` : `other seeds after ${count(time)} ms`;
        if (what === 'curve') texts.band = '';
        show();
    });
}

function show() {
    byId('speed').textContent = [texts.rate, texts.curve, texts.band].filter(Boolean).join(' · ');
}
