(() => {
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const byId = id => document.getElementById(id);
const drawn = new Map();
root.classList.add('scripted');

// ---- Words and colours

const raised = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

function number(value) {
    if (value === null || value === undefined) return 'not a number';
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
        const [digits, power] = value.toExponential(3).split('e');
        const short = String(Number(digits)).replace('-', '−');
        const ten = '10' + String(Number(power)).replace(/./g, sign => raised[sign]);
        return short === '1' ? ten : short + ' × ' + ten;
    }
    return String(Number(value.toPrecision(4))).replace('-', '−');
}

const escaped = text => String(text).replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');
const tip = (title, rows) => '<div class="tip"><b>' + escaped(title) + '</b>' + rows.map(row => '<br>' + escaped(row)).join('') + '</div>';

function colours() {
    const style = getComputedStyle(root);
    const of = name => style.getPropertyValue('--' + name).trim();
    return Object.fromEntries(['paper', 'card', 'ink', 'soft', 'line', 'blue', 'orange', 'green', 'grey', 'low', 'mid', 'high'].map(name => [name, of(name)]));
}

function mixed(from, to, share) {
    const part = (colour, at) => parseInt(colour.slice(at, at + 2), 16);
    return '#' + [1, 3, 5].map(at => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share).toString(16).padStart(2, '0')).join('');
}

// ---- What all charts share

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

function basis(c) {
    return {
        animation: false,
        textStyle: { fontFamily: font, color: c.ink },
        tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.grey, textStyle: { color: c.ink, fontSize: 13 }, transitionDuration: 0 },
    };
}

function axis(c, name, more) {
    return Object.assign({
        name, nameLocation: 'middle', nameTextStyle: { color: c.soft, fontSize: 12 },
        axisLine: { lineStyle: { color: c.grey } }, axisTick: { lineStyle: { color: c.grey } },
        axisLabel: { color: c.soft, fontSize: 12, hideOverlap: true }, splitLine: { lineStyle: { color: c.line } },
    }, more);
}

const valueAxis = (c, name, more) => axis(c, name, Object.assign({ type: 'value', axisLabel: { color: c.soft, fontSize: 12, hideOverlap: true, formatter: number } }, more));
const legend = c => ({ top: 0, left: 0, itemWidth: 26, textStyle: { color: c.ink, fontSize: 13 }, inactiveColor: c.grey });
const grid = (c, more) => Object.assign({ left: 66, right: 18, top: 36, bottom: 48 }, more);

function draw(element, make) {
    if (!element) return;
    let chart = drawn.get(element)?.chart;
    if (!chart) {
        chart = echarts.init(element, null, { renderer: 'svg' });
        sizes.observe(element);
    }
    drawn.set(element, { chart, make });
    redraw(element);
}

const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) if (drawn.has(target) && target.clientWidth !== drawn.get(target).width) redraw(target);
});

function redraw(element) {
    const { chart, make } = drawn.get(element);
    drawn.get(element).width = element.clientWidth;
    if (element.clientWidth === 0) return;
    chart.resize();
    chart.setOption(Object.assign(basis(colours()), make(colours(), element.clientWidth)), true);
    element.querySelector('svg')?.setAttribute('aria-hidden', 'true');
}

function forget(holder) {
    for (const element of holder.querySelectorAll('.plot')) {
        sizes.unobserve(element);
        drawn.get(element)?.chart.dispose();
        drawn.delete(element);
    }
    holder.replaceChildren();
}

const plot = id => document.querySelector('#' + id + ' .plot');

// ---- Loss

