using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>A random run on custom data, and the outcome of its suggestions.</summary>
/// <param name="Id">The name of the run.</param>
/// <param name="Verdict">The verdict on the run.</param>
/// <param name="First">Suggestion 1 without its values; null when there are no suggestions.</param>
/// <param name="IsWorse">True if suggestion 1 made the error on fresh samples worse by more than two standard errors.</param>
/// <param name="IsHeldOutWorse">True if the diagnosis itself says that suggestion 1 made the held-out score worse.</param>
/// <param name="IsHeldOutPairedWorse">True if the held-out errors, compared sample by sample, rose by more than their noise.</param>
/// <param name="CanImprove">True if the larger budget is better on fresh samples.</param>
/// <param name="IsImproved">True if three rounds of suggestions are better on fresh samples.</param>
/// <param name="Errors">The mean errors on fresh samples, in words.</param>
internal sealed record Followed(
    string Id, Verdict Verdict, string? First, bool IsWorse, bool IsHeldOutWorse, bool IsHeldOutPairedWorse, bool CanImprove, bool IsImproved, string Errors)
{
    private const double Reliable = 2;
    private const double LeastPossible = 0.1;
    private const double LeastGain = 0.05;

    public static Followed Of(RandomOwnData run)
    {
        using var result = run.Experiment.Run();
        var diagnosis = result.Diagnosis;
        var before = MeasuredRun.Of(run, result);
        var first = diagnosis.Suggestions.Count == 0 ? null : FollowedFirst.Of(run, run.Experiment.WithSuggestion(diagnosis.Suggestions[0]));
        var chosen = Chosen(run, result, before);
        var budget = LargerBudget.Best(run);

        var (error, floor) = (before.Fresh.Average(), run.Truth.Floor);
        var best = new[] { first?.Measured, chosen.Measured, budget }.OfType<MeasuredRun>().Min(measured => measured.Fresh.Average());
        var canImprove = budget.GainOver(before) is var possible && result.Evidence.TargetsVary && error > floor && possible.InErrors > Reliable && possible.Mean >= LeastPossible * (error - floor);
        var gain = chosen.Measured.GainOver(before);
        var firstError = first is null ? "" : $", suggestion 1 {first.Measured.Fresh.Average():0.####}";
        return new Followed(
            run.Id,
            diagnosis.Verdict,
            first is null ? null : diagnosis.Suggestions[0].What,
            first?.Measured.GainOver(before).InErrors < -Reliable,
            first?.SaysWorse == true,
            first is not null && HeldOutNoise.IsWorse(first.Measured.HeldOutGainOver(before)),
            canImprove,
            gain.InErrors > Reliable && gain.Mean >= LeastGain * (error - Math.Max(floor, best)),
            $"floor {floor:0.####}, first {error:0.####}{firstError}, three rounds {chosen.Measured.Fresh.Average():0.####} ({chosen.How}), larger budget {budget.Fresh.Average():0.####}");
    }

    public override string ToString() =>
        $"{(IsWorse ? "WORSE" : "     ")} {(IsHeldOutWorse ? "HELD" : "    ")} {(IsHeldOutPairedWorse ? "PAIR" : "    ")} {(!CanImprove ? "   " : IsImproved ? "yes" : "NOT")} {Verdict,-20} {First ?? "-"} | {Id} | {Errors}";

    // The first of the trials, unless the first run has the better score.
    private static (MeasuredRun Measured, string How) Chosen(RandomOwnData run, ExperimentResult result, MeasuredRun before)
    {
        var trials = result.TrySuggestions();
        if (trials.Count == 0 || !FollowedFirst.IsBetter(trials[0].Score.Value, result.Evidence))
        {
            return (before, trials.Count == 0 ? "no suggestions" : "none better");
        }

        var experiment = trials[0].Suggestions.Aggregate(run.Experiment, (changed, suggestion) => changed.WithSuggestion(suggestion));
        return (MeasuredRun.Of(run, experiment), string.Join(" > ", trials[0].Suggestions.Select(suggestion => suggestion.What)));
    }
}
