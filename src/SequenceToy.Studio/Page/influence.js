// How much the prediction changes when one step varies, in real units.

import { byId, element, fill, say } from './dom.js';

const height = 90, foot = 15, head = 14;

export function showInfluence(verdict) {
    const { influence, influenceUnit } = verdict;
    const picture = byId('influence');
    const width = Math.max(picture.clientWidth, 200);
    const column = width / Math.max(influence.length, 1);
    const most = Math.max(1e-12, ...influence.map(step => step.mean ?? 0));
    const isNamed = column >= 44, isShort = column >= 60 && influence.every(step => step.label.length < 9);
    const isBack = influence.length > 0 && influence[0].tick.startsWith('−');
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    picture.setAttribute('aria-label', influence.map(step => `${step.label}: ${step.text}`).join('; '));
    fill(picture, ...influence.flatMap((step, i) => {
        const isKnown = step.mean !== null && step.mean !== undefined;
        const tall = (isKnown ? step.mean : 0) / most * (height - foot - head);
        const bar = Math.min(column * 0.7, 60), x = i * column + (column - bar) / 2;
        return [
            isKnown ? element('rect', { x, y: height - foot - tall, width: bar, height: Math.max(tall, 1), class: step.isExpectedToBeIgnored ? 'ignored' : null })
                : element('text', { x: x + bar / 2, y: height - foot - 3, 'text-anchor': 'middle' }, '?'),
            isNamed && isKnown ? element('text', { x: x + bar / 2, y: height - foot - tall - 3, 'text-anchor': 'middle' }, step.text) : null,
            isNamed || i === 0 || i === influence.length - 1
                ? element('text', { x: i === 0 && !isNamed ? 0 : i === influence.length - 1 && !isNamed ? width : x + bar / 2, y: height - 3, 'text-anchor': isNamed ? 'middle' : i === 0 ? 'start' : 'end' }, isShort ? step.label : step.tick) : null,
        ];
    }));
    const known = influence.filter(step => step.mean !== null && step.mean !== undefined);
    const strongest = known.reduce((best, step) => step.mean > best.mean ? step : best, known[0]);
    const ignored = influence.filter(step => step.isExpectedToBeIgnored).map(step => step.label);
    say(byId('influence-text'), influence.length === 0 ? '' : `Mean change of the prediction (${influenceUnit}) when only that step varies.${strongest ? ` Strongest: ${strongest.label}, ${strongest.text}.` : ''}${known.length < influence.length ? ' ?: not a finite number.' : ''}`
        + (isBack ? ' Steps are counted back from the target.' : '') + (ignored.length > 0 ? ' Dashed: should be ignored.' : ''));
}