function lossChart() {
    const loss = data.loss;
    if (!loss) return;
    const from = byId('loss-from'), to = byId('loss-to');
    const last = Number(to.max);
    const isLog = () => document.querySelector('input[name="loss-scale"]:checked').value === 'log';
    const shown = value => value === null || (isLog() && value <= 0) ? null : value;
    // Above its line, turned away from the nearer edge.
    const side = () => (loss.best - Number(from.value)) / Math.max(Number(to.value) - Number(from.value), 1) > 0.5 ? 'right' : 'left';
    const pairs = values => loss.epochs.map((epoch, i) => [epoch, shown(values[i])]);

    const make = c => {
        const line = (name, values, colour, more) => Object.assign({
            name, type: 'line', data: values, symbol: 'circle', symbolSize: 5, showSymbol: loss.epochs.length === 1, lineStyle: { color: colour, width: 2 }, itemStyle: { color: colour }, sampling: undefined,
        }, more);
        const series = [line('Training', pairs(loss.training), c.blue, {
            markLine: loss.best ? {
                silent: true, symbol: 'none', lineStyle: { color: c.green, type: 'solid', width: 1.5 },
                label: { formatter: 'best epoch ' + loss.best, color: c.green, position: 'end', rotate: 0, distance: 4, fontSize: 12, align: side() }, data: [{ xAxis: loss.best }],
            } : undefined,
        })];
        if (loss.validation) series.push(line('Validation', pairs(loss.validation), c.orange, { lineStyle: { color: c.orange, width: 2, type: [7, 3] } }));
        if (loss.guess !== null && shown(loss.guess) !== null) {
            series.push(line('Guessing', [[Number(from.value), loss.guess], [Number(to.value), loss.guess]], c.grey, { showSymbol: false, lineStyle: { color: c.grey, width: 1.5, type: 'dotted' } }));
        }
        return {
            legend: legend(c), grid: grid(c, { left: 72, top: 50 }), series,
            xAxis: valueAxis(c, 'Epoch', { min: Number(from.value), max: Math.max(Number(to.value), Number(from.value) + 1), minInterval: 1, splitLine: { show: false } }),
            yAxis: isLog()
                ? axis(c, loss.axis, { type: 'log', axisLabel: { color: c.soft, fontSize: 12, formatter: number, hideOverlap: true } })
                : valueAxis(c, loss.axis, { scale: true }),
            dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true, preventDefaultMouseMove: false }],
            tooltip: Object.assign(basis(c).tooltip, {
                trigger: 'axis', axisPointer: { lineStyle: { color: c.grey } },
                formatter: points => tip('Epoch ' + points[0].value[0], points.filter(point => point.seriesName !== 'Guessing').map(point => point.seriesName + ': ' + number(point.value[1]))),
            }),
        };
    };

    const element = plot('loss');
    draw(element, make);
    for (const radio of document.querySelectorAll('input[name="loss-scale"]')) radio.addEventListener('change', () => redraw(element));
    const zoom = () => {
        from.value = Math.min(Math.max(1, Math.round(Number(from.value) || 1)), last);
        to.value = Math.min(Math.max(Number(from.value), Math.round(Number(to.value) || last)), last);
        redraw(element);
    };
    from.addEventListener('change', zoom);
    to.addEventListener('change', zoom);
    byId('loss-all').addEventListener('click', () => { from.value = 1; to.value = last; redraw(element); });
}

// ---- Answers

function scatterChart() {
    const scatter = data.scatter;
    if (!scatter) return;
    draw(plot('scatter'), c => {
        const all = scatter.points.flat().flatMap(point => [point[0], point[1]]);
        const low = Math.min(...all), high = Math.max(...all);
        const palette = [c.blue, c.orange, c.green, c.grey];
        const symbols = ['circle', 'triangle', 'rect', 'diamond'];
        return {
            legend: legend(c), grid: grid(c, { left: 72 }),
            xAxis: valueAxis(c, 'Right answer (real units)', { scale: true }),
            yAxis: valueAxis(c, 'Predicted answer (real units)', { scale: true }),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'item', formatter: point => point.seriesType === 'scatter' ? tip('Sample ' + point.value[2], ['right: ' + number(point.value[0]), 'predicted: ' + number(point.value[1])]) : '' }),
            series: [
                ...scatter.points.map((points, i) => ({ name: scatter.names[i], type: 'scatter', data: points, symbol: symbols[i], symbolSize: 6, itemStyle: { color: palette[i], opacity: 0.55 } })),
                { name: 'exactly right', type: 'line', data: [[low, low], [high, high]], symbol: 'none', lineStyle: { color: c.grey, width: 1.5, type: 'dashed' }, itemStyle: { color: c.grey }, tooltip: { show: false } },
            ],
        };
    });
}

