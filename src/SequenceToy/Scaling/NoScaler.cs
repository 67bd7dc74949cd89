namespace SequenceToy.Scaling;

/// <summary>Leaves numbers as they are; the range seen is still remembered, so that values outside it are reported.</summary>
public sealed record NoScaler() : Scaler("none", "real units")
{
    private protected override FittedScaler FitColumns(ColumnStatistics[] columns) =>
        FittedScaler.Of(Array.ConvertAll(columns, column => new FeatureScaling(1, 0, column.Minimum, column.Maximum)));
}
