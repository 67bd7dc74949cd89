namespace SequenceToy.Scaling;

/// <summary>Scales each feature to a mean of 0 and a standard deviation of 1.</summary>
/// <remarks>
/// <para>Formula: scaled = (x − mean) / population standard deviation (divisor n). A constant feature becomes 0.</para>
/// <para>Equal to scikit-learn's <c>StandardScaler</c>.</para>
/// </remarks>
public sealed record StandardScaler() : Scaler("standard")
{
    // 98% of a normal distribution lie within 2.326 standard deviations.
    internal override double? UsualRange => 4.65;

    private protected override FittedScaler FitColumns(ColumnStatistics[] columns) =>
        FittedScaler.Of(Array.ConvertAll(columns, column =>
        {
            var scale = 1 / (column.StandardDeviation > 0 ? column.StandardDeviation : 1);
            return new FeatureScaling(scale, -column.Mean * scale, column.Minimum, column.Maximum);
        }));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(StandardScaler), PrintMembers);
}
