// Snapshots during training: the network at the selected epoch.

function snapshots(all) {
    const slider = byId('snapshots-epoch'), holder = byId('snapshots-panels');
    const now = () => Number(slider.value);
    const last = all.epochs[all.epochs.length - 1];
    const palette = c => [c.blue, c.orange, c.green, c.grey, c.ink];
    const color = (c, line, i) => line.ignore ? c.plum : palette(c)[i % 5];
    const kinds = ['solid', [7, 3], 'dotted', [12, 3, 2, 3]];
    // The selected epoch, and a horizontal level.
    const atEpoch = (c, level) => ({ silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: c.ink, type: 'solid', width: 1.5 }, data: [{ xAxis: all.epochs[now()] }, ...(level ? [{ yAxis: level, lineStyle: { color: c.grey, type: 'dotted', width: 1.5 } }] : [])] });
    // The epochs of the snapshots that fit on a logarithmic axis, always including the first and the last.
    const ticksFor = width => {
        const place = epoch => Math.log(epoch / all.epochs[0]) / Math.log(last / all.epochs[0]) * (width - left - 18);
        const ticks = [all.epochs[0]];
        for (const epoch of all.epochs.slice(1, -1)) if (Math.min(place(epoch) - place(ticks[ticks.length - 1]), place(last) - place(epoch)) >= widest([number(last)])) ticks.push(epoch);
        return last > all.epochs[0] ? [...ticks, last] : ticks;
    };
    const overEpochs = (c, width, name, curves, unit, more, ticks = ticksFor(width)) => ({
        legend: curves.length > 1 ? legend(c) : undefined, grid: grid({ top: below(curves.map(curve => curve.name), width) }),
        xAxis: axis(c, 'Epoch', { type: 'log', logBase: 2, min: all.epochs[0], max: last, axisTick: { customValues: ticks, lineStyle: { color: c.grey } }, axisLabel: { customValues: ticks, formatter: number }, splitLine: { show: false } }),
        yAxis: valueAxis(c, name, Object.assign({ min: more.min, max: more.max, scale: more.scale }, upright)),
        tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip('Epoch ' + number(points[0].value[0]), points.filter(point => point.value[1] !== null).map(point => point.seriesName + ': ' + number(point.value[1]) + unit)) }),
        series: curves.map((line, i) => ({
            name: line.name, type: 'line', data: all.epochs.map((epoch, at) => [epoch, line.values[at]]), symbolSize: 6, symbol: ['circle', 'triangle', 'rect', 'diamond', 'arrow'][i % 5],
            lineStyle: { color: color(c, line, i), width: 2, type: kinds[i % 4] }, itemStyle: { color: color(c, line, i) }, markLine: i === 0 ? atEpoch(c, more.level) : undefined,
        })),
    });
    const show = () => {
        byId('snapshots-summary').textContent = all.summaries[now()];
        byId('snapshots-now').textContent = number(all.epochs[now()]);
        slider.setAttribute('aria-valuetext', 'epoch ' + number(all.epochs[now()]));
        draw(plot('snapshots-influence'), (c, width) => bars(c, width, all, all.bars[now()], all.most));
        if (all.lines) draw(plot('snapshots-lines'), (c, width) => overEpochs(c, width, all.linesAxis, all.lines.map(line => ({ name: line.name + (line.ignore ? ', should be ignored' : ''), ignore: line.ignore, values: line.shares })), '%', { min: 0, level: all.ignoredBelow }));
        else draw(plot('snapshots-scores'), (c, width) => overEpochs(c, width, all.scoreAxis, [{ name: all.scoreAxis, values: all.scores }], '', all.isShare ? { min: 0, max: 100 } : { scale: true }));
        forget(holder);
        holder.style.setProperty('--panel', widthFor(all.steps.length));
        all.panels[now()].forEach(panel => heat(holder, panel, all.steps, null));
    };
    slider.addEventListener('input', show);
    show();
}

if (data.snapshots) snapshots(data.snapshots);
