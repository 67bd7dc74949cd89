// Values over time with the parts of the data, forecasts of the test part, and fans of later forecasts.

function fanChart(id, tracks) {
    trackChart(id, tracks, (c, width, track, view) => {
        const ends = [track.end, ...track.fans.flatMap(fan => fan.points.map(point => point[0]))];
        const start = track.history[0][0], end = Math.max(...ends);
        const from = view === 'last' ? track.lastPart ?? start : start;
        const text = value => exact(value, track.digits);
        // Long numbers need more room than those of other charts.
        const side = Math.max(left, 34 + widest(track.history.map(point => text(Math.round(point[1])))));
        const shown = points => points.filter(point => point[0] >= from);
        const line = (name, data, color, more) => Object.assign({
            name, type: 'line', data, symbol: 'circle', symbolSize: 4, showSymbol: data.length < 40, lineStyle: { color: color, width: 2 }, itemStyle: { color: color },
        }, more);
        const known = fan => fan.origin ? [[...fan.origin, 'known']] : [];
        // There and back again: the area below the lower end is wound both ways, so that it stays empty.
        const band = (fan, level) => {
            const points = fan.points.filter(point => point[2 + 2 * level] !== null && point[3 + 2 * level] !== null);
            const origin = known(fan);
            return {
                name: track.levels[level] + ' interval', type: 'line', silent: true, symbol: 'none', z: 1, lineStyle: { width: 0 }, itemStyle: { color: c.blue, opacity: opacity(level) },
                areaStyle: { color: c.blue, opacity: opacity(level), origin: 'start' }, data: [...origin, ...points.map(point => [point[0], point[3 + 2 * level]]), ...points.reverse().map(point => [point[0], point[2 + 2 * level]]), ...origin],
            };
        };
        const opacity = level => 0.12 + 0.2 * (track.levels.length - 1 - level) / Math.max(track.levels.length - 1, 1);
        const part = (kind, at, to) => ({ kind, name: ((to - at) / (end - from)) * (width - side - 18) > kind.length * 7 ? kind : '', at, to });
        const parts = [part('training', start, track.validation ?? track.test ?? track.end), ...(track.validation === null ? [] : [part('validation', track.validation, track.test ?? track.end)]), ...(track.test === null ? [] : [part('test', track.test, track.end)])];
        const shade = { training: 0, validation: 0.05, test: 0.1 };
        const areas = parts.flatMap(part => part.to > from ? [[{ name: part.name, xAxis: Math.max(part.at, from), itemStyle: { color: c.ink, opacity: shade[part.kind] } }, { xAxis: part.to }]] : []);
        const series = [
            line('Values', shown(track.history), c.ink, { lineStyle: { color: c.ink, width: 1.5 }, symbolSize: 3, markArea: { silent: true, label: { color: c.soft, fontSize: 12, position: 'insideTop' }, data: track.validation === null && track.test === null ? [] : areas } }),
            ...(track.tested.length ? [line('Forecasts of the test part', track.tested, c.orange, {
                lineStyle: { color: c.orange, width: 2, type: 'dashed' }, showSymbol: true, symbolSize: point => track.starts.includes(point[0]) ? 7 : track.starts.length === 0 && track.tested.length < 40 ? 4 : 0,
            })] : []),
            ...track.fans.flatMap(fan => [...track.levels.map((_, level) => band(fan, level)).reverse(), line('Forecast', [...known(fan), ...fan.points], c.blue, { showSymbol: fan.points.length < 40 && track.fans.length < 3 })]),
        ];
        const legends = [['Values', strokes.solid], ['Forecasts of the test part', strokes.dashed], ['Forecast', strokes.solid], ...track.levels.map(level => [level + ' interval', 'rect'])].filter(([name]) => series.some(one => one.name === name));
        return {
            legend: legend(c, { data: legends.map(([name, icon]) => ({ name, icon })) }), grid: grid({ left: side, top: 14 + below(legends.map(([name]) => name), width) }), series,
            xAxis: timeAxis(c, track, { min: from, max: end }),
            yAxis: valueAxis(c, track.axis, { scale: true, nameGap: side - 22, axisLabel: { formatter: text } }),
            tooltip: Object.assign(basis(c).tooltip, {
                trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } },
                formatter: points => tip(timeText(points[0].value[0], track.isDate), points.filter(point => !point.seriesName.endsWith(' interval') && point.value[2] !== 'known').flatMap(point => [
                    point.seriesName + ': ' + text(point.value[1]), ...(point.seriesName === 'Forecast' ? track.levels.map((level, i) => level + ' interval: ' + text(point.value[2 + 2 * i]) + ' to ' + text(point.value[3 + 2 * i])) : []),
                ])),
            }),
        };
    });
}

if (data.forecast) fanChart('forecast-chart', data.forecast);
if (data.folds) fanChart('folds-chart', data.folds);
