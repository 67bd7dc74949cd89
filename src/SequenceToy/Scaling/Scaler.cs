using SequenceToy.Guards;

namespace SequenceToy.Scaling;

/// <summary>A recipe for scaling; <see cref="Fit"/> turns it into a fitted scaler. Immutable.</summary>
public abstract record Scaler
{
    private protected Scaler()
    {
    }

    /// <summary>Learns the scaling of each feature from data.</summary>
    /// <param name="values">[rows · features] numbers in real units, row after row.</param>
    /// <param name="features">Numbers per row, from 1.</param>
    /// <exception cref="ArgumentException">No rows, rows that are not whole, or a number that is not finite.</exception>
    public FittedScaler Fit(ReadOnlySpan<float> values, int features)
    {
        Require.Between(features, 1, int.MaxValue, name: nameof(features));
        if (values.IsEmpty || values.Length % features != 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"values must hold whole rows of {features} features, at least one; it had {values.Length} numbers."), nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw new ArgumentException(FormattableString.Invariant($"values must be finite numbers; row {i / features}, feature {i % features} was {values[i]}."), nameof(values));
            }
        }

        return FitColumns(ColumnStatistics.Of(values, features));
    }

    private protected abstract FittedScaler FitColumns(ColumnStatistics[] columns);
}
