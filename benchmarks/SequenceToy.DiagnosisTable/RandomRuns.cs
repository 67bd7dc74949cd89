using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.DiagnosisTable.Truth;

namespace SequenceToy.DiagnosisTable;

/// <summary>Trains random runs on custom data and shows their true errors.</summary>
internal static class RandomRuns
{
    public static void Show(int count) => InParallel.Map(Enumerable.Range(0, count).Select(RandomOwnData.Draw), run =>
    {
        using var result = run.Experiment.Run();
        var baseline = Errors.Of(result.TestSamples, TrueBaselines.Of(result.TrainingSamples, run.Truth)[TrueBaselines.Constant]).Average();
        Console.WriteLine(FormattableString.Invariant($"{run.Id}: error {Errors.Of(result, result.TestSamples).Average():0.####} held out, {run.FreshErrors(result).Average():0.####} on fresh samples; constant {baseline:0.####}; {result.Environment.TrainSeconds:0.00} s"));
        return count;
    });
}