function confusionChart() {
    const confusion = data.confusion;
    if (!confusion) return;
    const count = confusion.classes.length;
    const element = plot('confusion');
    element.style.height = Math.max(count * (count > 12 ? 24 : 40), 80) + 90 + 'px';
    const most = Math.max(1, ...confusion.counts.flat());
    draw(element, (c, width) => ({
        grid: { left: 84, right: 12, top: 10, bottom: 66 },
        xAxis: axis(c, 'Predicted class', { type: 'category', data: confusion.classes, axisTick: { show: false }, axisLabel: { color: c.soft, fontSize: 12, interval: width / count < 26 ? 'auto' : 0, hideOverlap: true } }),
        yAxis: axis(c, 'Right class', { type: 'category', data: confusion.classes, inverse: true, axisTick: { show: false }, axisLabel: { color: c.soft, fontSize: 12, interval: 0 } }),
        tooltip: Object.assign(basis(c).tooltip, { formatter: point => tip('Right: ' + confusion.classes[point.value[1]], ['predicted: ' + confusion.classes[point.value[0]], 'answers: ' + point.value[2]]) }),
        series: [{
            type: 'heatmap',
            data: confusion.counts.flatMap((row, right) => row.map((value, predicted) => {
                const share = value / most, isRight = right === predicted;
                const colour = value === 0 ? c.card : mixed(c.mid, isRight ? c.low : c.high, 0.2 + 0.8 * Math.sqrt(share));
                return { value: [predicted, right, value], itemStyle: { color: colour, borderColor: c.paper, borderWidth: 2 }, label: { color: inkOn(colour) } };
            })),
            label: { show: width / count > 26, fontSize: 12, formatter: point => point.value[2] === 0 ? '' : String(point.value[2]) },
        }],
    }));
}

// Black or white, whichever is told from the colour below it.
function inkOn(colour) {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
    return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#000000' : '#ffffff';
}

function lengthsChart() {
    const lengths = data.lengths;
    if (!lengths) return;
    draw(plot('lengths'), c => {
        const line = (name, values, colour, more) => Object.assign({ name, type: 'line', data: lengths.lengths.map((length, i) => [length, values[i]]), symbolSize: 7, lineStyle: { color: colour, width: 2 }, itemStyle: { color: colour } }, more);
        return {
            legend: legend(c), grid: grid(c, { left: 72 }),
            xAxis: valueAxis(c, 'Length (' + lengths.unit + ')', { scale: true, min: lengths.lengths[0], max: lengths.lengths[lengths.lengths.length - 1], minInterval: 1, splitLine: { show: false } }),
            yAxis: valueAxis(c, lengths.axis, lengths.isShare ? { min: 0, max: 1 } : { min: 0 }),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip(points[0].value[0] + ' ' + lengths.unit, points.map(point => point.seriesName + ': ' + number(point.value[1]))) }),
            series: [
                line('Network', lengths.scores, c.blue, {
                    symbol: 'circle', markArea: { silent: true, itemStyle: { color: c.green, opacity: 0.14 }, label: { show: false }, data: [[{ xAxis: lengths.trained[0] }, { xAxis: lengths.trained[1] }]] },
                    markLine: { silent: true, symbol: 'none', lineStyle: { color: c.green, type: 'solid', width: 1 }, label: { show: false }, data: [{ xAxis: lengths.trained[1] }] },
                }),
                ...(lengths.guess.some(value => value !== null) ? [line('Guessing', lengths.guess, c.grey, { symbol: 'diamond', lineStyle: { color: c.grey, width: 1.5, type: 'dotted' } })] : []),
            ],
        };
    });
}

// ---- Influence

// Up to the next number that reads well.
function rounded(value) {
    const size = 10 ** Math.floor(Math.log10(value));
    return [1, 2, 2.5, 5, 10].map(part => part * size).find(mark => mark >= value);
}

