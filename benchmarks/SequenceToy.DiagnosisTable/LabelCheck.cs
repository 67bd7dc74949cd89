using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Checks every label by experiment, independently of the verdicts.</summary>
internal static class LabelCheck
{
    /// <param name="which">The runs to check. Default: null, all.</param>
    public static bool Run(Func<LabelledRun, bool>? which = null)
    {
        var problems = InParallel.Map(LabelledRuns.All.Where(which ?? (_ => true)), run =>
        {
            using var result = run.Experiment.Run();
            var against = Justification.Against(run, result);
            Console.WriteLine($"{(against.Count == 0 ? "holds" : "FAILS")} {run.Label,-20} {run.Id,-50} {result.Environment.TrainSeconds:0.00} s {string.Join("; ", against)}");
            return against.Count;
        });
        Console.WriteLine($"{problems.Count(count => count == 0)} of {problems.Count} labels hold.");
        return problems.All(count => count == 0);
    }
}
