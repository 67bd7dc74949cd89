// Axes of times and charts of one of several columns.

// A date in milliseconds, or the number of a step.
function timeText(value, isDate) {
    return isDate ? new Date(value).toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '').replace('T', ' ').replace('Z', '') : String(Number(value.toPrecision(12))).replace('-', '−');
}

// Numbers far from zero need the decimals of their range.
const exact = (value, digits) => value !== null && value !== 0 && Math.floor(Math.log10(Math.abs(value))) > digits.exponent ? value.toLocaleString('en', { maximumFractionDigits: digits.decimals }).replace('-', '−') : number(value);

const timeAxis = (c, track, more) => axis(c, track.timeName, Object.assign({ type: track.isDate ? 'time' : 'value', splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: c.grey } } }, more, {
    axisLabel: Object.assign(track.isDate ? {} : { formatter: value => timeText(value, false) }, more?.axisLabel),
}));

// Draws one column of a chart, and again when another column or view is chosen.
function trackChart(id, tracks, make) {
    const element = plot(id), pick = byId(id + '-track');
    const views = [...document.querySelectorAll('input[name="' + id + '-view"]')];
    draw(element, (c, width) => Object.assign({ useUTC: true }, make(c, width, tracks[pick ? pick.selectedIndex : 0], views.find(view => view.checked)?.value)));
    for (const input of [pick, ...views]) input?.addEventListener('change', () => redraw(element));
}
