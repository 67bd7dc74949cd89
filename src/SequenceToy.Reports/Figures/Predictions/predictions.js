// The scatter plot and the confusion matrix.

function scatterChart(scatter) {
    draw(plot('scatter'), (c, width) => {
        const all = scatter.points.flat().flatMap(point => [point[0], point[1]]);
        const low = Math.min(...all), high = Math.max(...all);
        const palette = [c.blue, c.orange, c.green, c.grey];
        const symbols = ['circle', 'triangle', 'rect', 'diamond'];
        return {
            legend: legend(c, { data: [...scatter.names.map((name, i) => ({ name, icon: symbols[i], itemStyle: { opacity: 1 } })), { name: 'exactly correct', icon: strokes.dashed }] }), grid: grid({ top: below([...scatter.names, 'exactly correct'], width) }),
            xAxis: valueAxis(c, 'Target (original units)', { scale: true }),
            yAxis: valueAxis(c, 'Prediction (original units)', Object.assign({ scale: true }, upright)),
            tooltip: Object.assign(basis(c).tooltip, { trigger: 'item', formatter: point => point.seriesType === 'scatter' ? tip('Sample ' + number(point.value[2]), ['target: ' + number(point.value[0]), 'predicted: ' + number(point.value[1])]) : '' }),
            series: [
                ...scatter.points.map((points, i) => ({ name: scatter.names[i], type: 'scatter', data: points, symbol: symbols[i], symbolSize: 6, itemStyle: { color: palette[i], opacity: 0.55 } })),
                { name: 'exactly correct', type: 'line', data: [[low, low], [high, high]], symbol: 'none', lineStyle: { color: c.ink, width: 1.5, type: 'dashed' }, itemStyle: { color: c.ink }, tooltip: { show: false } },
            ],
        };
    });
}

function confusionChart(confusion) {
    const count = confusion.classes.length;
    const element = plot('confusion');
    const room = Math.min(widest(confusion.classes) + 8, 130);
    const side = room + 34;
    const cell = Math.max(30, Math.min(widest(confusion.counts.flat().map(number)), 52));
    element.style.height = Math.max(count * (count > 12 ? 24 : 40), 80) + 118 + 'px';
    element.style.maxWidth = Math.max(side + 12 + count * 96, 330) + 'px';
    frame(element, 'Confusion matrix', side + 12 + count * cell);
    draw(element, (c, width) => {
        const one = (width - side - 12) / count;
        const isTurned = one < widest(confusion.classes);
        const label = { color: c.soft, fontSize: 12, interval: 0, hideOverlap: false, overflow: 'truncate', width: room };
        element.style.height = Math.max(count * (count > 12 ? 24 : 40), 80) + 118 + (isTurned ? room : 0) + 'px';
        return {
            grid: { left: side, right: 12, top: 10, bottom: 108 + (isTurned ? room - 12 : 0) },
            xAxis: axis(c, 'Predicted class', { type: 'category', data: confusion.classes, nameGap: isTurned ? room + 16 : 30, nameTextStyle: inSight(c, element, width), axisTick: { show: false }, axisLabel: Object.assign({ rotate: isTurned ? 90 : 0 }, label) }),
            yAxis: axis(c, 'Target class', { type: 'category', data: confusion.classes, inverse: true, nameGap: side - 22, axisTick: { show: false }, axisLabel: label }),
            visualMap: scale(c, amounts(c), [0, 1], ['100%', '0%'], side, width),
            tooltip: Object.assign(basis(c).tooltip, { formatter: point => tip('Target class: ' + confusion.classes[point.value[1]], ['predicted class: ' + confusion.classes[point.value[0]], 'predictions: ' + number(point.value[2])]) }),
            series: [{
                type: 'heatmap',
                data: confusion.counts.flatMap((row, correct) => {
                    const all = Math.max(1, confusion.targets[correct]);
                    return row.map((value, predicted) => {
                        const color = between(amounts(c), value / all);
                        return { value: [predicted, correct, value], itemStyle: { color: color, borderColor: c.line, borderWidth: 1 }, label: { color: inkOn(color) } };
                    });
                }),
                label: { show: true, fontSize: 12, formatter: point => point.value[2] === 0 ? '' : number(point.value[2]) },
            }],
        };
    });
}

if (data.scatter) scatterChart(data.scatter);
if (data.confusion) confusionChart(data.confusion);
