namespace SequenceToy.Series;

/// <summary>One forecast of the validation or test part, next to the value that came.</summary>
/// <param name="Series">The name of the series; empty if there is only one.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="Part">The part that the value is in.</param>
/// <param name="Time">The time of the value.</param>
/// <param name="Actual">The value, in original units.</param>
/// <param name="Predicted">The forecast, in original units.</param>
public sealed record SeriesResidual(string Series, string Column, SeriesPart Part, SeriesTime Time, double Actual, double Predicted)
{
    /// <summary>The value minus the forecast.</summary>
    public double Residual => Actual - Predicted;

    /// <summary>Returns the time, the value and the forecast.</summary>
    public override string ToString() => $"{Time}: {NumberFormat.Number(Actual)}, forecast {NumberFormat.Number(Predicted)}";
}
