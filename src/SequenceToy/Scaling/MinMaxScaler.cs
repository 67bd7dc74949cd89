using System.Text.Json.Serialization;

namespace SequenceToy.Scaling;

/// <summary>Scales each feature to a chosen range, 0 to 1 by default.</summary>
/// <remarks>
/// <para>Formula: scaled = low + (x − min) · (high − low) / (max − min). A constant feature becomes <see cref="Low"/>.</para>
/// <para>With <see cref="PerFeature"/>, equal to scikit-learn's <c>MinMaxScaler</c>.</para>
/// </remarks>
public sealed record MinMaxScaler : Scaler
{
    /// <summary>Creates a scaler with the range 0 to 1.</summary>
    public MinMaxScaler()
        : base("min-max")
    {
    }

    /// <summary>Creates a scaler with a chosen range.</summary>
    /// <param name="low">The scaled value of the minimum.</param>
    /// <param name="high">The scaled value of the maximum, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="high"/> is not above
    /// <paramref name="low"/>.</exception>
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

    /// <summary>The scaled value of the minimum. Default: 0.</summary>
    public double Low { get; }

    /// <summary>The scaled value of the maximum. Default: 1.</summary>
    public double High { get; } = 1;

    /// <summary>True to scale each feature by its own range, false to use one range for all. Default: true.</summary>
    public bool PerFeature { get; init; } = true;

    internal override double? UsualRange => High - Low;

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

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(MinMaxScaler), PrintMembers);
}
