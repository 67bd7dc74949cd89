namespace SequenceToy.Tasks;

/// <summary>The guess where each of some classes is as often right as any other.</summary>
internal static class EqualChances
{
    /// <summary>Saying always the same one, and by cross-entropy giving each the same chance.</summary>
    /// <param name="kinds">How many classes can be right.</param>
    /// <param name="rule">Which one is said; it is the class 0.</param>
    public static Baseline Of(int kinds, string rule) => new(
        rule,
        [
            new(Metric.Accuracy, 1.0 / kinds),
            new(Metric.CrossEntropy, Math.Log(kinds)) { Rule = "Give each the same chance.", Answers = BaselineAnswers.EqualChances },
        ])
    { Answers = BaselineAnswers.Always(0) };
}
