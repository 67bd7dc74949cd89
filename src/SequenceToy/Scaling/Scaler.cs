using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace SequenceToy.Scaling;

/// <summary>A recipe for scaling; <see cref="Fit"/> turns it into a fitted scaler. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Scaler
{
    private protected Scaler(string name, string unit = "scaled units") => (Name, Unit) = (name, unit);

    /// <summary>Gets every scaler, with its default values.</summary>
    public static ValueList<Scaler> All { get; } =
    [
        new NoScaler(),
        new MinMaxScaler(),
        new StandardScaler(),
    ];

    /// <summary>Gets the scaler's name, as people write it.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>Gets what scaled numbers are in: <c>scaled units</c>, or <c>real units</c> where they are left as they are.</summary>
    [JsonIgnore]
    public string Unit { get; }

    /// <summary>Learns the scaling of each feature from data.</summary>
    /// <param name="values">[rows · features] numbers in real units, row after row.</param>
    /// <param name="features">Numbers per row, from 1.</param>
    /// <exception cref="ArgumentException">No rows, rows that are not whole, or a number that is not finite.</exception>
    public FittedScaler Fit(ReadOnlySpan<float> values, int features)
    {
        Require.Between(features, 1, int.MaxValue, name: nameof(features));
        if (values.IsEmpty || values.Length % features != 0)
        {
            var rows = FormattableString.Invariant($"whole rows of {features} features, at least one; it had {values.Length} numbers");
            throw new ArgumentException($"values must hold {rows}.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                var place = FormattableString.Invariant($"row {i / features}, feature {i % features} was {values[i]}");
                throw new ArgumentException($"values must be finite numbers; {place}.", nameof(values));
            }
        }

        return FitColumns(ColumnStatistics.Of(values, features));
    }

    /// <summary>Writes what a record's text shows of it: not the name, which the type's says.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    private protected abstract FittedScaler FitColumns(ColumnStatistics[] columns);
}
