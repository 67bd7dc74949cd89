namespace SequenceToy.Inspection.Probes;

/// <summary>Reading values from the states of some samples at one step: fitted to one part of them, judged on the other.</summary>
internal sealed class StateReading
{
    // With fewer a score would be chance.
    public const int MinSamples = 10;

    private readonly int[] fitted;
    private readonly int[] heldOut;
    private readonly int step;
    private readonly int width;
    private readonly double[] heldOutStates;
    private readonly RidgeRegression? regression;

    /// <param name="states">The states of some samples at the step: [samples · width].</param>
    /// <param name="width">Numbers per state.</param>
    /// <param name="step">The step, from 0.</param>
    /// <param name="fitted">The samples to fit to.</param>
    /// <param name="heldOut">The samples to judge on.</param>
    /// <param name="ridge">The penalty per sample.</param>
    public StateReading(Func<int[], double[]> states, int width, int step, int[] fitted, int[] heldOut, double ridge)
    {
        this.step = step;
        this.fitted = fitted;
        this.heldOut = heldOut;
        this.width = width;
        heldOutStates = states(heldOut);
        regression = fitted.Length >= MinSamples && heldOut.Length >= MinSamples
            ? RidgeRegression.For(states(fitted), width, ridge * fitted.Length)
            : null;
    }

    /// <summary>Whether it is about these samples.</summary>
    public bool IsOf(int[] fitted, int[] heldOut) =>
        this.fitted.AsSpan().SequenceEqual(fitted) && this.heldOut.AsSpan().SequenceEqual(heldOut);

    /// <summary>How well a value can be read; null where there is nothing to tell.</summary>
    public ProbeScore? Score(ReadableValue value)
    {
        if (regression is null)
        {
            return null;
        }

        var known = Array.ConvertAll(fitted, sample => value.Of(sample, step));
        var right = Array.ConvertAll(heldOut, sample => value.Of(sample, step));
        var isAlwaysTheSame = Array.TrueForAll(known, one => one == known[0])
            || (value.Classes == 0 && Array.TrueForAll(right, one => one == right[0]));
        return isAlwaysTheSame ? null
            : value.Classes == 0 ? RSquared(regression.Fit(known), known.Average(), right)
            : Accuracy(regression, known, right, value.Classes);
    }

    // 1 − Σ (y − ŷ)² / Σ (y − ȳ)².
    private ProbeScore RSquared(RidgeLine line, double guess, double[] right)
    {
        var mean = right.Average();
        double missed = 0, missedByBaseline = 0, spread = 0;
        for (var i = 0; i < right.Length; i++)
        {
            missed += Square(right[i] - line.At(State(i)));
            missedByBaseline += Square(right[i] - guess);
            spread += Square(right[i] - mean);
        }

        return new ProbeScore(1 - (missed / spread), 1 - (missedByBaseline / spread), right.Length);
    }

    // A line for each class, to 1 where the value is of it and 0 where not; the highest says which.
    private ProbeScore Accuracy(RidgeRegression regression, double[] known, double[] right, int classes)
    {
        var lines = Enumerable.Range(0, classes)
            .Select(one => regression.Fit(Array.ConvertAll(known, value => value == one ? 1.0 : 0))).ToArray();
        var commonest = known.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        var read = 0;
        for (var i = 0; i < right.Length; i++)
        {
            read += Highest(lines, State(i)) == right[i] ? 1 : 0;
        }

        return new ProbeScore((double)read / right.Length, (double)right.Count(value => value == commonest) / right.Length, right.Length);
    }

    private ReadOnlySpan<double> State(int row) => heldOutStates.AsSpan(row * width, width);

    private static int Highest(RidgeLine[] lines, ReadOnlySpan<double> state)
    {
        var (best, highest) = (0, lines[0].At(state));
        for (var one = 1; one < lines.Length; one++)
        {
            var answer = lines[one].At(state);
            (best, highest) = answer > highest ? (one, answer) : (best, highest);
        }

        return best;
    }

    private static double Square(double x) => x * x;
}
