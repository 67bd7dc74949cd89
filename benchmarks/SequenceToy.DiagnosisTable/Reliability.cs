using System.Text;

namespace SequenceToy.DiagnosisTable;

/// <summary>Compares confidence with the share of correct verdicts.</summary>
internal static class Reliability
{
    private static readonly double[] Bounds = [0, 0.8, 0.9, 0.95, 1];

    public static string Table(IReadOnlyList<JudgedRun> runs)
    {
        var text = new StringBuilder("| confidence | training runs | correct | share | mean confidence | 95% interval of the share | contains the mean |\n| --- | ---: | ---: | ---: | ---: | --- | --- |\n");
        return text.AppendJoin("", Bins(runs).Select(bin => bin.Row())).ToString();
    }

    /// <summary>Returns true if every bin with enough runs is calibrated and the Brier score is below that of the constant.</summary>
    public static bool IsCalibrated(IReadOnlyList<JudgedRun> runs, double constant) => Bins(runs).All(bin => !bin.IsJudged || bin.IsCalibrated) && Brier(runs) < Brier(runs, constant);

    /// <summary>The Brier score: the mean squared difference between the confidence and 1 for a correct verdict, 0 otherwise.</summary>
    /// <remarks>Source: Glenn W. Brier, Verification of forecasts expressed in terms of probability, 1950, doi:10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2.</remarks>
    public static double Brier(IReadOnlyList<JudgedRun> runs) => runs.Average(run => Squared(run.Diagnosis.Confidence, run));

    /// <summary>The Brier score of the same confidence for all runs.</summary>
    public static double Brier(IReadOnlyList<JudgedRun> runs, double constant) => runs.Average(run => Squared(constant, run));

    /// <summary>Both Brier scores in words.</summary>
    public static string Sentence(IReadOnlyList<JudgedRun> runs, double constant) =>
        $"The Brier score is {Brier(runs):0.0000}; a constant confidence of {constant:0.000}, the share of correct verdicts in tuning, has {Brier(runs, constant):0.0000}.";

    private static IEnumerable<ConfidenceBin> Bins(IReadOnlyList<JudgedRun> runs) => Bounds.Zip(Bounds.Skip(1), (from, to) => ConfidenceBin.Of(from, to, runs));

    private static double Squared(double confidence, JudgedRun run) => Math.Pow(confidence - (run.IsCorrect ? 1 : 0), 2);
}
