namespace SequenceToy.Tasks;

/// <summary>The baseline of tasks whose classes are equally frequent.</summary>
internal static class EqualChances
{
    private const string Rule = "Predict the same probability for each class.";

    /// <summary>Returns the baseline: always class 0; for cross-entropy, the same probability for each class.</summary>
    /// <param name="kinds">The number of equally frequent classes.</param>
    /// <param name="rule">The rule as a sentence; it must describe class 0.</param>
    public static Baseline Of(int kinds, string rule) => new(
        rule,
        [
            new(Metric.Accuracy, 1.0 / kinds),
            new(Metric.CrossEntropy, Math.Log(kinds)) { Rule = Rule, Predict = BaselinePredictions.EqualChances },
        ])
    { Predict = BaselinePredictions.Always(0) };
}