function bars(c, chart, of, most) {
    const values = ignore => of.map(bar => bar.ignore === ignore ? bar.mean : '-');
    const one = (name, ignore, colour, more) => ({ name, type: 'bar', stack: 'all', data: values(ignore), barMaxWidth: 56, itemStyle: Object.assign({ color: colour }, more) });
    const hasIgnored = of.some(bar => bar.ignore);
    return {
        legend: hasIgnored ? legend(c) : undefined, grid: grid(c, { left: 72, top: hasIgnored ? 36 : 16 }),
        xAxis: axis(c, chart.stepAxis, { type: 'category', data: of.map(bar => bar.label), axisTick: { show: false } }),
        yAxis: valueAxis(c, chart.axis, { min: 0, max: most ? rounded(most) : undefined }),
        tooltip: Object.assign(basis(c).tooltip, {
            trigger: 'axis', axisPointer: { type: 'shadow' },
            formatter: points => {
                const bar = of[points[0].dataIndex];
                return tip(chart.stepAxis + ' ' + bar.label, [number(bar.mean), bar.share + ' of the range', ...(bar.ignore ? ['should be ignored'] : [])]);
            },
        }),
        series: [one('counts', false, c.blue), ...(hasIgnored ? [one('should be ignored', true, c.orange)] : [])],
    };
}

function influenceChart() {
    if (data.influence) draw(plot('influence'), c => bars(c, data.influence, data.influence.bars, data.influence.most));
}

// ---- Heat maps

function scaleOf(panel) {
    const values = panel.values.flat().filter(value => value !== null).map(value => value / 100);
    if (panel.scale === 'gate' || panel.scale === 'share') return [0, 1];
    if (panel.scale === 'signed') return [-1, 1];
    const low = Math.min(...values, panel.scale === 'free' ? 0 : Infinity), high = Math.max(...values, panel.scale === 'free' ? 0 : -Infinity);
    const size = Math.max(Math.abs(low), Math.abs(high), 0.01);
    return panel.scale === 'free' ? [-size, size] : !isFinite(low) ? [0, 1] : low === high ? [low - 1, high + 1] : [low, high];
}

function heat(holder, panel, steps, top) {
    const figure = document.createElement('figure');
    figure.className = 'chart';
    const caption = document.createElement('figcaption');
    const unit = document.createElement('small');
    const element = document.createElement('div');
    caption.textContent = panel.name + ' ';
    unit.textContent = '(' + panel.unit + ')';
    caption.append(unit);
    element.className = 'plot heat';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', told(panel, steps));
    figure.append(caption, element);
    holder.append(figure);
    element.style.height = panel.rows.length * (panel.rows.length > 10 ? 16 : 22) + (top ? 22 : 6) + 76 + 'px';
    draw(element, (c, width) => {
        const [low, high] = scaleOf(panel);
        const room = (width - 64) / steps.length;
        const category = (labels, more) => axis(c, undefined, Object.assign({ type: 'category', data: labels, axisTick: { show: false }, splitLine: { show: false } }, more));
        const stepAxis = category(steps, { name: 'Step', nameGap: 24 });
        const xAxis = [stepAxis];
        if (top) xAxis.push(category(top, { position: 'top', axisLine: { show: false }, axisLabel: { color: c.ink, fontSize: 12, interval: room < 14 ? 'auto' : 0, hideOverlap: true } }));
        const isOneSided = panel.scale === 'range' || panel.scale === 'share';
        const colour = value => {
            const share = Math.min(Math.max((value - low) / (high - low), 0), 1);
            return isOneSided ? mixed(c.mid, c.high, share) : share < 0.5 ? mixed(c.low, c.mid, share * 2) : mixed(c.mid, c.high, share * 2 - 1);
        };
        return {
            grid: { left: 54, right: 10, top: top ? 24 : 6, bottom: 70 },
            xAxis, yAxis: category(panel.rows, { name: panel.rows.length < 3 ? undefined : panel.rowAxis, inverse: true, nameGap: 34, axisLabel: { color: c.soft, fontSize: 11, interval: panel.rows.length > 12 ? 1 : 0, width: 30, overflow: 'truncate' } }),
            visualMap: { type: 'continuous', min: low, max: high, calculable: false, orient: 'horizontal', left: 54, bottom: 0, itemWidth: 10, itemHeight: Math.min(110, width - 190), text: [number(high), number(low)], textStyle: { color: c.soft, fontSize: 12 }, inRange: { color: isOneSided ? [c.mid, c.high] : [c.low, c.mid, c.high] }, outOfRange: { color: [c.card] }, seriesIndex: [] },
            tooltip: Object.assign(basis(c).tooltip, { formatter: point => tip(panel.name + ': ' + number(point.value[2]), [panel.rowAxis.toLowerCase() + ' ' + panel.rows[point.value[1]] + ', step ' + steps[point.value[0]]]) }),
            series: [{
                type: 'heatmap', label: { show: room > 34 && panel.rows.length <= 16, fontSize: 11, formatter: point => number(point.value[2]) },
                data: panel.values.flatMap((row, y) => row.flatMap((value, x) => {
                    if (value === null) return [];
                    const fill = colour(value / 100);
                    return [{ value: [x, y, value / 100], itemStyle: { color: fill, borderColor: c.paper, borderWidth: room > 6 ? 1 : 0 }, label: { color: inkOn(fill) } }];
                })),
            }, ...(top ? [{ type: 'scatter', xAxisIndex: 1, data: [], silent: true }] : [])],
        };
    });
}

