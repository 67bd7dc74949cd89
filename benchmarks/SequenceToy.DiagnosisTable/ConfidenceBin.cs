using static System.FormattableString;

namespace SequenceToy.DiagnosisTable;

/// <summary>The runs whose confidence is in a range.</summary>
/// <param name="From">The lowest confidence, included.</param>
/// <param name="To">The end of the range, excluded; in the last bin 1, included.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Correct">The number of correct verdicts.</param>
/// <param name="Mean">The mean confidence.</param>
internal sealed record ConfidenceBin(double From, double To, int Runs, int Correct, double Mean)
{
    /// <summary>The number of runs that a judgment needs.</summary>
    public const int Fewest = 15;

    private const double Rounding = 1e-9;

    /// <summary>The share of correct verdicts.</summary>
    public Wilson Share => new(Correct, Runs);

    /// <summary>True if there are enough runs to judge the confidence.</summary>
    public bool IsJudged => Runs >= Fewest;

    /// <summary>True if the interval of the share contains the mean confidence.</summary>
    public bool IsCalibrated => Share.Low <= Mean + Rounding && Mean <= Share.High + Rounding;

    public static ConfidenceBin Of(double from, double to, IReadOnlyList<JudgedRun> runs)
    {
        var here = runs.Where(run => run.Diagnosis.Confidence >= from && (run.Diagnosis.Confidence < to || to == 1)).ToArray();
        return new ConfidenceBin(from, to, here.Length, here.Count(run => run.IsCorrect), here.Length == 0 ? 0 : here.Average(run => run.Diagnosis.Confidence));
    }

    /// <summary>The bin as a row of a table.</summary>
    public string Row()
    {
        var range = From == 0 ? Invariant($"below {To:0.##}") : To == 1 ? Invariant($"{From:0.##} to 1") : Invariant($"{From:0.##} to below {To:0.##}");
        var share = Runs == 0 ? "| " : Invariant($"{100 * Share.Share:0}% | {Mean:0.000}");
        var judgment = IsJudged ? Invariant($"{Share.Low:0.000} to {Share.High:0.000} | {(IsCalibrated ? "yes" : "**no**")}") : "| too few runs";
        return $"| {range} | {Runs} | {Correct} | {share} | {judgment} |\n";
    }
}
