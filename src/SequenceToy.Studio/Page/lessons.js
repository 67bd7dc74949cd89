// Lessons: a question about a state, answers to choose from, then the state that shows what happens.

import { byId, element, fill, keepFocus } from './dom.js';
import { pageKey, query, setPageKey } from './link.js';

let lessons = [], open = () => {};

const none = '';

/** Offers the lessons, and begins the one that the address names. */
export function offerLessons(offered, openState) {
    const isFirst = lessons.length === 0;
    [lessons, open] = [offered, openState];
    const list = byId('lesson-list');
    fill(list, element('option', { value: none }, 'none'), ...lessons.map(one => element('option', { value: one.id }, one.title)));
    list.value = find(pageKey('lesson'))?.id ?? none;
    list.disabled = false;
    list.onchange = () => begin(find(list.value));
    if (!isFirst) return;
    const lesson = find(list.value);
    if (lesson && query() === '') open(lesson.before);
    ask(lesson);
}

const find = id => lessons.find(one => one.id === id) ?? null;

function begin(lesson) {
    setPageKey('lesson', lesson?.id ?? null);
    byId('lesson-list').value = lesson?.id ?? none;
    if (lesson) open(lesson.before);
    ask(lesson);
}

function ask(lesson) {
    show(lesson && [
        element('p', {}, element('strong', {}, lesson.title), ` ${lesson.question}`),
        element('div', { class: 'buttons', role: 'group', 'aria-label': 'Your prediction' },
            ...lesson.answers.map((answer, i) => element('button', { type: 'button', id: `lesson-answer-${i}`, onclick: () => reveal(lesson, answer) }, answer))),
    ]);
}

function reveal(lesson, answer) {
    open(lesson.after);
    const next = lessons[lessons.indexOf(lesson) + 1] ?? null;
    show([
        element('p', {}, element('strong', {}, lesson.title), ` Your prediction: ${answer} ${lesson.result} `, element('strong', {}, lesson.lesson)),
        element('div', { class: 'buttons' },
            element('button', { type: 'button', id: 'lesson-again', onclick: () => begin(lesson) }, 'Again'),
            next && element('button', { type: 'button', id: 'lesson-next', onclick: () => begin(next) }, 'Next lesson'),
            element('button', { type: 'button', id: 'lesson-close', onclick: () => begin(null) }, 'Close')),
    ]);
}

function show(parts) {
    keepFocus(() => fill(byId('lesson'), ...(parts ?? [])), parts ? byId('lesson') : byId('lesson-list').parentElement);
    byId('lesson').hidden = !parts;
}