// A picture in a sentence: its ends and where they are.
function told(panel, steps) {
    let lowest = null, highest = null;
    panel.values.forEach((row, y) => row.forEach((value, x) => {
        if (value === null) return;
        if (!lowest || value < lowest.value) lowest = { value, x, y };
        if (!highest || value > highest.value) highest = { value, x, y };
    }));
    const at = place => number(place.value / 100) + ' at step ' + steps[place.x] + ', ' + panel.rowAxis.toLowerCase() + ' ' + panel.rows[place.y];
    return panel.name + ' (' + panel.unit + '), heat map by step and ' + panel.rowAxis.toLowerCase() + '. ' + (lowest ? 'Lowest ' + at(lowest) + '; highest ' + at(highest) + '.' : 'No finite values.');
}

function widthFor(steps) {
    return steps <= 6 ? '18rem' : steps <= 16 ? '25rem' : '100%';
}

function table(holder, panels, steps) {
    const made = document.createElement('table');
    const row = (parent, cells, isHead) => {
        const line = parent.insertRow();
        cells.forEach((cell, i) => {
            const element = document.createElement(isHead || i === 0 ? 'th' : 'td');
            if (isHead || i === 0) element.scope = isHead ? 'col' : 'row';
            element.textContent = cell;
            line.append(element);
        });
    };
    row(made.createTHead(), ['Signal', ...steps.map(step => 'Step ' + step)], true);
    const body = made.createTBody();
    for (const panel of panels) {
        panel.values.forEach((values, y) => row(body, [panel.name + ', ' + panel.rowAxis.toLowerCase() + ' ' + panel.rows[y], ...values.map(value => value === null ? '–' : number(value / 100))]));
    }
    holder.replaceChildren(made);
}

function gates() {
    if (!data.gates) return;
    const holder = byId('gates-panels'), choice = byId('gates-sample'), layer = byId('gates-layer'), folded = byId('gates-table');
    const panels = () => {
        const sample = data.gates.samples[Number(choice.value)];
        return [sample.input, ...sample.layers[layer ? Number(layer.value) : 0], ...(sample.answer ? [sample.answer] : [])];
    };
    const show = () => {
        const sample = data.gates.samples[Number(choice.value)];
        forget(holder);
        byId('gates-drawing').textContent = sample.drawing;
        holder.style.setProperty('--panel', widthFor(sample.steps.length));
        panels().forEach(panel => heat(holder, panel, sample.steps, sample.top));
        if (folded.open) list();
    };
    const list = () => table(folded.querySelector('.scroll'), panels(), data.gates.samples[Number(choice.value)].steps);
    choice.addEventListener('change', show);
    layer?.addEventListener('change', show);
    folded.addEventListener('toggle', () => { if (folded.open) list(); });
    show();
}

