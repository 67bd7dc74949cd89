namespace SequenceToy.Series;

/// <summary>The scores of forecasts in original units.</summary>
/// <param name="Rmse">The root mean squared error.</param>
/// <param name="Mae">The mean absolute error.</param>
/// <param name="Mase">The mean absolute error ÷ that of repeating the value one period before (or the last value, if there is no period) in
/// the training part; below 1 is better than that. Not a number when the training part does not vary.</param>
/// <remarks>Source of the MASE: R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22 (2006), DOI
/// 10.1016/j.ijforecast.2006.03.001.</remarks>
public sealed record SeriesScores(double Rmse, double Mae, double Mase)
{
    /// <summary>Returns the scores: <c>RMSE 20.5, MAE 15.1, MASE 0.81</c>.</summary>
    public override string ToString() =>
        $"RMSE {NumberFormat.Number(Rmse)}, MAE {NumberFormat.Number(Mae)}, MASE {NumberFormat.Number(Mase)}";
}
