// The influence of each step.

// The next round number.
function rounded(value) {
    const size = 10 ** Math.floor(Math.log10(value));
    return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map(part => part * size).find(mark => mark >= value);
}

function bars(c, width, chart, of, most) {
    const values = ignore => of.map(bar => bar.ignore === ignore && bar.mean !== null ? bar.mean : '-');
    const one = (name, ignore, color, more) => ({ name, type: 'bar', stack: 'all', data: values(ignore), barMaxWidth: 56, itemStyle: Object.assign({ color: color }, more) });
    const hasIgnored = of.some(bar => bar.ignore && !bar.same), hasSame = of.some(bar => bar.same);
    // A cross on the axis for constant steps.
    const same = { name: 'constant in all samples: not measurable', type: 'scatter', data: of.map(bar => bar.same ? 0 : '-'), symbol: 'path://M0 1L1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5z', symbolSize: 9, itemStyle: { color: c.ink, opacity: 1 } };
    const labels = of.map(bar => bar.label);
    const interval = labeled(labels, (width - left - 18) / of.length, widest(labels), true);
    const hatched = { decal: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4, color: c.paper } };
    const series = [one(hasIgnored ? 'relevant steps' : 'varied steps', false, c.blue), ...(hasIgnored ? [one('should be ignored', true, c.plum, hatched)] : []), ...(hasSame ? [same] : [])];
    return {
        series, legend: series.length > 1 ? legend(c) : undefined, grid: grid({ top: below(series.map(one => one.name), width) }),
        xAxis: axis(c, chart.stepAxis, { type: 'category', data: labels, axisTick: { show: false }, axisLabel: { interval, hideOverlap: false } }),
        yAxis: valueAxis(c, chart.axis, Object.assign({ min: 0, max: most ? rounded(most) : undefined }, upright)),
        tooltip: Object.assign(basis(c).tooltip, {
            trigger: 'axis', axisPointer: { type: 'shadow' },
            formatter: points => {
                const bar = of[points[0].dataIndex];
                if (bar.label === '…') return tip('Omitted steps', []);
                return tip(chart.stepAxis + ': ' + bar.label, [...(bar.same ? ['constant in all samples: not measurable'] : bar.mean === null ? ['not finite'] : [number(bar.mean) + ' ' + chart.unit, bar.share + (chart.unit === 'probability' ? '' : ' of the range')]), ...(bar.ignore ? ['should be ignored'] : [])]);
            },
        }),
    };
}

if (data.influence) draw(plot('influence-chart'), (c, width) => bars(c, width, data.influence, data.influence.bars, data.influence.most));
