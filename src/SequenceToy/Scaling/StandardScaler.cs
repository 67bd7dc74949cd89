namespace SequenceToy.Scaling;

/// <summary>Scales each feature to a mean of 0 and a standard deviation of 1.</summary>
/// <remarks>
/// <para>Formula: scaled = (x − mean) / population standard deviation (divisor n). A constant feature becomes 0.</para>
/// <para>Equal to scikit-learn's <c>StandardScaler</c>.</para>
/// </remarks>
public sealed record StandardScaler() : Scaler("standard")
{
    private protected override FittedScaler FitColumns(ColumnStatistics[] columns) =>
        FittedScaler.Of(Array.ConvertAll(columns, column =>
        {
            var scale = 1 / (column.StandardDeviation > 0 ? column.StandardDeviation : 1);
            return new FeatureScaling(scale, -column.Mean * scale, column.Minimum, column.Maximum);
        }));
}
