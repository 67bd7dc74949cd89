namespace SequenceToy.Inspection.Probes;

/// <summary>Decodes values from the states at one step: fitted to one part of the samples, scored on the other.</summary>
internal sealed class StateReading
{
    // The score of fewer samples would be chance.
    public const int MinSamples = 10;

    private readonly int[] fitted;
    private readonly int[] heldOut;
    private readonly int step;
    private readonly int width;
    private readonly double[] heldOutStates;
    private readonly RidgeRegression? regression;

    /// <param name="states">Returns the states of some samples at the step: [samples · width].</param>
    /// <param name="width">The number of units per state.</param>
    /// <param name="step">The step, counted from 0.</param>
    /// <param name="fitted">The samples to fit.</param>
    /// <param name="heldOut">The samples to score.</param>
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

    /// <summary>Returns true when these samples are used.</summary>
    public bool IsOf(int[] fitted, int[] heldOut) =>
        this.fitted.AsSpan().SequenceEqual(fitted) && this.heldOut.AsSpan().SequenceEqual(heldOut);

    /// <summary>Returns the score of decoding a value; null when it cannot be measured.</summary>
    public ProbeScore? Score(ReadableValue value)
    {
        if (regression is null)
        {
            return null;
        }

        var known = Array.ConvertAll(fitted, sample => value.Of(sample, step));
        var correct = Array.ConvertAll(heldOut, sample => value.Of(sample, step));
        var isAlwaysTheSame = Array.TrueForAll(known, one => one == known[0])
            || (value.Classes == 0 && Array.TrueForAll(correct, one => one == correct[0]));
        return isAlwaysTheSame ? null
            : value.Classes == 0 ? RSquared(regression.Fit(known), known.Average(), correct)
            : Accuracy(regression, known, correct, value.Classes);
    }

    // 1 − Σ (y − ŷ)² / Σ (y − ȳ)².
    private ProbeScore RSquared(RidgeLine line, double baseline, double[] correct)
    {
        var mean = correct.Average();
        double missed = 0, missedByBaseline = 0, spread = 0;
        for (var i = 0; i < correct.Length; i++)
        {
            missed += Square(correct[i] - line.At(State(i)));
            missedByBaseline += Square(correct[i] - baseline);
            spread += Square(correct[i] - mean);
        }

        return new ProbeScore(1 - (missed / spread), 1 - (missedByBaseline / spread), correct.Length);
    }

    // One linear function per class, fitted to 1 for the class and 0 otherwise; the highest decides.
    private ProbeScore Accuracy(RidgeRegression regression, double[] known, double[] correct, int classes)
    {
        var lines = Enumerable.Range(0, classes)
            .Select(one => regression.Fit(Array.ConvertAll(known, value => value == one ? 1.0 : 0))).ToArray();
        var mostCommon = known.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        var read = 0;
        for (var i = 0; i < correct.Length; i++)
        {
            read += Highest(lines, State(i)) == correct[i] ? 1 : 0;
        }

        var baseline = (double)correct.Count(value => value == mostCommon) / correct.Length;
        return new ProbeScore((double)read / correct.Length, baseline, correct.Length);
    }

    private ReadOnlySpan<double> State(int row) => heldOutStates.AsSpan(row * width, width);

    private static int Highest(RidgeLine[] lines, ReadOnlySpan<double> state)
    {
        var (best, highest) = (0, lines[0].At(state));
        for (var one = 1; one < lines.Length; one++)
        {
            var prediction = lines[one].At(state);
            (best, highest) = prediction > highest ? (one, prediction) : (best, highest);
        }

        return best;
    }

    private static double Square(double x) => x * x;
}
