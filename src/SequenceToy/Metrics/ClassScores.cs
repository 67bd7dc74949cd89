using System.Globalization;
using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>The scores of one class, as in scikit-learn's <c>classification_report</c>. A quotient with the divisor 0 is 0.</summary>
/// <param name="Class">The class, counted from 0.</param>
/// <param name="Precision">The share of the predictions of this class that are correct, from 0 to 1.</param>
/// <param name="Recall">The share of the targets of this class that are predicted correctly, from 0 to 1.</param>
/// <param name="F1">The harmonic mean of precision and recall, from 0 to 1.</param>
/// <param name="Support">The number of scored targets of this class.</param>
public sealed record ClassScores(int Class, double Precision, double Recall, double F1, int Support)
{
    /// <summary>The name of the class. Default: null, without names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Returns the scores as text, in the invariant culture: <c>'high' (class 1): precision 91.67%, recall 88%, F1 89.8%, 25
    /// targets</c>.</summary>
    public override string ToString()
    {
        var number = $"class {Class.ToString(CultureInfo.InvariantCulture)}";
        return (Name is null ? number : $"{PrintableText.Quoted(Name)} ({number})")
            + $": precision {NumberFormat.Percent(Precision)}, recall {NumberFormat.Percent(Recall)}, F1 {NumberFormat.Percent(F1)}, "
            + NumberFormat.Count(Support, "target");
    }

    /// <summary>Computes the scores of a class from counts.</summary>
    /// <param name="index">The class.</param>
    /// <param name="correct">The number of correct predictions of the class.</param>
    /// <param name="predicted">The number of predictions of the class.</param>
    /// <param name="support">The number of targets of the class.</param>
    internal static ClassScores Of(int index, int correct, int predicted, int support) => new(
        index,
        AccuracyCounts.Share(correct, predicted),
        AccuracyCounts.Share(correct, support),
        AccuracyCounts.Share(2 * correct, predicted + support),
        support);

    /// <summary>Computes the scores of each class of sets of classes, [classes], from the scored predictions.</summary>
    internal static ValueList<ClassScores> OfSets(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var classes = data.Target.Size;
        var (correct, positive, support) = (new int[classes], new int[classes], new int[classes]);
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            for (var own = 0; own < classes && data.IsScored(row / data.TargetSteps, row % data.TargetSteps); own++)
            {
                var (isPredicted, isTarget) = (predicted[(row * classes) + own] == 1, data.Targets[(row * classes) + own] == 1);
                correct[own] += isPredicted && isTarget ? 1 : 0;
                positive[own] += isPredicted ? 1 : 0;
                support[own] += isTarget ? 1 : 0;
            }
        }

        return
        [
            .. Enumerable.Range(0, classes).Select(own => Of(own, correct[own], positive[own], support[own])
                with { Name = data.Target.Names?[own] }),
        ];
    }
}
