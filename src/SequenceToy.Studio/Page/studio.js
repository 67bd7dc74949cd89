// The page: connects the session with its cards.

import { connect } from './connection.js';
import { showChips, showControls } from './controls.js';
import { copy } from './copy.js';
import { addOthers, showCurve } from './curve.js';
import { byId, element, fill, keepFocus, say } from './dom.js';
import { showInfluence } from './influence.js';
import { showInputs } from './inputs.js';
import { showLengths } from './lengths.js';
import { offerLessons } from './lessons.js';
import { changed, link, pageKey, pageNumber, query, setPageKey, setQuery } from './link.js';
import { epochDrawn, onEpoch, showEpochs } from './player.js';
import * as speed from './speed.js';
import { chosenStep, onStep, showAnswer, showStates } from './states.js';
import { showScore, showVerdict } from './verdict.js';

const dataKeys = ['steps', 'samples'];
const networkKeys = ['cell', 'hiddenSize', 'layers', 'forgetBias', 'optimizer', 'learningRate', 'batchSize', 'epochs', 'stopWhenSolved', 'seeds'];
const withControl = [...dataKeys, ...networkKeys, 'seed'];

// Controls that do nothing before there is something to change.
const ofSettings = ['task', 'seed', 'next-seed', 'reset', 'copy-link', 'copy-code'];
const ofEpochs = ['play', 'step', 'epoch'];

let started = null, trained = null, looked = null, seedSent = null;
let epoch = pageNumber('epoch', 1);
let sample = pageNumber('sample', 0) ?? 0;
let values = pageKey('input')?.split(',').map(Number) ?? null;
if (values?.some(value => !Number.isFinite(value))) values = null;

for (const part of (pageKey('hide') ?? '').split(',')) {
    for (const card of document.querySelectorAll(`[data-part="${CSS.escape(part)}"]`)) card.toggleAttribute('data-hidden', true);
}

const session = connect({
    connected() { say(byId('status'), ''); session.train(query()); },
    disconnected(reason) { say(byId('status'), reason || 'The connection was lost; trying again. Is the Studio still running?'); },
    sent: speed.sent,
    welcome(reply) {
        showTasks(reply.tasks);
        offerLessons(reply.lessons, openFromTheStart);
    },
    started(reply, { isNewest }) {
        started = reply;
        for (const id of ofSettings) byId(id).disabled = false;
        if (isNewest) setQuery(reply.query);
        showStart(reply, isNewest);
        showNotes(reply.notes);
        stale(true);
    },
    frame(reply) {
        if (reply.id !== started.id) return;
        speed.counted(reply.updates);
        speed.drawn(reply.id, 'frame');
        showCurve({ main: reply.curve, others: [], goal: null, baseline: null, epochs: started.epochs, axis: started.axis, epoch: null, band: '' });
    },
    trained(reply) {
        if (reply.id !== started.id) return;
        trained = reply;
        for (const id of ofEpochs) byId(id).disabled = false;
        speed.counted(reply.updates);
        if (epoch !== null && epoch > reply.epochs) setEpoch(null);
        showCurve({ main: reply.curve, others: [], goal: reply.goalLine, baseline: reply.baselineLine, epochs: reply.epochs, axis: started.axis, epoch, band: '' });
        speed.drawn(reply.id, 'curve');
        say(byId('band'), started.otherSeeds > 0 ? 'Training other seeds …' : '');
        document.documentElement.dataset.fingerprint = reply.fingerprint;
        showSamples(reply.samples);
        showScore(reply);
        byId('verdict').classList.remove('stale');
        showLengths(reply);
        showEpochs(reply.epochs, reply.weightsEpoch, epoch);
        ask();
    },
    band(reply) {
        speed.counted(reply.updates);
        if (reply.id !== trained?.id || reply.id !== started.id) return;
        addOthers(reply.curves, reply.sentence);
        say(byId('band'), `${reply.sentence}${reply.done < reply.count ? ` ${reply.count - reply.done} still train.` : ''}`);
        if (reply.done === reply.count) speed.drawn(reply.id, 'band');
    },
    verdict(reply) {
        if (reply.id !== trained?.id || reply.id !== started.id) return;
        showVerdict(trained, reply, apply);
        stale(false);
        say(byId('status'), `${trained.score}. Verdict: ${reply.verdict}.`);
        showInfluence(reply);
        if (trained.baselineLine === null && !started.axis.startsWith('RMSE')) showCurve({ baseline: reply.baselineLoss });
    },
    look(reply) {
        if (!session.isNewestLook(reply.id) || reply.training !== trained?.id) return;
        looked = reply;
        showStates(reply);
        byId('states').classList.remove('stale');
        byId('answer').setAttribute('aria-live', values === null ? 'off' : 'polite');
        showAnswer(reply, values !== null);
        showInputs(reply, chosenStep(), values !== null, changeInput);
        epochDrawn();
    },
    problem(reply) {
        showNotes([reply.message]);
        if (values !== null && trained) {
            setInput(null);
            ask();
        }
    },
});

