// While it learned: the network at the epoch chosen.

function snapshots() {
    const all = data.snapshots;
    if (!all) return;
    const slider = byId('snapshots-epoch'), holder = byId('snapshots-panels');
    const now = () => Number(slider.value);
    const last = all.epochs[all.epochs.length - 1];
    const palette = c => [c.blue, c.orange, c.green, c.grey, c.ink];
    const kinds = ['solid', [7, 3], 'dotted', [12, 3, 2, 3]];
    const atEpoch = (c, isOn) => ({ silent: true, symbol: 'none', lineStyle: { color: c.ink, type: 'solid', width: 1.5 }, label: { show: false }, data: isOn ? [{ xAxis: all.epochs[now()] }] : [] });
    // A power of two just before the last epoch would run into it.
    const epoch = value => Number.isInteger(value) && (value === last || last / value >= 1.6) ? number(value) : '';
    const overEpochs = (c, name, lines, unit, more) => ({
        legend: lines.length > 1 ? legend(c) : undefined, grid: grid({ top: lines.length > 1 ? (lines.length > 4 ? 60 : 36) : 16 }),
        xAxis: axis(c, 'Epoch', { type: 'log', logBase: 2, min: all.epochs[0], max: last, axisLabel: { formatter: epoch }, splitLine: { show: false } }),
        yAxis: valueAxis(c, name, Object.assign({}, more, upright)),
        tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip('Epoch ' + number(points[0].value[0]), points.map(point => point.seriesName + ': ' + number(point.value[1]) + unit)) }),
        series: lines.map((line, i) => ({
            name: line.name, type: 'line', data: all.epochs.map((epoch, at) => [epoch, line.values[at]]), symbolSize: 6, symbol: ['circle', 'triangle', 'rect', 'diamond'][i % 4],
            lineStyle: { color: palette(c)[i % 5], width: 2, type: kinds[i % 4] }, itemStyle: { color: palette(c)[i % 5] }, markLine: atEpoch(c, i === 0),
        })),
    });
    fix(all.panels.flat());
    const show = () => {
        byId('snapshots-told').textContent = all.told[now()];
        slider.setAttribute('aria-valuetext', 'epoch ' + number(all.epochs[now()]));
        draw(plot('snapshots-influence'), (c, width) => bars(c, width, all, all.bars[now()], all.most));
        if (all.lines) draw(plot('snapshots-lines'), c => overEpochs(c, 'Moves the answer by (% of its range)', all.lines.map(line => ({ name: line.name, values: line.shares })), ' %', { min: 0 }));
        else draw(plot('snapshots-scores'), c => overEpochs(c, all.scoreAxis, [{ name: all.scoreAxis, values: all.scores }], '', all.isShare ? { min: 0, max: 100 } : { scale: true }));
        forget(holder);
        holder.style.setProperty('--panel', widthFor(all.steps.length));
        all.panels[now()].forEach(panel => heat(holder, panel, all.steps, null));
    };
    slider.addEventListener('input', show);
    show();
}
