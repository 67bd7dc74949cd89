// Gates and states by step for the selected sample and layer.

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
    mark(holder);
}

function gates(samples) {
    const holder = byId('gates-panels'), choice = byId('gates-sample'), layer = byId('gates-layer'), folded = byId('gates-table');
    const allOf = sample => [sample.input, ...sample.layers.flat(), ...(sample.prediction ? [sample.prediction] : [])];
    // Includes the panels of snapshots, which show the same signals.
    fix([...samples.flatMap(allOf), ...(data.snapshots?.panels.flat() ?? [])]);
    const panels = () => {
        const sample = samples[Number(choice.value)];
        return [sample.input, ...sample.layers[layer ? Number(layer.value) : 0], ...(sample.prediction ? [sample.prediction] : [])];
    };
    const show = () => {
        const sample = samples[Number(choice.value)];
        forget(holder);
        byId('gates-drawing').textContent = sample.drawing;
        mark(byId('gates-drawing'));
        holder.style.setProperty('--panel', widthFor(sample.steps.length));
        panels().forEach(panel => heat(holder, panel, sample.steps, sample.top));
        if (folded.open) list();
    };
    const list = () => table(folded.querySelector('.scroll'), panels(), samples[Number(choice.value)].steps);
    choice.addEventListener('change', show);
    layer?.addEventListener('change', show);
    folded.addEventListener('toggle', () => { if (folded.open) list(); });
    show();
}

if (data.gates) gates(data.gates.samples);
