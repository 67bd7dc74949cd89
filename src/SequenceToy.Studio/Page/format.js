// Numbers as the library shows them: four significant digits, a real minus.

const raised = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

export function number(value, digits = 4) {
    if (value === null || value === undefined || !Number.isFinite(value)) return 'not a number';
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
        const [mantissa, power] = value.toExponential(digits - 1).split('e');
        const ten = '10' + String(Number(power)).replace(/./g, sign => raised[sign]);
        const short = String(Number(mantissa)).replace('-', '−');
        return short === '1' ? ten : `${short} × ${ten}`;
    }
    return (Number.isInteger(value) ? value : Number(value.toPrecision(digits))).toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−');
}

export const count = value => Math.round(value).toLocaleString('en');
