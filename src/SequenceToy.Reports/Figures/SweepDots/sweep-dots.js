// The score of each run as a dot, by cell. A click opens the report of the run, if it has one.

function sweepDots(dots) {
    const element = plot('sweep-dots');
    const linkOf = (cell, seed) => byId('run-' + dots.indexes[cell] + '-' + seed);
    const long = Math.min(widest(dots.cells), 260);
    element.style.height = 'auto';
    draw(element, (c, width) => {
        // One row for each cell; long names are above the rows on narrow pages.
        const side = Math.min(long, width * 0.38) + 12;
        element.style.height = dots.cells.length * (side < long ? 52 : 34) + 86 + 'px';
        // Spread within the row by the seed, always alike.
        const spread = (seed, y) => y + ((seed * 0.618034) % 1 - 0.5) * 0.6;
        const one = (name, isSolved) => ({
            name, type: 'scatter', symbolSize: 8, itemStyle: { color: isSolved ? c.blue : c.paper, borderColor: c.blue, borderWidth: 1.5, opacity: 0.8 }, cursor: dots.hasLinks ? 'pointer' : 'default',
            data: dots.runs.flatMap((runs, y) => runs.filter(run => (run[2] === 1) === isSolved).map(run => [run[1], spread(run[0], y), run[0], y])),
        });
        const values = dots.runs.flat().map(run => run[1]);
        const goal = dots.goal;
        const inGoal = goal !== null ? [goal] : [];
        const low = Math.min(...values, ...inGoal), high = Math.max(...values, ...inGoal), room = (high - low || 1) * 0.04;
        return {
            grid: { left: side, right: 20, top: 28, bottom: 52 },
            xAxis: valueAxis(c, dots.axis, { min: low - room, max: high + room, position: 'bottom', axisLine: { onZero: false, lineStyle: { color: c.grey } }, axisLabel: { showMinLabel: false, showMaxLabel: false } }),
            yAxis: axis(c, undefined, { type: 'value', inverse: true, axisLine: { onZero: false, lineStyle: { color: c.grey } }, min: -0.5, max: dots.cells.length - 0.5, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { customValues: dots.cells.map((_, i) => i), formatter: value => dots.cells[value] ?? '', width: side - 12, overflow: 'break', hideOverlap: false } }),
            tooltip: Object.assign(basis(c).tooltip, { formatter: point => point.seriesType !== 'scatter' ? '' : tip(dots.cells[point.value[3]], ['seed ' + point.value[2], number(point.value[0]) + dots.unit, ...(linkOf(point.value[3], point.value[2]) ? ['click to open the report'] : [])]) }),
            series: [
                Object.assign(one('reached the goal', true), goal === null ? {} : { markLine: { silent: true, symbol: 'none', lineStyle: { color: c.ink, type: 'dashed', width: 1 }, label: { formatter: 'goal', color: c.ink, position: 'start', rotate: 0, distance: 4, fontSize: 12 }, data: [{ xAxis: goal }] } }),
                one('did not', false),
            ],
        };
    });
    drawn.get(element).chart.on('click', point => linkOf(point.value?.[3], point.value?.[2])?.click());
}

if (data.sweepDots) sweepDots(data.sweepDots);
