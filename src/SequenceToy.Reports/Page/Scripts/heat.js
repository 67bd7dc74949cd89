// Heat maps: a column for each step, a row for each unit.

const isOneSided = panel => panel.scale === 'gate' || panel.scale === 'share' || panel.scale === 'range' || panel.scale === 'rows';

// One scale for all panels with the same name, so that samples, layers and epochs can be compared.
function fix(panels) {
    const reach = new Map();
    for (const panel of panels) {
        const values = panel.values.flat().filter(value => value !== null).map(value => value / 100);
        const [low, high] = reach.get(panel.name) ?? [Infinity, -Infinity];
        reach.set(panel.name, [values.reduce((a, b) => Math.min(a, b), low), values.reduce((a, b) => Math.max(a, b), high)]);
    }
    // One scale per row, where rows have units of their own.
    const rows = new Map();
    for (const panel of panels.filter(panel => panel.scale === 'rows')) {
        panel.values.forEach((row, y) => {
            const values = row.filter(value => value !== null).map(value => value / 100), key = panel.name + '\n' + y;
            const [low, high] = rows.get(key) ?? [Infinity, -Infinity];
            rows.set(key, [values.reduce((a, b) => Math.min(a, b), low), values.reduce((a, b) => Math.max(a, b), high)]);
        });
    }
    for (const panel of panels) {
        panel.ends = ends(panel.scale, ...reach.get(panel.name));
        if (panel.scale === 'rows') panel.rowEnds = panel.values.map((_, y) => ends('rows', ...rows.get(panel.name + '\n' + y)));
    }
}

function ends(kind, low, high) {
    if (kind === 'gate' || kind === 'share') return [0, 1];
    if (kind === 'signed') return [-1, 1];
    if (kind === 'free') {
        const size = Math.max(Math.abs(isFinite(low) ? low : 0), Math.abs(isFinite(high) ? high : 0), 0.01);
        return [-size, size];
    }
    return !isFinite(low) ? [0, 1] : low === high ? [low - 1, high + 1] : [low, high];
}

// A scale of colors below a heat map.
function scale(c, three, [low, high], text, at, width) {
    return {
        type: 'continuous', min: low, max: high, calculable: false, orient: 'horizontal', left: at, bottom: 0, itemWidth: 10, itemHeight: Math.max(40, Math.min(110, width - at - 120)), text,
        textStyle: { color: c.soft, fontSize: 12 }, inRange: { color: three }, outOfRange: { color: [c.card] }, seriesIndex: [],
    };
}

