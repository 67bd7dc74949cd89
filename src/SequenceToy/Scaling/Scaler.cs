using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace SequenceToy.Scaling;

/// <summary>A method of scaling, which <see cref="Fit"/> fits to data. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Scaler
{
    private protected Scaler(string name, string unit = "scaled units") => (Name, Unit) = (name, unit);

    /// <summary>Gets every scaler with its default values.</summary>
    public static ValueList<Scaler> All { get; } =
    [
        new NoScaler(),
        new MinMaxScaler(),
        new StandardScaler(),
    ];

    /// <summary>Gets the scaler's name, such as <c>min-max</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>Gets the unit of scaled values: <c>scaled units</c>, or <c>original units</c> when unscaled.</summary>
    [JsonIgnore]
    public string Unit { get; }

    /// <summary>The width of the range that most scaled values fill, in scaled units; null when values are not scaled.</summary>
    internal abstract double? UsualRange { get; }

    /// <summary>Fits the scaling of each feature to data.</summary>
    /// <param name="values">The values in original units, [rows · features], row after row.</param>
    /// <param name="features">The number of features per row, at least 1.</param>
    /// <exception cref="ArgumentException">The values are empty, do not form whole rows, or are not finite.</exception>
    public FittedScaler Fit(ReadOnlySpan<float> values, int features)
    {
        Require.Between(features, 1, int.MaxValue, name: nameof(features));
        if (values.IsEmpty || values.Length % features != 0)
        {
            throw new ArgumentException(
                $"values must hold whole rows of {NumberFormat.Plain(features, "feature")}, at least one; it had "
                + $"{NumberFormat.Plain(values.Length, "number")}.",
                nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                var position = FormattableString.Invariant($"row {i / features}, feature {i % features} was {values[i]}");
                throw new ArgumentException($"values must be finite numbers; {position}.", nameof(values));
            }
        }

        return FitColumns(ColumnStatistics.Of(values, features));
    }

    /// <summary>Appends the settings to the record's text; none by default.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    private protected abstract FittedScaler FitColumns(ColumnStatistics[] columns);
}
