using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class of a set is predicted and missed where it belongs, and left out and predicted where it does not.</summary>
/// <param name="counts">[classes, outcomes].</param>
internal sealed class ClassSetFigure(int[,] counts)
{
    /// <summary>The outcomes for a class: predicted and missed where it belongs, left out and predicted where it does not.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["rightly said", "missed", "rightly left out", "said in error"];

    /// <param name="answers">Sets of classes.</param>
    /// <param name="classes">The number of classes counted, the first ones.</param>
    public static ClassSetFigure Of(AnswerPairs answers, int classes)
    {
        var counts = new int[classes, Outcomes.Count];
        foreach (var pair in answers.All)
        {
            for (var one = 0; one < classes; one++)
            {
                var (belongs, isPredicted) = (pair.Correct[one] > 0.5f, pair.Predicted[one] > 0.5f);
                counts[one, belongs ? isPredicted ? 0 : 1 : isPredicted ? 3 : 2]++;
            }
        }

        return new ClassSetFigure(counts);
    }

    /// <summary>The number of classes.</summary>
    public int Classes => counts.GetLength(0);

    /// <summary>How often a class has an outcome.</summary>
    public int this[int one, int outcome] => counts[one, outcome];

    /// <summary>The share of an outcome among the answers to which the class belongs, or does not, in percent; 0 where there are
    /// none.</summary>
    public double PercentOf(int one, int outcome)
    {
        var first = outcome / 2 * 2;
        return 100.0 * counts[one, outcome] / Math.Max(counts[one, first] + counts[one, first + 1], 1);
    }

    /// <summary>How often an outcome occurs over all classes.</summary>
    public long Sum(int outcome) => Enumerable.Range(0, Classes).Sum(one => (long)counts[one, outcome]);
}
