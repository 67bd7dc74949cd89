namespace SequenceToy.Tasks.Signals;

/// <summary>dx/dt = 0.2 x(t − 17) / (1 + x(t − 17)¹⁰) − 0.1 x(t), solved by the classical Runge–Kutta method in steps of a tenth.</summary>
/// <remarks>Sums, products and quotients alone, in fixed steps: a chaotic series stays the same on every machine only if every last bit
/// does.</remarks>
internal static class MackeyGlassEquation
{
    private const int Delay = 17;
    private const int StepsPerUnit = 10;
    private const int Lag = Delay * StepsPerUnit;

    /// <summary>The solution at times 0, 1, 2 … up to the last.</summary>
    /// <param name="history">x(t) for all t up to 0.</param>
    /// <param name="units">The last time, from 0.</param>
    public static double[] Solve(double history, int units)
    {
        const double Step = 1.0 / StepsPerUnit;

        // x[now] is at time 0; one more before the lag serves interpolation.
        const int Now = Lag + 1;
        var x = new double[Now + (units * StepsPerUnit) + 1];
        x.AsSpan(..(Now + 1)).Fill(history);
        for (var i = Now; i + 1 < x.Length; i++)
        {
            var past = i - Lag;
            var begin = Feedback(x[past]);
            var middle = Feedback(((9 * (x[past] + x[past + 1])) - (x[past - 1] + x[past + 2])) / 16);
            var end = Feedback(x[past + 1]);
            var k1 = begin - (0.1 * x[i]);
            var k2 = middle - (0.1 * (x[i] + (Step / 2 * k1)));
            var k3 = middle - (0.1 * (x[i] + (Step / 2 * k2)));
            var k4 = end - (0.1 * (x[i] + (Step * k3)));
            x[i + 1] = x[i] + (Step / 6 * (k1 + (2 * k2) + (2 * k3) + k4));
        }

        return [.. Enumerable.Range(0, units + 1).Select(unit => x[Now + (unit * StepsPerUnit)])];
    }

    private static double Feedback(double x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return 0.2 * x / (1 + (x4 * x4 * x2));
    }
}
