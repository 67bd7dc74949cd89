namespace SequenceToy.Scaling;

/// <summary>Leaves values unscaled, but records the training range so that values outside it are reported.</summary>
public sealed record NoScaler() : Scaler("none", "original units")
{
    internal override double? UsualRange => null;

    private protected override FittedScaler FitColumns(ColumnStatistics[] columns) =>
        FittedScaler.Of(Array.ConvertAll(columns, column => new FeatureScaling(1, 0, column.Minimum, column.Maximum)));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(NoScaler), PrintMembers);
}
