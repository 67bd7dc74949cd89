using SequenceToy.Series.Scoring;

namespace SequenceToy.Series.Runs;

/// <summary>The scores of forecasts of several folds together.</summary>
/// <param name="Scores">The scores over all folds.</param>
/// <param name="Losses">The mean squared error of each fold, in units of the MASE's scale.</param>
internal sealed record Pooled(SeriesScores Scores, double[] Losses)
{
    public static Pooled Of(List<Forecasts> folds)
    {
        var counts = folds.ConvertAll(fold => (double)fold.Predicted.Length);
        var scores = folds.ConvertAll(fold => fold.Score(.., ..));
        return new Pooled(
            new SeriesScores(
                Math.Sqrt(Mean(scores.ConvertAll(one => one.Rmse * one.Rmse))), Mean(scores.ConvertAll(one => one.Mae)),
                Mean(scores.ConvertAll(one => one.Mase))),
            [.. folds.Select(fold => fold.Losses.Average())]);

        double Mean(List<double> values) => values.Zip(counts, (value, count) => value * count).Sum() / counts.Sum();
    }

    /// <summary>Compares a network with a baseline over folds, which do not overlap.</summary>
    public static SeriesBaseline Compare(Pooled network, Pooled baseline, Forecasts named)
    {
        var test = DieboldMariano.Of([.. baseline.Losses.Zip(network.Losses, (theirs, ours) => theirs - ours)], horizon: 1);
        var skill = ForecastSkill.Of(network.Losses, baseline.Losses, horizon: 1);
        return new SeriesBaseline(
            named.Name, named.Rule, baseline.Scores, skill.Value, skill.Low, skill.High, test.Statistic, test.PValue);
    }
}
