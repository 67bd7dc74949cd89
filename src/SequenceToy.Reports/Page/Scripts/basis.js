// Shared code of all charts: text, colors, axes and drawing.

const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const byId = id => document.getElementById(id);
const plot = id => document.querySelector('#' + id + ' .plot');
const drawn = new Map();
root.classList.add('scripted');

const raised = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

function scientific(value) {
    const [digits, power] = value.toExponential(3).split('e');
    const short = String(Number(digits)).replace('-', '−');
    const ten = '10' + String(Number(power)).replace(/./g, sign => raised[sign]);
    return short === '1' ? ten : short + ' × ' + ten;
}

// The same number format as the library.
function number(value) {
    if (value === null || value === undefined) return 'not a number';
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e6)) return scientific(value);
    return (Number.isInteger(value) ? value : Number(value.toPrecision(4))).toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−');
}

const escaped = text => String(text).replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');
const tip = (title, rows) => '<div class="tip"><b>' + escaped(title) + '</b>' + rows.map(row => '<br>' + escaped(row)).join('') + '</div>';

const names = ['paper', 'card', 'ink', 'soft', 'line', 'blue', 'orange', 'green', 'plum', 'grey', 'shut', 'half', 'open', 'below', 'zero', 'above'];

function colors() {
    const style = getComputedStyle(root);
    return Object.fromEntries(names.map(name => [name, style.getPropertyValue('--' + name).trim()]));
}

function mixed(from, to, share) {
    const part = (color, at) => parseInt(color.slice(at, at + 2), 16);
    return '#' + [1, 3, 5].map(at => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share).toString(16).padStart(2, '0')).join('');
}

// Amounts from the page color to full blue; signed values from orange below zero to blue above.
const amounts = c => [c.shut, c.half, c.open];
const signs = c => [c.below, c.zero, c.above];

function between(three, share) {
    const at = Math.min(Math.max(share, 0), 1);
    return at < 0.5 ? mixed(three[0], three[1], at * 2) : mixed(three[1], three[2], at * 2 - 1);
}

// Black or white, whichever contrasts with the background.
function inkOn(color) {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));
    return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#000000' : '#ffffff';
}

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const left = 82;

function basis(c) {
    return {
        animation: false,
        textStyle: { fontFamily: font, color: c.ink },
        tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.grey, textStyle: { color: c.ink, fontSize: 13 }, transitionDuration: 0 },
    };
}

function axis(c, name, more) {
    const one = Object.assign({
        name, nameLocation: 'middle', nameGap: 30, nameMoveOverlap: false, nameTextStyle: { color: c.soft, fontSize: 12 },
        axisLine: { lineStyle: { color: c.grey } }, axisTick: { lineStyle: { color: c.grey } }, splitLine: { lineStyle: { color: c.line } },
    }, more);
    one.axisLabel = Object.assign({ color: c.soft, fontSize: 12, hideOverlap: true }, more?.axisLabel);
    return one;
}

const valueAxis = (c, name, more) => axis(c, name, Object.assign({ type: 'value' }, more, { axisLabel: Object.assign({ formatter: number }, more?.axisLabel) }));

// An axis name centered below the visible part of a scrolling chart.
const inSight = (c, element, width) => ({ color: c.soft, fontSize: 12, padding: [0, Math.max(0, width - element.parentElement.clientWidth), 0, 0] });

const upright = { nameGap: left - 22 };

// A name longer than its axis is split into two lines.
function fitNames(made, height) {
    const axis = made.yAxis;
    if (!axis?.name || axis.nameGap !== upright.nameGap || axis.name.length * 6.4 <= height - made.grid.top - made.grid.bottom) return;
    axis.name = axis.name.replace(' (', '\n(');
    axis.nameTextStyle = Object.assign({}, axis.nameTextStyle, { lineHeight: 15 });
    axis.nameGap -= 12;
}

const grid = more => Object.assign({ left, right: 18, top: 36, bottom: 52 }, more);

// ---- Legends with the line style of the chart

const strokes = { solid: 'path://M0 0H26V2.4H0z', dashed: 'path://M0 0H7V2.4H0zM10 0H16V2.4H10zM19 0H26V2.4H19z', dotted: 'path://M0 0H3V2.4H0zM6 0H9V2.4H6zM12 0H15V2.4H12zM18 0H21V2.4H18zM24 0H26V2.4H24z' };
const legend = (c, more) => Object.assign({ top: 0, left: 0, itemWidth: 26, itemHeight: 11, textStyle: { color: c.ink, fontSize: 13 }, inactiveColor: c.grey }, more);

// The top of a chart below its legend, which may need several lines.
function below(names, width) {
    if (names.length < 2) return 16;
    let lines = 1, at = 0;
    for (const name of names) {
        const wide = 26 + 5 + name.length * 7 + 10;
        if (at > 0 && at + wide > width) { lines++; at = 0; }
        at += wide;
    }
    return 16 + 20 * lines;
}

// ---- Axis labels at a regular stride, always including both ends

const strides = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const widest = labels => Math.max(1, ...labels.map(label => String(label).length)) * 7 + 6;

function labeled(labels, room, apart, hasEnds) {
    const stride = strides.find(stride => stride * room >= apart) ?? strides[strides.length - 1];
    const isCounted = hasEnds && labels.every(label => label === '…' || /^[\d,]+$/.test(label));
    // 1, 3, 5 …, but 1, 5, 10 …
    const place = i => isCounted ? Number(labels[i].replace(/,/g, '')) - (stride === 2 && labels[0] === '1' ? 1 : 0) : i;
    const last = labels.length - 1;
    const forced = hasEnds ? labels.map((label, i) => i).filter(i => i === 0 || i === last || labels[i] === '…') : [];
    return i => forced.includes(i) || (place(i) % stride === 0 && forced.every(end => Math.abs(end - i) * room >= (widest([labels[i]]) + widest([labels[end]])) / 2));
}

// Ticks between two epochs, including both.
function epochTicks(from, to, width) {
    const most = Math.max(2, Math.floor((width - left) / 64));
    let stride = 1;
    for (let size = 1; (to - from) / stride > most; size *= 10) stride = [1, 2, 5, 10].map(part => part * size).find(stride => (to - from) / stride <= most) ?? size * 10;
    if (from === to) return [from];
    const between = [];
    for (let at = (Math.floor(from / stride) + 1) * stride; at < to; at += stride) if (at - from >= stride / 2 && to - at >= stride / 2) between.push(at);
    return [from, ...between, to];
}

// ---- Drawing

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
    const one = drawn.get(element);
    // A chart in a closed section is drawn when the section opens.
    one.width = element.closest('.fold:not([open])') ? 0 : element.clientWidth;
    if (one.width === 0) return;
    const { chart } = one;
    const made = one.make(colors(), one.width);
    fitNames(made, element.clientHeight);
    chart.resize({ silent: true });
    chart.setOption(Object.assign(basis(colors()), made), true);
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
