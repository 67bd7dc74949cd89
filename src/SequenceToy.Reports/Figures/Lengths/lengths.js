// Scores by length.

function lengthsChart(lengths) {
    // When only the shortest length was trained, its line must not coincide with the axis.
    const [shortest, longest] = [lengths.lengths[0], lengths.lengths[lengths.lengths.length - 1]];
    const isPoint = lengths.trained[0] === shortest && lengths.trained[1] === shortest;
    draw(plot('lengths-chart'), c => {
        const line = (name, values, color, more) => Object.assign({ name, type: 'line', data: lengths.lengths.map((length, i) => [length, values[i]]), symbolSize: 7, lineStyle: { color: color, width: 2 }, itemStyle: { color: color } }, more);
        return {
            legend: legend(c), grid: grid({ top: 50 }),
            xAxis: valueAxis(c, 'Length (' + lengths.unit + ')', { scale: true, min: isPoint ? Math.max(shortest - Math.ceil((longest - shortest) / 30), 0) : shortest, max: longest, minInterval: 1, splitLine: { show: false }, axisLabel: { showMinLabel: !isPoint } }),
            yAxis: valueAxis(c, lengths.axis, Object.assign(lengths.isShare ? { min: 0, max: 100 } : { min: 0 }, upright)),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip('Length ' + number(points[0].value[0]) + ' (' + lengths.unit + ')', points.map(point => point.seriesName + ': ' + number(point.value[1]) + (lengths.isShare ? '%' : ''))) }),
            series: [
                line('Network', lengths.scores, c.blue, {
                    symbol: 'circle', markArea: { silent: true, itemStyle: { color: c.ink, opacity: 0.08 }, label: { show: false }, data: [[{ xAxis: lengths.trained[0] }, { xAxis: lengths.trained[1] }]] },
                    markLine: { silent: true, symbol: 'none', lineStyle: { color: c.ink, type: 'solid', width: 1 }, label: { formatter: 'longest training length', color: c.ink, position: 'end', rotate: 0, distance: 4, fontSize: 12, align: lengths.trained[1] - shortest > (longest - shortest) / 2 ? 'right' : 'left' }, data: [{ xAxis: lengths.trained[1] }] },
                }),
                ...(lengths.baseline.some(value => value !== null) ? [line('Baseline', lengths.baseline, c.grey, { symbol: 'diamond', lineStyle: { color: c.grey, width: 1.5, type: 'dotted' } })] : []),
            ],
        };
    });
}

if (data.lengths) lengthsChart(data.lengths);