// A state without what was looked at in another.
function openFromTheStart(next) {
    setInput(null);
    setSample(0);
    apply(next);
}

function apply(next) {
    setEpoch(null);
    setQuery(next);
    session.train(next);
}

// What belongs to the settings before, until its new value is there.
function stale(isStale) {
    for (const id of ['states', 'influence', 'verdict']) byId(id).classList.toggle('stale', isStale);
    byId('verdict').setAttribute('aria-busy', isStale);
}

function change(key, value) {
    // Another task begins with its own recommended settings.
    apply(key === 'task' ? new URLSearchParams({ task: value, seed: byId('seed').value }).toString() : changed({ [key]: value }));
    if (key === 'task' || key === 'steps') setInput(null);
}

function ask() {
    session.look({ training: trained.id, sample, ...(epoch === null ? {} : { epoch }), ...(values === null ? {} : { values }) });
}

function setInput(next) {
    values = next;
    setPageKey('input', next === null ? null : next.join(','));
}

function setEpoch(next) {
    epoch = next;
    setPageKey('epoch', next);
}

function setSample(next) {
    sample = next;
    setPageKey('sample', next === 0 ? null : next);
}

function changeInput(next, forward) {
    if (next === null && values === null) {
        setSample((sample + forward) % 1000);
    }
    setInput(next);
    ask();
}

function showTasks(tasks) {
    const list = byId('task');
    const families = Map.groupBy(tasks, task => task.family);
    fill(list, ...[...families].map(([family, members]) => element('optgroup', { label: family },
        ...members.map(task => element('option', { value: task.id }, task.id)))));
    list.onchange = () => change('task', list.value);
    if (started) list.value = started.task;
}

function showStart(reply, isNewest) {
    say(byId('summary'), reply.summary);
    say(byId('goal'), reply.goal);
    say(byId('axis'), reply.axis);
    say(byId('legend'), `Thick: seed ${reply.controls.find(control => control.key === 'seed').value}. Dashed: on training samples.${reply.otherSeeds > 0 ? ' Gray: other seeds.' : ''}`);
    document.title = `${reply.task} · SequenceToy Studio`;
    if (!isNewest) return;
    byId('task').value = reply.task;
    const seed = byId('seed');
    // What is being typed stays.
    if (seed !== document.activeElement || seed.value === seedSent) seed.value = reply.controls.find(control => control.key === 'seed').value;
    showControls(byId('data-controls'), reply.controls, dataKeys, change);
    showControls(byId('network-controls'), reply.controls, networkKeys, change);
    showChips(byId('chips'), reply.controls, withControl, change);
}

function showSamples(samples) {
    // Answers at every step are as long as the input.
    const isLong = samples.some(one => one.target.length > 12);
    byId('samples').parentElement.tHead.hidden = isLong;
    fill(byId('samples'), ...(isLong ? samples.slice(0, 2).flatMap(one => [['Input', one.input], ['Correct', one.target], ['Network', one.predicted]].map(([name, text], row) =>
        element('tr', { class: row === 0 ? 'first' : null }, element('th', { scope: 'row' }, name), element('td', { colspan: 2 }, text))))
        : samples.map(one => element('tr', {}, element('td', {}, one.input), element('td', {}, one.target), element('td', {}, one.predicted)))));
}

function showNotes(notes) {
    const box = byId('notes');
    keepFocus(() => fill(box, ...(notes.length === 0 ? [] : [element('ul', {}, ...notes.map(note => element('li', {}, note))),
        element('button', { type: 'button', id: 'close-notes', onclick: () => showNotes([]) }, 'Close')])), byId('task').parentElement);
}

onStep(step => { if (looked) showInputs(looked, step, values !== null, changeInput); });
onEpoch(next => {
    setEpoch(next);
    if (!trained) return;
    showCurve({ epoch: next });
    ask();
});
byId('reset').addEventListener('click', () => openFromTheStart(`task=${started.task}`));
byId('seed').addEventListener('change', event => change('seed', seedSent = event.target.value));
byId('next-seed').addEventListener('click', () => change('seed', String((Number(byId('seed').value) + 1) | 0)));
byId('copy-link').addEventListener('click', () => copy(link(), 'The link is copied.'));
byId('copy-code').addEventListener('click', () => copy(started.program, 'The C# program is copied.'));
document.documentElement.dataset.ready = '';
