using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.DiagnosisTable.Truth;

namespace SequenceToy.DiagnosisTable;

/// <summary>Compares the verdicts on random runs with the labels found by experiments.</summary>
internal static class FoundRuns
{
    /// <summary>Returns the runs whose label was found.</summary>
    public static IReadOnlyList<FoundRun> All(int first, int count) => [.. InParallel.Map(Enumerable.Range(first, count).Select(RandomOwnData.Draw), One).OfType<FoundRun>()];

    private static FoundRun? One(RandomOwnData run)
    {
        using var result = run.Experiment.Run();
        return FoundLabel.Of(run, result) is { } label ? new FoundRun(run.Id, label, result.Diagnosis.Verdict, result.Diagnosis.Confidence) : null;
    }

    /// <summary>A random run with the label that was found.</summary>
    internal sealed record FoundRun(string Id, Label Label, Verdict Verdict, double Confidence)
    {
        public bool IsCorrect => $"{Verdict}" == $"{Label}";
    }
}