function heat(holder, panel, steps, top) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const unit = document.createElement('small');
    const element = document.createElement('div');
    // Few rows leave no space for the axis name: each row label includes it, except for a single feature.
    const isSmall = panel.rows.length < 3;
    const rowNames = !isSmall ? panel.rows : panel.rows.length === 1 && /^\d+$/.test(panel.rows[0]) ? [''] : panel.rows.map(name => panel.rowAxis + ' ' + name);
    const rows = panel.rows.length, row = rows > 24 ? 10 : rows > 10 ? 16 : 22;
    const side = Math.max(54, Math.min(widest(rowNames) + (isSmall ? 8 : 30), 130));
    const letters = top ? Math.max(...top.map(symbol => [...symbol].length)) : 0;
    const flat = top ? Math.max(widest(top) - 2, 14) : 4;
    const filled = panel.values.flat().filter(value => value !== null);
    figure.className = 'chart';
    caption.textContent = panel.name + ' ';
    unit.textContent = '(' + panel.unit + ')';
    caption.append(unit);
    element.className = 'plot heat';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', description(panel, steps));
    figure.append(caption, element);
    holder.append(figure);
    frame(element, panel.name + ', by step', side + 10 + steps.length * Math.min(flat, 15));
    draw(element, (c, width) => {
        const [low, high] = panel.ends;
        const room = (width - side - 10) / steps.length;
        // Narrow columns have no symbols: a printed page cannot scroll.
        const symbols = room < 9 ? null : top;
        const isTurned = symbols && letters > 1 && room < flat + 6;
        const above = !symbols ? 8 : isTurned ? flat + 6 : 24;
        const three = isOneSided(panel) ? amounts(c) : signs(c);
        // Two decimals when they fit into a column, otherwise one, otherwise no number.
        const places = rows > 24 ? undefined : (filled.every(value => value % 100 === 0) ? [0] : [2, 1]).find(places => Math.max(...filled.map(value => written(value, places).length)) * 6.4 + 6 <= room && room >= 20);
        const category = (labels, more) => axis(c, undefined, Object.assign({ type: 'category', data: labels, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } }, more));
        const label = more => Object.assign({ color: c.soft, fontSize: 12, hideOverlap: false }, more);
        const xAxis = [category(steps, { name: 'Step', nameGap: 26, nameTextStyle: inSight(c, element, width), axisLabel: label({ interval: labeled(steps, room, widest(steps), true) }) })];
        if (symbols) xAxis.push(category(symbols, { position: 'top', name: 'Input', nameLocation: 'start', nameGap: 8, nameTextStyle: { color: c.soft, fontSize: 11, lineHeight: 24, verticalAlign: 'bottom' }, axisLabel: label({ color: c.ink, fontSize: isTurned ? 11 : 12, interval: 0, rotate: isTurned ? 90 : 0, margin: 6 }) }));
        element.style.height = rows * row + above + 78 + 'px';
        return {
            grid: { left: side, right: 10, top: above, bottom: 70, show: true, borderColor: c.grey, borderWidth: 1 },
            xAxis, yAxis: category(rowNames, { name: isSmall ? undefined : panel.rowAxis, inverse: true, nameGap: side - 20, axisLabel: label({ fontSize: 11, interval: labeled(rowNames, row, 15, false), width: side - (isSmall ? 8 : 26), overflow: 'truncate' }) }),
            visualMap: scale(c, three, panel.ends, panel.scale === 'gate' ? panel.unit.split(' to ').reverse() : panel.rowEnds ? ['highest', 'lowest'] : [number(high), number(low)], side, width),
            tooltip: Object.assign(basis(c).tooltip, { formatter: point => tip(panel.name + ': ' + (steps[point.value[0]] === '…' ? 'omitted' : number(point.value[2])), [panel.rowAxis.toLowerCase() + ' ' + panel.rows[point.value[1]] + ', step ' + steps[point.value[0]]]) }),
            series: [{
                type: 'heatmap', label: { show: places !== undefined, fontSize: 11, formatter: point => written(point.value[2] * 100, places) },
                data: panel.values.flatMap((cells, y) => cells.map((value, x) => {
                    const [from, to] = panel.rowEnds?.[y] ?? [low, high];
                    const fill = value === null ? c.card : between(three, (value / 100 - from) / (to - from));
                    return { value: [x, y, value === null ? null : value / 100], itemStyle: { color: fill, borderColor: c.line, borderWidth: room > 6 ? 1 : 0 }, label: { show: value !== null && places !== undefined, color: inkOn(fill) } };
                })),
            }, ...(symbols ? [{ type: 'scatter', xAxisIndex: 1, data: [], silent: true }] : [])],
        };
    });
}

const written = (hundredths, places) => (Math.round(hundredths / 10 ** (2 - places)) / 10 ** places + 0).toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places }).replace('-', '−');

// A heat map in a sentence: lowest and highest value with their positions.
function description(panel, steps) {
    let lowest = null, highest = null;
    panel.values.forEach((row, y) => row.forEach((value, x) => {
        if (value === null) return;
        if (!lowest || value < lowest.value) lowest = { value, x, y };
        if (!highest || value > highest.value) highest = { value, x, y };
    }));
    const at = place => number(place.value / 100) + ' at step ' + steps[place.x] + ', ' + panel.rowAxis.toLowerCase() + ' ' + panel.rows[place.y];
    return panel.name + ' (' + panel.unit + '), heat map by step and ' + panel.rowAxis.toLowerCase() + '. ' + (lowest ? 'Lowest ' + at(lowest) + '; highest ' + at(highest) + '.' : 'No finite values.');
}

const widthFor = steps => steps <= 6 ? '18rem' : steps <= 16 ? '25rem' : '100%';
