// The loss by epoch.

// Ticks at 1, 2 and 5 times each power of ten when they fit, otherwise at the powers only.
function marks(bottom, top, height) {
    const decade = height / (Math.log10(top) - Math.log10(bottom));
    const stride = strides.find(stride => stride * decade >= 30) ?? 1000;
    const digits = decade >= 300 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : decade >= 100 ? [1, 2, 5] : [1];
    const found = [];
    for (let power = Math.floor(Math.log10(bottom)); power <= Math.ceil(Math.log10(top)); power++) {
        if (power % stride === 0) for (const digit of digits) found.push(Number(digit + 'e' + power));
    }
    return found.filter(mark => mark >= bottom && mark <= top);
}

function lossChart(loss) {
    const from = byId('loss-from'), to = byId('loss-to');
    const last = Number(to.max);
    const isLog = () => document.querySelector('input[name="loss-scale"]:checked').value === 'log';
    const shown = value => value === null || !isLog() ? value : Math.max(value, loss.floor);
    // The label of the best epoch extends away from the nearer edge.
    const side = () => (loss.best - Number(from.value)) / Math.max(Number(to.value) - Number(from.value), 1) > 0.5 ? 'right' : 'left';
    const pairs = values => loss.epochs.map((epoch, i) => [epoch, shown(values[i]), values[i]]);
    const element = plot('loss');

    const ticksOf = width => epochTicks(Number(from.value), Number(to.value), width);
    // A single epoch is drawn in the middle of the axis.
    const [low, high] = last === 1 ? [0.5, 1.5] : [1, last];

    const make = (c, width) => {
        const line = (name, values, color, type, more) => Object.assign({
            name, type: 'line', data: values, symbol: 'circle', symbolSize: 5, showSymbol: loss.epochs.length === 1, lineStyle: { color: color, width: 2, type }, itemStyle: { color: color },
        }, more);
        const series = [line('Training', pairs(loss.training), c.blue, 'solid', {
            markLine: {
                silent: true, symbol: 'none', lineStyle: { color: c.ink, type: 'solid', width: 1.5 },
                label: { formatter: loss.bestName + ': epoch ' + number(loss.best), color: c.ink, position: 'end', rotate: 0, distance: 4, fontSize: 12, align: side() }, data: [{ xAxis: loss.best }],
            },
        })];
        const kinds = [['Training', 'solid']];
        if (loss.validation) {
            series.push(line('Validation', pairs(loss.validation), c.orange, [7, 3]));
            kinds.push(['Validation', 'dashed']);
        }
        if (loss.baseline !== null) {
            series.push(line(loss.baselineName, [[low, shown(loss.baseline)], [high, shown(loss.baseline)]], c.grey, 'dotted', { showSymbol: false }));
            kinds.push([loss.baselineName, 'dotted']);
        }
        const epochs = ticksOf(width);
        const ticks = isLog() ? marks(loss.bottom, loss.top, element.clientHeight - 110) : [];
        return {
            legend: legend(c, { data: kinds.map(([name, kind]) => ({ name, icon: strokes[kind] })) }), grid: grid({ top: 14 + below(kinds.map(([name]) => name), width) }), series,
            xAxis: valueAxis(c, 'Epoch', { min: low, max: high, axisTick: { customValues: epochs, lineStyle: { color: c.grey } }, axisLabel: { customValues: epochs }, splitLine: { show: false } }),
            yAxis: isLog()
                ? valueAxis(c, loss.axis, Object.assign({ type: 'log', min: loss.bottom, max: loss.top, axisTick: { customValues: ticks, lineStyle: { color: c.grey } }, splitLine: { customValues: ticks, lineStyle: { color: c.line } }, axisLabel: { customValues: ticks, formatter: loss.bottom < 1e-3 || loss.top >= 1e6 ? scientific : number } }, upright))
                : valueAxis(c, loss.axis, Object.assign({ min: loss.lowest }, upright)),
            dataZoom: [{ type: 'inside', xAxisIndex: 0, startValue: last === 1 ? low : Number(from.value), endValue: last === 1 ? high : Number(to.value), minValueSpan: last === 1 ? undefined : 1, filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true, preventDefaultMouseMove: false }],
            tooltip: Object.assign(basis(c).tooltip, {
                trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } },
                formatter: points => tip('Epoch ' + number(points[0].value[0]), points.filter(point => point.seriesName !== loss.baselineName).map(point => point.seriesName + ': ' + number(point.value[2]))),
            }),
        };
    };

    draw(element, make);
    // Wheel and drag update the epoch fields and the ticks.
    const chart = drawn.get(element).chart;
    chart.on('datazoom', () => {
        const [window] = chart.getOption().dataZoom;
        from.value = Math.min(Math.max(1, Math.ceil(window.startValue)), last);
        to.value = Math.min(Math.max(Number(from.value), Math.floor(window.endValue)), last);
        const customValues = ticksOf(element.clientWidth);
        chart.setOption({ xAxis: { axisTick: { customValues }, axisLabel: { customValues } } });
    });
    for (const radio of document.querySelectorAll('input[name="loss-scale"]')) radio.addEventListener('change', () => redraw(element));
    const zoom = () => {
        from.value = Math.min(Math.max(1, Math.round(Number(from.value) || 1)), last);
        to.value = Math.min(Math.max(Number(from.value), Math.round(Number(to.value) || last)), last);
        // A window of one epoch would have no width.
        if (from.value === to.value && last > 1) Number(to.value) < last ? to.value = Number(to.value) + 1 : from.value = last - 1;
        redraw(element);
    };
    from.addEventListener('change', zoom);
    to.addEventListener('change', zoom);
    byId('loss-all').addEventListener('click', () => { from.value = 1; to.value = last; redraw(element); });
}

if (data.loss) lossChart(data.loss);