// ---- While it learned

function snapshots() {
    const all = data.snapshots;
    if (!all) return;
    const slider = byId('snapshots-epoch'), holder = byId('snapshots-panels');
    const now = () => Number(slider.value);
    const atEpoch = (c, isOn) => ({ silent: true, symbol: 'none', lineStyle: { color: c.green, type: 'solid', width: 1.5 }, label: { show: false }, data: isOn ? [{ xAxis: all.epochs[now()] }] : [] });
    const palette = c => [c.blue, c.orange, c.green, c.grey, c.ink];
    const kinds = ['solid', [7, 3], 'dotted', [12, 3, 2, 3]];
    const overEpochs = (c, name, lines, more) => ({
        legend: lines.length > 1 ? legend(c) : undefined, grid: grid(c, { left: 72, top: lines.length > 1 ? (lines.length > 4 ? 60 : 36) : 16 }),
        xAxis: axis(c, 'Epoch', { type: 'log', logBase: 2, min: all.epochs[0], max: all.epochs[all.epochs.length - 1], axisLabel: { color: c.soft, fontSize: 12, hideOverlap: true, formatter: value => Number.isInteger(value) ? String(value) : '' }, splitLine: { show: false } }),
        yAxis: valueAxis(c, name, more),
        tooltip: Object.assign(basis(c).tooltip, { trigger: 'axis', formatter: points => tip('Epoch ' + points[0].value[0], points.map(point => point.seriesName + ': ' + number(point.value[1]))) }),
        series: lines.map((line, i) => ({
            name: line.name, type: 'line', data: all.epochs.map((epoch, at) => [epoch, line.values[at]]), symbolSize: 6, symbol: ['circle', 'triangle', 'rect', 'diamond'][i % 4],
            lineStyle: { color: palette(c)[i % 5], width: 2, type: kinds[i % 4] }, itemStyle: { color: palette(c)[i % 5] }, markLine: atEpoch(c, i === 0),
        })),
    });
    const show = () => {
        byId('snapshots-told').textContent = all.told[now()];
        slider.setAttribute('aria-valuetext', 'epoch ' + all.epochs[now()]);
        draw(plot('snapshots-influence'), c => bars(c, all, all.bars[now()], all.most));
        if (all.lines) draw(plot('snapshots-lines'), c => overEpochs(c, 'Moves the answer by (% of its range)', all.lines.map(line => ({ name: line.name, values: line.shares })), { min: 0 }));
        else draw(plot('snapshots-scores'), c => overEpochs(c, all.scoreAxis, [{ name: all.scoreAxis, values: all.scores }], { scale: true }));
        forget(holder);
        holder.style.setProperty('--panel', widthFor(all.steps.length));
        all.panels[now()].forEach(panel => heat(holder, panel, all.steps, null));
    };
    slider.addEventListener('input', show);
    show();
}

// ---- Theme, print, copy

function theme() {
    const button = byId('theme');
    const asked = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ?? (asked.matches ? 'dark' : 'light')) === 'dark';
    const redrawAll = () => { button.textContent = isDark() ? 'Light' : 'Dark'; for (const element of drawn.keys()) redraw(element); };
    button.hidden = false;
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; redrawAll(); });
    asked.addEventListener('change', redrawAll);
    let before;
    addEventListener('beforeprint', () => { before = root.dataset.theme; root.dataset.theme = 'light'; redrawAll(); });
    addEventListener('afterprint', () => { if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before; redrawAll(); });
}

function copy() {
    const button = byId('copy'), program = byId('program');
    button.hidden = false;
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(program.textContent + '\n');
            byId('copied').textContent = 'Copied.';
        } catch {
            getSelection().selectAllChildren(program);
            byId('copied').textContent = 'Selected: copy it with Ctrl+C.';
        }
    });
}

lossChart();
scatterChart();
confusionChart();
lengthsChart();
influenceChart();
gates();
snapshots();
theme();
copy();
root.dataset.ready = '';
})();
