namespace SequenceToy.Sweeps.Statistics;

/// <summary>Validates scores: at least one, all finite.</summary>
internal static class FiniteValues
{
    /// <summary>Returns a copy.</summary>
    /// <param name="values">The values.</param>
    /// <param name="name">The name of the argument, for the message.</param>
    public static double[] Of(IReadOnlyList<double>? values, string name)
    {
        Require.Between(Require.NotNull(values, name).Count, 1, int.MaxValue, name: $"{name}.Count");
        return [.. values!.Select((value, index) => Require.Finite(value, FormattableString.Invariant($"{name}[{index}]")))];
    }
}
