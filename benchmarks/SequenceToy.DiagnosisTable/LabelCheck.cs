using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Checks every label by experiment, independently of the verdicts.</summary>
internal static class LabelCheck
{
    public static bool Run(bool onlyHeldOut = false)
    {
        var problems = InParallel.Map(LabelledRuns.All.Where(run => run.IsHeldOut || !onlyHeldOut), run =>
        {
            using var result = run.Experiment.Run();
            var against = Justification.Against(run, result);
            Console.WriteLine($"{(against.Count == 0 ? "holds" : "FAILS")} {run.Label,-13} {run.Id,-38} {string.Join("; ", against)}");
            return against.Count;
        });
        Console.WriteLine($"{problems.Count(count => count == 0)} of {problems.Count} labels hold.");
        return problems.All(count => count == 0);
    }
}
