using SequenceToy.Data;
using SequenceToy.Evaluation;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>The reasons why nothing can be said of new data.</summary>
internal static class ImpossibleStatements
{
    private const int FewSequences = 30;
    private const int TooFewSequences = 5;
    private const double UnknownShare = 0.05;

    /// <returns>The reason; null if a statement is possible.</returns>
    public static string? Of(ExperimentResult result, TrueErrors errors)
    {
        var (training, test) = (result.TrainingSamples, result.TestSamples);
        var known = Values(training).ToHashSet();
        var seen = training.Select(sample => sample.Input).ToHashSet();
        return result.ScoredOn == EvaluatedOn.Training ? "nothing is held out"
            : known.Count == 1 ? "all training targets are equal"
            : training.Target.Kind == TargetKind.Class && Values(test).Average(value => known.Contains(value) ? 0 : 1) >= UnknownShare ? "a class was never trained on"
            : test.Average(sample => seen.Contains(sample.Input) ? 1 : 0) >= 0.5 ? "half of the held-out sequences also occur in training"
            : errors.Count < TooFewSequences ? "fewer than 5 sequences are held out"
            : errors.Count < FewSequences && Math.Abs(errors.Over(errors.Strongest).InErrors) < 2 ? "too few sequences to compare with the baseline"
            : null;
    }

    /// <summary>The share of held-out targets outside the range of the training targets.</summary>
    public static double OutsideRange(ExperimentResult result)
    {
        var (lowest, highest) = (Values(result.TrainingSamples).Min(), Values(result.TrainingSamples).Max());
        return result.TestSamples.Target.Kind != TargetKind.Number ? 0 : Values(result.TestSamples).Average(value => value < lowest || value > highest ? 1 : 0);
    }

    private static IEnumerable<float> Values(SequenceDataset data) => data.SelectMany(sample => sample.Target);
}
