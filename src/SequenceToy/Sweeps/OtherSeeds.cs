using SequenceToy.Sweeps.Statistics;
using SequenceToy.Training;

namespace SequenceToy.Sweeps;

/// <summary>The score of a run among those of other seeds with the same settings: says whether its seed is unusual.</summary>
public sealed record OtherSeeds
{
    /// <summary>The share of the seeds that count as unusual, on either side.</summary>
    private const double Tail = 0.05;

    internal OtherSeeds()
    {
    }

    /// <summary>The seed of the run.</summary>
    public int Seed { get; internal init; }

    /// <summary>The metric of the scores.</summary>
    public Metric Metric { get; internal init; }

    /// <summary>The score of the run on held-out samples, in original units; infinite when it has no finite one.</summary>
    public double Score { get; internal init; }

    /// <summary>The scores of the other seeds, from the lowest to the highest. A run that failed or has no finite score counts as the
    /// worst: infinite, or minus infinity where higher is better.</summary>
    public ValueList<double> Others { get; internal init; } = [];

    /// <summary>True when the run reached the goal; null without a goal.</summary>
    public bool? IsSolved { get; internal init; }

    /// <summary>The share of the other seeds that reached the goal, from 0 to 1; null without a goal.</summary>
    public Estimate? OthersSolved { get; internal init; }

    /// <summary>The number of other seeds with a worse score.</summary>
    public int Worse => Others.Count(other => Metric.HigherIsBetter() ? other < Score : other > Score);

    /// <summary>The number of other seeds with a better score.</summary>
    public int Better => Others.Count - Worse - Others.Count(other => other.Equals(Score));

    /// <summary>True when at most 5% of all seeds, this one included, score as well or better; needs at least 19 others.</summary>
    public bool IsUnusuallyGood => Others.Count - Worse + 1 <= Tail * (Others.Count + 1);

    /// <summary>True when at most 5% of all seeds, this one included, score as badly or worse; needs at least 19 others.</summary>
    public bool IsUnusuallyBad => Others.Count - Better + 1 <= Tail * (Others.Count + 1);

    /// <summary>The result in one to three sentences.</summary>
    public string Sentence
    {
        get
        {
            var seed = FormattableString.Invariant($"Seed {Seed}");
            var score = $"{Metric.ToText()} of {Metric.Format(Score)}";
            var place = FormattableString.Invariant($"better than {Worse} and worse than {Better} of {Others.Count} other seeds");
            var claim = IsUnusuallyGood ? $"{seed} is unusually good: its {score} is {place}."
                : IsUnusuallyBad ? $"{seed} is unusually bad: its {score} is {place}."
                : 1 > Tail * (Others.Count + 1)
                ? $"The {score} with seed {FormattableString.Invariant($"{Seed}")} is {place}. That is too few seeds to call one unusual."
                : $"{seed} is not unusual: its {score} is {place}.";
            return claim + Expectation + Solved;
        }
    }

    private string Expectation => !(IsUnusuallyGood || IsUnusuallyBad) ? ""
        : $" Another seed can be expected to reach {Metric.Format(SortedQuantile.At(Others, 0.5))} (median).";

    private string Solved => OthersSolved is not { } share ? ""
        : $" Of the other seeds, {share.InPercent()} reached the goal; this one {(IsSolved == true ? "did" : "did not")}.";

    /// <summary>Returns the comparison with other seeds, in a few sentences.</summary>
    public override string ToString() => Sentence;

    internal static OtherSeeds? Of(ExperimentResult result, CellResults cell)
    {
        var metric = cell.Cell.Metric;
        SweepRun[] others = [.. cell.Runs.Where(run => run.Seed != result.Settings.Seed)];
        return others.Length == 0 || result.StopReason == StopReason.Canceled ? null
            : new OtherSeeds
            {
                Seed = result.Settings.Seed,
                Metric = metric,
                Score = Known(result.Scores, metric),
                Others = [.. others.Select(run => Known(run.Scores, metric)).Order()],
                IsSolved = result.IsSolved,
                OthersSolved = cell.Cell.Goal is null ? null
                    : SuccessRate.Of(others.Count(run => run.IsSolved == true), others.Length),
            };
    }

    private static double Known(Scores? scores, Metric metric) =>
        scores?[metric] is { } score && double.IsFinite(score) ? score
            : metric.HigherIsBetter() ? double.NegativeInfinity : double.PositiveInfinity;
}
