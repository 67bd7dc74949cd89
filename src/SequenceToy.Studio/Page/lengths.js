// The score by sequence length, within and beyond the lengths of training.

import { byId, element, fill } from './dom.js';

const height = 68, left = 6, foot = 13, head = 6;

export function showLengths(trained) {
    const { lengths, lengthUnit } = trained;
    const known = lengths.filter(length => length.value !== null);
    byId('lengths-part').hidden = known.length < 2;
    if (known.length < 2) return;
    const picture = byId('lengths');
    const width = Math.max(picture.clientWidth, 240);
    const values = known.flatMap(length => [length.value, length.baseline]).filter(value => value !== null && value !== undefined);
    const low = Math.min(...values), high = Math.max(...values);
    const first = Math.log(known[0].length), last = Math.log(known.at(-1).length);
    const x = length => left + (Math.log(length) - first) / (last - first || 1) * (width - left - 14);
    const y = value => height - foot - (value - low) / (high - low || 1) * (height - foot - head - 4);
    const path = key => known.filter(one => one[key] !== null && one[key] !== undefined).map(one => `${x(one.length).toFixed(1)},${y(one[key]).toFixed(1)}`).join(' ');
    const trainedOnes = known.filter(length => length.isTrained);
    const name = length => `${length.length}: ${length.text}`;
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    picture.setAttribute('aria-label', `Score by length in ${lengthUnit}: ${known.map(name).join('; ')}.`);
    fill(picture,
        trainedOnes.length > 0 ? element('rect', { class: 'trained', x: left, y: head - 4, width: Math.max(4, x(trainedOnes.at(-1).length) - left), height: height - foot - head + 6 }) : null,
        element('polyline', { class: 'base', points: path('baseline') }),
        element('polyline', { class: 'line', points: path('value') }),
        ...known.map(one => element('circle', { cx: x(one.length), cy: y(one.value), r: 2.5 }, element('title', {}, name(one)))),
        element('text', { x: left + 5, y: Math.max(12, y(known[0].value) - 5) }, known[0].text),
        element('text', { x: left, y: height - 2 }, `${known[0].length} (gray: training lengths, dotted: baseline)`),
        element('text', { x: width - 2, y: height - 2, 'text-anchor': 'end' }, `${known.at(-1).length} ${lengthUnit}`),
        element('text', { x: width - 2, y: Math.max(12, y(known.at(-1).value) - 5), 'text-anchor': 'end' }, known.at(-1).text));
}
