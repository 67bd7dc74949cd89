using SequenceToy.Data;
using SequenceToy.Inspection;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>Says in one honest sentence how far a number that should be ignored still matters.</summary>
internal static class Distraction
{
    private const int Sequences = 200;

    // Below this share of the answers' range nobody would notice it.
    private const double Ignored = 0.01;

    /// <summary>The sentence; null where the task has nothing to ignore.</summary>
    public static string? Sentence(ISequenceTask task, ExperimentResult result)
    {
        var (step, range, width) = task switch
        {
            SumOfFirstTwo { Steps: > 2 } sum => (2, sum.Range, 2 * sum.Range.Width),
            RecallFirst { Steps: > 1 } first => (first.Steps - 1, first.Range, first.Range.Width),
            RecallLast { Steps: > 1 } last => (0, last.Range, last.Range.Width),
            _ => (-1, null, 0),
        };
        if (range is null)
        {
            return null;
        }

        var inputs = task.Generate(Sequences, SeededRandom.ForSeed(result.Settings.Seed, RandomPurpose.TestData)).Select(sample => sample.Input).ToArray();
        var swing = StepSwing.Measure(result.Model, inputs, step, range.Lowest, range.Highest);
        var share = swing.Mean / width;
        return FormattableString.Invariant(
            $"Does it ignore what it should? As number {step + 1} alone runs from {range.Lowest} to {range.Highest}, the answer moves by {swing.Mean:0.00} on average, {share:0.00%} of its range: {(share < Ignored ? "as good as ignored" : "not ignored yet")}.");
    }
}
