using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.DiagnosisTable.Truth;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>The errors of a run on custom data, per sequence.</summary>
/// <param name="HeldOut">The errors on the held-out samples.</param>
/// <param name="Fresh">The errors on fresh samples.</param>
internal sealed record MeasuredRun(double[] HeldOut, double[] Fresh)
{
    public static MeasuredRun Of(RandomOwnData run, ExperimentResult result) => new(Finite(Errors.Of(result, result.TestSamples)), Finite(run.FreshErrors(result)));

    public static MeasuredRun Of(RandomOwnData run, SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return Of(run, result);
    }

    /// <summary>The fall of the error on fresh samples, compared with a run before.</summary>
    public Paired GainOver(MeasuredRun before) => Paired.Of(Fresh, before.Fresh);

    /// <summary>The fall of the error on held-out samples, compared with a run before.</summary>
    public Paired HeldOutGainOver(MeasuredRun before) => Paired.Of(HeldOut, before.HeldOut);

    // A diverged network may answer with NaN.
    private static double[] Finite(double[] errors) => [.. errors.Select(error => double.IsFinite(error) ? Math.Min(error, 1e30) : 1e30)];
}
