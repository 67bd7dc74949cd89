// Success rates by axis, and curves with bands: one for each cell.

const sweepColors = c => [c.blue, c.orange, c.green, c.plum, c.grey, c.ink];
const sweepLines = ['solid', 'dashed', 'dotted'];
const sweepSymbols = ['circle', 'diamond', 'triangle', 'rect', 'emptyCircle', 'emptyRect'];
const sweepLegend = (c, names, width) => legend(c, { data: names.map(name => ({ name })), textStyle: { color: c.ink, fontSize: 13, width: width - 50, overflow: 'truncate' } });
const sweepTop = (names, width) => 20 + below(names.length === 1 ? [...names, ''] : names, width);

function sweepShares(id, figure) {
    const names = figure.curves.map(curve => curve.name);
    draw(plot(id), (c, width) => ({
        legend: sweepLegend(c, names, width), grid: grid({ top: sweepTop(names, width) }),
        xAxis: axis(c, figure.axis, { type: 'value', min: -0.5, max: figure.values.length - 0.5, splitLine: { show: false }, axisTick: { customValues: figure.values.map((_, i) => i), lineStyle: { color: c.grey } }, axisLabel: { customValues: figure.values.map((_, i) => i), formatter: value => figure.values[value] ?? '', showMinLabel: true, showMaxLabel: true } }),
        yAxis: valueAxis(c, 'Runs that reached the goal (%)', Object.assign({ min: 0, max: 100, axisLine: { onZero: false, lineStyle: { color: c.grey } } }, upright)),
        tooltip: Object.assign(basis(c).tooltip, { formatter: point => point.value.length < 5 ? '' : tip(point.seriesName, [figure.axis + ' = ' + figure.values[point.value[4]], 'success rate: ' + number(point.value[1]) + '%', '95% interval: ' + number(point.value[2]) + '% to ' + number(point.value[3]) + '%']) }),
        series: figure.curves.flatMap((curve, i) => {
            const color = sweepColors(c)[i], at = x => x + 0.1 * (i - (figure.curves.length - 1) / 2);
            const known = curve.shares.flatMap((share, x) => share === null ? [] : [[at(x), ...share, x]]);
            return [
                { name: curve.name, type: 'line', data: known, symbol: sweepSymbols[i], symbolSize: 8, showSymbol: true, lineStyle: { color: color, width: 1.5, type: sweepLines[i % 3] }, itemStyle: { color: color } },
                { name: curve.name, type: 'line', silent: true, data: known.flatMap(([x, , low, high]) => [[x, low], [x, high], [x, '-']]), symbol: 'rect', symbolSize: [10, 1.5], showSymbol: true, lineStyle: { color: color, width: 1.5 }, itemStyle: { color: color } },
            ];
        }),
    }));
}

function sweepCurves(id, figure) {
    const names = figure.curves.map(curve => curve.name), element = plot(id);
    // A value holds until the next point.
    const stepped = (points, at) => points.flatMap((point, i) => i === 0 || !figure.isStepped ? [[point[0], point[at]]] : [[point[0], points[i - 1][at]], [point[0], point[at]]]);
    const all = figure.curves.flatMap(curve => curve.points), xs = all.map(point => point[0]), ys = all.flatMap(point => point.slice(1)).filter(value => value !== null);
    const low = Math.min(...xs), high = Math.max(...xs), [bottom, top] = [Math.min(...ys), Math.max(...ys)];
    const alone = low === high ? 0.5 : 0;
    draw(element, (c, width) => {
        const ends = figure.isYLog ? { type: 'log', min: bottom / 1.1, max: top * 1.1, axisLine: { onZero: false, lineStyle: { color: c.grey } } } : { axisLine: { onZero: false, lineStyle: { color: c.grey } }, type: 'value', min: 0, max: figure.isShare ? 100 : undefined };
        const rows = sweepTop(names, width);
        const ticks = figure.isYLog ? marks(ends.min, ends.max, element.clientHeight - rows - 52) : [], steps = figure.isXLog ? marks(low, high, width - left - 18) : [];
        return {
            legend: sweepLegend(c, names, width), grid: grid({ top: rows, right: 26 }),
            xAxis: valueAxis(c, figure.x, Object.assign({ type: 'value', minInterval: figure.isXWhole ? 1 : 0, min: low - alone, max: high + alone + (figure.isStepped ? (high - low) * 0.02 : 0), splitLine: { show: false } }, figure.isXLog ? { type: 'log', axisTick: { customValues: steps, lineStyle: { color: c.grey } }, axisLabel: { customValues: steps } } : { axisLabel: { showMinLabel: alone === 0 && Number.isInteger(low), showMaxLabel: alone === 0 && Number.isInteger(high) && !figure.isStepped } })),
            yAxis: valueAxis(c, figure.y, Object.assign(ends, upright, figure.isYLog ? { axisTick: { customValues: ticks, lineStyle: { color: c.grey } }, axisLabel: { customValues: ticks }, splitLine: { show: false } } : {})),
            tooltip: Object.assign(basis(c).tooltip, {
                trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } },
                formatter: points => {
                    const own = points.filter(point => point.value.length > 2), unit = figure.isShare ? '%' : '';
                    return own.length === 0 ? '' : tip(figure.x + ' ' + number(own[0].value[0]), own.flatMap(point => [point.seriesName + ': ' + number(point.value[1]) + unit, '  ' + figure.band + ': ' + number(point.value[2]) + unit + ' to ' + number(point.value[3]) + unit]));
                },
            }),
            series: figure.curves.flatMap((curve, i) => {
                const color = sweepColors(c)[i];
                const banded = curve.points.filter(point => point[2] !== null && point[3] !== null);
                return [
                    { name: curve.name, type: 'line', data: curve.points, step: figure.isStepped ? 'end' : false, symbol: sweepSymbols[i], symbolSize: 6, showSymbol: curve.points.length < 3, lineStyle: { color: color, width: 2, type: sweepLines[i % 3] }, itemStyle: { color: color }, z: 3 },
                    // There and back again, as of the intervals of forecasts.
                    { name: curve.name, type: 'line', silent: true, symbol: 'none', z: 1, lineStyle: { width: 0 }, itemStyle: { color: color }, areaStyle: { color: color, opacity: 0.14, origin: 'start' }, data: [...stepped(banded, 3), ...stepped(banded, 2).reverse()] },
                ];
            }),
        };
    });
}

if (data.sweepShares) data.sweepShares.forEach((figure, i) => sweepShares('sweep-share-' + i, figure));
for (const name of ['Losses', 'Profiles', 'Unsolved']) if (data['sweep' + name]) sweepCurves('sweep-' + name.toLowerCase(), data['sweep' + name]);
