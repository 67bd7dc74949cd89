using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Figures;

/// <summary>Predicted numbers beside the correct ones.</summary>
/// <param name="answers">The answers, at least one.</param>
internal sealed class ScatterFigure(AnswerPairs answers)
{
    private const double Margin = 0.04;

    /// <summary>The answers that can be drawn: finite ones.</summary>
    public IReadOnlyList<AnswerPair> Finite { get; } = [.. answers.All.Where(pair => pair.IsFinite)];

    /// <summary>The number of answers that are not finite.</summary>
    public int NotFinite => answers.All.Count - Finite.Count;

    /// <summary>The number of answers, finite or not.</summary>
    public int Answers => answers.All.Count;

    /// <summary>Whether there are more answers than these.</summary>
    public bool IsCut => answers.IsCut;

    /// <summary>How many numbers an answer has.</summary>
    public int Width => answers.All[0].Correct.Length;

    /// <summary>The lowest and the highest correct number.</summary>
    public (float Low, float High) Correct => (answers.All.Min(pair => pair.Correct.Min()), answers.All.Max(pair => pair.Correct.Max()));

    /// <summary>The mean distance of a finite number from the correct one.</summary>
    public double MeanError => Finite.Average(pair => pair.Errors.Average());

    /// <summary>The largest distance of a finite number from the correct one.</summary>
    public double LargestError => Finite.Max(pair => pair.Errors.Max());

    /// <summary>The ends of both axes: all numbers, with a margin.</summary>
    public (double Low, double High) Ends
    {
        get
        {
            var (low, high) = Finite.SelectMany(pair => pair.Predicted)
                .Aggregate(
                    (Low: (double)Correct.Low, High: (double)Correct.High), (ends, value) =>
                        (Math.Min(ends.Low, value), Math.Max(ends.High, value)));
            var margin = high > low ? Margin * (high - low) : Math.Max(1, Math.Abs(low) * Margin);
            return (low - margin, high + margin);
        }
    }
}
