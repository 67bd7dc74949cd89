using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The RMSE by the number of steps ahead, of the network and of every baseline.</summary>
/// <param name="Steps">The numbers of steps ahead.</param>
/// <param name="Curves">The name of each forecast with its errors; the network first.</param>
internal sealed record HorizonFigure(IReadOnlyList<int> Steps, IReadOnlyList<(string Name, IReadOnlyList<double> Errors)> Curves)
{
    public static HorizonFigure Of(SeriesResult result)
    {
        var errors = result.ErrorByHorizon;
        return new HorizonFigure(
            [.. errors.Select(error => error.Step)],
            [
                ("Network", [.. errors.Select(error => error.Scores.Rmse)]),
                .. result.Baselines.Select((baseline, i) => (
                    Phrase.Capitalized(baseline.Name), (IReadOnlyList<double>)[.. errors.Select(error => error.Baselines[i].Rmse)])),
            ]);
    }

    /// <summary>The numbers of steps ahead at which the network has the smallest error.</summary>
    public int Best => Enumerable.Range(0, Steps.Count)
        .Count(step => Curves.Skip(1).All(curve => curve.Errors[step] > Curves[0].Errors[step]));

    /// <summary>The description in sentences.</summary>
    public string Reading => $"The network’s RMSE is {NumberFormat.Number(Curves[0].Errors[0])} at 1 step ahead and "
        + $"{NumberFormat.Number(Curves[0].Errors[^1])} at {NumberFormat.Count(Steps[^1], "step")} ahead. "
        + (Best == 0 ? "At no step is it below that of every baseline."
            : $"It is below that of every baseline at {NumberFormat.Count(Best)} of {NumberFormat.Count(Steps.Count, "step")}.");
}
