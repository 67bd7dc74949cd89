namespace SequenceToy.Sweeps.Statistics;

/// <summary>States a comparison as one sentence.</summary>
internal static class ComparisonSentence
{
    private const int Decimals = 4;

    public static string Of(PairedComparison comparison)
    {
        var seeds = NumberFormat.Count(comparison.Wins + comparison.Ties + comparison.Losses, "seed");
        return comparison.Wins + comparison.Losses == 0
            ? $"{comparison.FirstName} and {comparison.SecondName} have equal scores on {seeds}."
            : $"{Claim(comparison)} {comparison.ProbabilityOfBetter.InPercent($"of {seeds}")}, permutation p {PValue(comparison.PValue)}.";
    }

    private static string Claim(PairedComparison comparison) =>
        comparison.IsBetter ? $"{comparison.FirstName} is better than {comparison.SecondName} on"
        : comparison.IsWorse ? $"{comparison.FirstName} is worse than {comparison.SecondName}: better on only"
        : $"No reliable difference: {comparison.FirstName} is better than {comparison.SecondName} on";

    private static string PValue(double value) =>
        value < Math.Pow(10, -Decimals) ? $"< {NumberFormat.Fixed(Math.Pow(10, -Decimals), Decimals)}"
        : $"= {NumberFormat.Fixed(value, Decimals)}";
}
