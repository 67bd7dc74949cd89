using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The counts of correct and wrong predictions for each class of sets.</summary>
/// <param name="counts">[classes, outcomes].</param>
internal sealed class ClassSetFigure(int[,] counts)
{
    /// <summary>The outcomes for a class: true positive, false negative, true negative, false positive.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["correctly predicted", "missed", "correctly left out", "wrongly predicted"];

    /// <param name="predictions">Sets of classes (multi-label).</param>
    /// <param name="classes">The number of classes counted, the first ones.</param>
    public static ClassSetFigure Of(PredictionPairs predictions, int classes)
    {
        var counts = new int[classes, Outcomes.Count];
        foreach (var pair in predictions.All)
        {
            for (var one = 0; one < classes; one++)
            {
                var (belongs, isPredicted) = (pair.Correct[one] > 0.5f, pair.Predicted[one] > 0.5f);
                counts[one, belongs ? isPredicted ? 0 : 1 : isPredicted ? 3 : 2]++;
            }
        }

        return new ClassSetFigure(counts);
    }

    public int Classes => counts.GetLength(0);

    /// <summary>Gets the count of an outcome for a class.</summary>
    public int this[int one, int outcome] => counts[one, outcome];

    /// <summary>Returns the share of an outcome in percent, among the targets with or without the class; 0 without targets.</summary>
    public double PercentOf(int one, int outcome)
    {
        var first = outcome / 2 * 2;
        return 100.0 * counts[one, outcome] / Math.Max(counts[one, first] + counts[one, first + 1], 1);
    }

    /// <summary>Returns the count of an outcome over all classes.</summary>
    public long Sum(int outcome) => Enumerable.Range(0, Classes).Sum(one => (long)counts[one, outcome]);
}
