using System.Text.Json.Serialization;

namespace SequenceToy.Scaling;

/// <summary>Moves each feature's range onto a chosen one, 0 to 1 by default.</summary>
/// <remarks>
/// <para>Formula: scaled = low + (x − min) · (high − low) / (max − min). A constant feature goes to <see cref="Low"/>.</para>
/// <para>Equal to scikit-learn's <c>MinMaxScaler</c>.</para>
/// </remarks>
public sealed record MinMaxScaler : Scaler
{
    /// <summary>Onto 0 to 1.</summary>
    public MinMaxScaler()
        : base("min-max")
    {
    }

    /// <summary>Onto a chosen range.</summary>
    /// <param name="low">Where the smallest value goes.</param>
    /// <param name="high">Where the largest value goes, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or <paramref name="high"/> not above <paramref name="low"/>.</exception>
    [JsonConstructor]
    public MinMaxScaler(double low, double high)
        : this()
    {
        Low = Require.Finite(low, nameof(low));
        High = Require.Finite(high, nameof(high));
        if (high <= low)
        {
            throw new ArgumentOutOfRangeException(
                nameof(high), FormattableString.Invariant($"high must be above low ({low}); it was {high}."));
        }
    }

    /// <summary>Where the smallest value goes. Default: 0.</summary>
    public double Low { get; }

    /// <summary>Where the largest value goes. Default: 1.</summary>
    public double High { get; } = 1;

    /// <summary>Whether each feature has a range of its own, or one range spans them all. Default: true.</summary>
    public bool PerFeature { get; init; } = true;

    private protected override FittedScaler FitColumns(ColumnStatistics[] columns)
    {
        var (lowest, highest) = (columns[0].Minimum, columns[0].Maximum);
        foreach (var column in columns)
        {
            (lowest, highest) = (Math.Min(lowest, column.Minimum), Math.Max(highest, column.Maximum));
        }

        return FittedScaler.Of(Array.ConvertAll(columns, column =>
        {
            var (minimum, maximum) = PerFeature ? (column.Minimum, column.Maximum) : (lowest, highest);
            var scale = (High - Low) / (maximum > minimum ? maximum - minimum : 1);
            return new FeatureScaling(scale, Low - (minimum * scale), minimum, maximum);
        }));
    }
}
