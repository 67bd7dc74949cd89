// The error by steps ahead.

function horizonChart(horizon) {
    draw(plot('horizon-chart'), (c, width) => {
        const palette = [c.blue, c.orange, c.green, c.plum, c.grey, c.ink];
        const types = ['solid', 'dashed', 'dotted'];
        const symbols = ['circle', 'diamond', 'triangle', 'rect', 'emptyCircle', 'emptyRect'];
        const steps = epochTicks(horizon.steps[0], horizon.steps[horizon.steps.length - 1], width);
        return {
            legend: legend(c), grid: grid({ top: 14 + below(horizon.curves.map(curve => curve.name), width) }),
            xAxis: valueAxis(c, 'Steps ahead', { min: horizon.steps[0], max: horizon.steps[horizon.steps.length - 1], splitLine: { show: false }, axisTick: { customValues: steps, lineStyle: { color: c.grey } }, axisLabel: { customValues: steps } }),
            yAxis: valueAxis(c, 'RMSE (original units)', Object.assign({ min: 0 }, upright)),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip(number(points[0].value[0]) + (points[0].value[0] === 1 ? ' step ahead' : ' steps ahead'), points.map(point => point.seriesName + ': ' + number(point.value[1]))) }),
            series: horizon.curves.map((curve, i) => ({
                name: curve.name, type: 'line', data: horizon.steps.map((step, at) => [step, curve.errors[at]]), symbol: symbols[i % symbols.length], symbolSize: 7, showSymbol: horizon.steps.length < 40,
                lineStyle: { color: palette[i % palette.length], width: i === 0 ? 2.5 : 1.5, type: types[i % types.length] }, itemStyle: { color: palette[i % palette.length] }, z: i === 0 ? 3 : 2,
            })),
        };
    });
}

if (data.horizon) horizonChart(data.horizon);
