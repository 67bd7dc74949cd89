// Residuals by time.

function residualsChart(tracks) {
    trackChart('residuals-chart', tracks, (c, width, track, view) => {
        const { validation, test } = track.steps.find(one => String(one.step) === view) ?? track.steps[0];
        const points = (name, data, color, symbol) => ({ name, type: 'line', data, symbol, symbolSize: 5, showSymbol: data.length < 200, showAllSymbol: true, lineStyle: { color: color, width: 1 }, itemStyle: { color: color } });
        const all = [...validation, ...test].map(point => point[0]);
        return {
            legend: legend(c, { data: ['Validation part', 'Test part'].map(name => ({ name })) }), grid: grid({ top: 50 }),
            xAxis: timeAxis(c, track, { scale: true, min: all.length ? Math.min(...all) : undefined, max: all.length ? Math.max(...all) : undefined }),
            yAxis: valueAxis(c, 'Value minus forecast', upright),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } }, formatter: points => tip(timeText(points[0].value[0], track.isDate), points.map(point => point.seriesName + ': ' + number(point.value[1]))) }),
            series: [
                Object.assign(points('Validation part', validation, c.grey, 'emptyCircle'), { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: c.ink, type: 'solid', width: 1 }, data: [{ yAxis: 0 }] } }),
                points('Test part', test, c.blue, 'circle'),
            ],
        };
    });
}

if (data.residuals) residualsChart(data.residuals);
