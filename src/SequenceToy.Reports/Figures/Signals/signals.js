// Target and prediction by step.

function signalChart(signal) {
    draw(plot('signals-' + signal.sample), (c, width) => {
        // Steps that are not scored interrupt the lines.
        const points = values => signal.steps.flatMap((step, i) => [...(i > 0 && step > signal.steps[i - 1] + 1 ? [[step - 1, null]] : []), [step, values[i]]]);
        const line = (name, values, color, type) => ({ name, type: 'line', data: points(values), symbol: 'circle', symbolSize: 4, showSymbol: signal.steps.length <= 60, lineStyle: { color: color, width: 2, type }, itemStyle: { color: color } });
        const text = value => exact(value, signal.digits);
        const [first, last] = [signal.steps[0] ?? 1, signal.steps[signal.steps.length - 1] ?? 1];
        const steps = epochTicks(first, last, width);
        return {
            legend: legend(c, { data: [{ name: 'Target', icon: strokes.solid }, { name: 'Prediction', icon: strokes.dashed }] }), grid: grid({ top: 36 }),
            xAxis: valueAxis(c, 'Step', { min: first === last ? first - 1 : first, max: first === last ? first + 1 : last, splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: c.grey } }, axisTick: { customValues: steps, lineStyle: { color: c.grey } }, axisLabel: { customValues: steps } }),
            yAxis: valueAxis(c, 'Value (original units)', Object.assign({ scale: true, axisLabel: { formatter: text } }, upright)),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } }, formatter: points => tip('Step ' + number(points[0].value[0]), points.map(point => point.seriesName + ': ' + text(point.value[1]))) }),
            series: [line('Target', signal.targets, c.ink, 'solid'), line('Prediction', signal.predictions, c.orange, 'dashed')],
        };
    });
}

for (const signal of data.signals ?? []) signalChart(signal);
