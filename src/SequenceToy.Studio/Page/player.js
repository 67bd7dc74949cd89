// The epochs of a training: a slider, one step, and playing them from the first to the last.

import { byId, say } from './dom.js';

const slider = byId('epoch');
const frames = 40;
const pause = matchMedia('(prefers-reduced-motion: reduce)').matches ? 400 : 70;

// The trained network has the weights of one epoch: the last, or the one that early stopping restored.
let last = 1, trained = 1, change = () => {}, timer = 0;

export const isPlaying = () => timer !== 0;

/** Calls back with the chosen epoch; null stands for the trained network. */
export function onEpoch(callback) {
    change = callback;
    slider.addEventListener('input', () => { stop(); choose(Number(slider.value)); });
    byId('step').addEventListener('click', () => { stop(); choose(Number(slider.value) >= last ? 1 : Number(slider.value) + 1); });
    byId('play').addEventListener('click', () => isPlaying() ? stop() : play());
}

/** Shows the epochs of a training. */
export function showEpochs(epochs, weightsEpoch, epoch) {
    stop();
    [last, trained] = [Math.max(epochs, 1), weightsEpoch];
    slider.max = last;
    slider.value = epoch ?? trained;
    tell();
}

/** The network of the chosen epoch is drawn: go on when playing. */
export function epochDrawn() {
    if (!isPlaying()) return;
    clearTimeout(timer);
    timer = Number(slider.value) >= last ? stop() : setTimeout(forward, pause);
}

function play() {
    say(byId('play'), 'Pause');
    timer = -1;
    choose(1);
}

function stop() {
    clearTimeout(timer);
    timer = 0;
    say(byId('play'), 'Play');
    return 0;
}

const forward = () => choose(Math.min(last, Number(slider.value) + Math.max(1, Math.round(last / frames))));

function choose(epoch) {
    slider.value = epoch;
    tell();
    change(epoch === trained ? null : epoch);
}

function tell() {
    say(byId('epoch-text'), `${slider.value} of ${last}${trained < last && Number(slider.value) === trained ? ' (best)' : ''}`);
    slider.setAttribute('aria-valuetext', byId('epoch-text').textContent);
}
