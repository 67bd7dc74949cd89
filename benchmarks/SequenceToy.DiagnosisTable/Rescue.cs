using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>A failing training run and the outcome of its suggestions.</summary>
/// <param name="Id">The name of the training run.</param>
/// <param name="Steps">Each verdict with the chosen suggestion, then the last verdict.</param>
/// <param name="IsLearned">True if the last verdict is Learned.</param>
internal sealed record Rescue(string Id, IReadOnlyList<string> Steps, bool IsLearned)
{
    private const int Rounds = 3;
    private const int Tried = 2;

    public static IReadOnlyList<Rescue> All() => InParallel.Map(RescueRuns.All, run =>
    {
        var rescue = Of(run.Id, run.Experiment);
        Console.WriteLine($"{(rescue.IsLearned ? "rescued" : "LOST   ")} {rescue.Id}: {string.Join(" → ", rescue.Steps)}");
        return rescue;
    });

    // Each round tries the first suggestion and, unless it gives Learned, the second; the next round continues from the better one.
    private static Rescue Of(string id, SequenceExperiment experiment)
    {
        var steps = new List<string>();
        var now = Diagnose(experiment);
        for (var round = 0; round < Rounds && now.Diagnosis.Verdict != Verdict.Learned && now.Diagnosis.Suggestions.Count > 0; round++)
        {
            var (best, taken) = (default(Outcome), "");
            foreach (var suggestion in now.Diagnosis.Suggestions.Take(Tried))
            {
                var next = Diagnose(now.Experiment.WithSuggestion(suggestion));
                if (best is null || next.Diagnosis.Verdict == Verdict.Learned || next.Skill > best.Skill)
                {
                    (best, taken) = (next, $"{suggestion.What.ToLowerInvariant()} ({string.Join(", ", suggestion.Changes)})");
                }

                if (next.Diagnosis.Verdict == Verdict.Learned)
                {
                    break;
                }
            }

            steps.Add($"{now.Diagnosis.Verdict}: {taken}");
            now = best!;
        }

        steps.Add($"{now.Diagnosis.Verdict}");
        return new Rescue(id, steps, now.Diagnosis.Verdict == Verdict.Learned);
    }

    private static Outcome Diagnose(SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return new Outcome(experiment, result.Diagnosis, result.Skill!.Value);
    }

    private sealed record Outcome(SequenceExperiment Experiment, RunDiagnosis Diagnosis, double Skill);
}
