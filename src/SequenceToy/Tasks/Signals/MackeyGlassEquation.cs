namespace SequenceToy.Tasks.Signals;

/// <summary>Solves dx/dt = 0.2 x(t − 17) / (1 + x(t − 17)¹⁰) − 0.1 x(t) by the classical Runge–Kutta method in steps of 0.1.</summary>
/// <remarks>The solver uses only sums, products and quotients in fixed steps: a chaotic series is equal on all machines only if every bit
/// is.</remarks>
internal static class MackeyGlassEquation
{
    private const int Delay = 17;
    private const int StepsPerUnit = 10;
    private const int Lag = Delay * StepsPerUnit;

    /// <summary>Returns the solution at the times 0, 1, 2 … up to the last time.</summary>
    /// <param name="history">The value of x(t) for all t up to 0.</param>
    /// <param name="units">The last time, at least 0.</param>
    public static double[] Solve(double history, int units)
    {
        const double Step = 1.0 / StepsPerUnit;

        // x[Now] is the value at time 0; the extra value before the lag is for interpolation.
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
