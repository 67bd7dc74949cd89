using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.DiagnosisTable.Truth;

namespace SequenceToy.DiagnosisTable;

/// <summary>A random run on custom data whose label was found by experiments.</summary>
/// <param name="Id">The name.</param>
/// <param name="Label">The label.</param>
/// <param name="Diagnosis">The diagnosis.</param>
internal sealed record FoundRun(string Id, Label Label, RunDiagnosis Diagnosis) : JudgedRun(Label, Diagnosis)
{
    /// <summary>The number of runs that are drawn for the confidence; not all of them get a label.</summary>
    public const int Drawn = 400;

    // The rules were tuned on other random runs, from 20,000 and from 40,000.
    private const int First = 50_000;

    /// <summary>Draws the runs for the confidence, and returns those whose label was found.</summary>
    public static IReadOnlyList<FoundRun> All() => All(First, Drawn);

    /// <summary>Draws runs, and returns those whose label was found.</summary>
    public static IReadOnlyList<FoundRun> All(int first, int count) => [.. InParallel.Map(Enumerable.Range(first, count).Select(RandomOwnData.Draw), One).OfType<FoundRun>()];

    private static FoundRun? One(RandomOwnData run)
    {
        using var result = run.Experiment.Run();
        return FoundLabel.Of(run, result) is { } label ? new FoundRun(run.Id, label, result.Diagnosis) : null;
    }
}
