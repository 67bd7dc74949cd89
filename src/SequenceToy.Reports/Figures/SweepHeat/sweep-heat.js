// The heat map of a sweep over two axes.

function sweepHeat(views) {
    const element = plot('sweep-heat'), pick = byId('sweep-heat-view');
    const reading = document.querySelector('#sweep-heat .reading');
    const shown = () => views[pick.selectedIndex];
    const side = view => Math.min(widest(view.ys) + 8, 130) + 30;
    // The cell with the longest text decides the width of columns.
    const column = view => view.cells.length > 400 ? 16 : Math.max(24, ...view.cells.map(cell => cell[3].length * 7 + 8));
    frame(element, 'Heat map', 0);
    const fit = () => {
        const view = shown();
        element.style.minWidth = side(view) + 16 + view.xs.length * Math.min(column(view), 64) + 'px';
        element.style.maxWidth = Math.max(side(view) + 16 + view.xs.length * 130, 360) + 'px';
    };
    fit();
    draw(element, (c, width) => {
        const view = shown(), three = amounts(c);
        const room = (width - side(view) - 16) / view.xs.length;
        const isTurned = room < widest(view.xs);
        const beneath = isTurned ? Math.min(widest(view.xs), 120) : 16;
        element.style.height = Math.max(view.ys.length * (view.ys.length > 12 ? 24 : 40), 80) + 92 + beneath + 'px';
        const label = { color: c.soft, fontSize: 12, hideOverlap: false, overflow: 'truncate' };
        const isWritten = view.cells.every(cell => cell[3].length * 6.6 + 4 <= room);
        return {
            grid: { left: side(view), right: 16, top: 10, bottom: 82 + beneath },
            xAxis: axis(c, view.x, { type: 'category', data: view.xs, nameGap: beneath + 12, nameTextStyle: inSight(c, element, width), axisTick: { show: false }, axisLabel: Object.assign({}, label, { interval: labeled(view.xs, room, isTurned ? 15 : widest(view.xs), false), rotate: isTurned ? 90 : 0, width: isTurned ? 120 : undefined }) }),
            yAxis: axis(c, view.y, { type: 'category', data: view.ys, inverse: true, nameGap: side(view) - 18, axisTick: { show: false }, axisLabel: Object.assign({}, label, { interval: 0, width: side(view) - 36 }) }),
            visualMap: scale(c, three, [view.low, view.high], view.ends, side(view), width),
            tooltip: Object.assign(basis(c).tooltip, { formatter: point => tip(point.value[3], [view.x + ' = ' + view.xs[point.value[0]], view.y + ' = ' + view.ys[point.value[1]], number(point.value[4]) + (point.value[4] === 1 ? ' run' : ' runs')]) }),
            series: [{
                type: 'heatmap', label: { show: isWritten, fontSize: 12, formatter: point => point.value[3] },
                data: view.cells.map(cell => {
                    const color = between(three, view.high > view.low ? (cell[2] - view.low) / (view.high - view.low) : 0.5);
                    return { value: cell, itemStyle: { color: color, borderColor: c.line, borderWidth: 1 }, label: { color: inkOn(color) } };
                }),
            }],
        };
    });
    pick.addEventListener('change', () => {
        const text = shown().name + '. ' + shown().reading;
        reading.textContent = text;
        element.setAttribute('aria-label', text);
        fit();
        redraw(element);
    });
}

if (data.sweepHeat) sweepHeat(data.sweepHeat);
