// The verdict with its evidence; each suggestion has a button that applies it.

import { byId, element, fill } from './dom.js';

const box = byId('verdict');
const marks = { good: '✓', open: '…', bad: '✗' };

/** Shows the score while the diagnosis is computed. */
export function showScore(trained) {
    fill(box, element('p', {}, `${trained.isSolved ? 'Goal reached' : 'Goal not reached'}: ${trained.score}. ${trained.ending}`));
}

export function showVerdict(trained, verdict, apply) {
    fill(box,
        element('p', {}, element('span', { class: `badge ${verdict.mood}` }, `${marks[verdict.mood]} ${verdict.verdict}`), ` confidence ${verdict.confidence}`),
        element('p', {}, `${trained.score}. ${trained.ending}`),
        ...(verdict.suggestions.length === 0 ? [] : [element('ul', { 'aria-label': 'Suggestions' }, ...verdict.suggestions.map(suggestion =>
            element('li', {}, suggestion.why, element('br'), suggestion.query === null || suggestion.query === undefined
                ? `${suggestion.changes} (beyond the limits of the Studio)`
                : element('button', { type: 'button', onclick: () => { box.focus(); apply(suggestion.query); } }, `Apply: ${suggestion.changes}`))))]),
        element('p', {}, 'Evidence:'),
        element('ul', {}, ...verdict.evidence.map(sentence => element('li', {}, sentence))));
}
