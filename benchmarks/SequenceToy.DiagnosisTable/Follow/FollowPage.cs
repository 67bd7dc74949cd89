using System.Runtime.InteropServices;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>Writes docs/suggestions-check.md: how often suggestions help on custom data.</summary>
internal static class FollowPage
{
    public static void Write(FollowSummary summary, int first) => File.WriteAllText(Repository.SuggestionsPage, Text(summary, first).ReplaceLineEndings("\n"));

    private static string Text(FollowSummary summary, int first) => $"""
        # Check of the suggestions

        For maintainers: how often the suggestions of the diagnosis help on custom data, and what to run after changing one.
        Users find the rules of the diagnosis in [Training diagnosis](diagnosis.md).

        Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --follow {first} {summary.Runs.Count} --write` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).

        ## What was run

        {summary.Runs.Count} random runs, numbers {first} to {first + summary.Runs.Count - 1}: ten kinds of custom data in turn, with random parameters, sizes and settings. Rules were tuned on the numbers 0 to 399 only.
        Errors are squared errors of numbers, or shares of wrong classes. Fresh samples are about 4,000 others of the same rule, which no run ever saw.

        - *Worse*: after suggestion 1, the error on fresh samples is higher by more than two standard errors of the difference, paired by sequence.
        - *Held-out score worse*: the diagnosis itself says "made the score worse", by more than two standard errors of both scores.
        - *Sample by sample*: the held-out errors rose by more than two standard errors of the difference, paired by sample. With few samples the bound is that of Student's t; with fewer than {HeldOutNoise.Fewest}, nothing is known.
        - *Can be improved*: of {LargerBudget.Runs} other runs over a fixed list of settings, the one with the lowest held-out error is better on fresh samples. It must be better by more than two standard errors, and by at least 10% of the error above the known noise. Where all targets are the same, there is nothing to improve.
        - *Improved*: three rounds of `TrySuggestions()`, six runs at most, end with a run that is better on fresh samples. The run with the best held-out score is taken, the first run included. It must be better by more than two standard errors, and by at least 5% of the distance to the noise or the best run known.

        ## Result

        - Suggestion 1 made the error on fresh samples worse in {summary.Worse} of the runs with suggestions (a stricter measure, for information).
        - It made the held-out score worse in {summary.HeldOutWorse} (limit: 5%); sample by sample in {summary.HeldOutPairedWorse}.
        - Three rounds improved {summary.Improved} of the runs that can be improved (minimum: 80%).

        {summary.Table("verdict", run => $"{run.Verdict}")}
        {summary.Table("suggestion 1", run => run.First ?? "none")}
        """.TrimEnd() + "\n";
}
