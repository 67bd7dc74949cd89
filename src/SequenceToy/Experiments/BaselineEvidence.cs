using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Experiments;

/// <summary>The baseline that a network is compared with, measured on the scored samples.</summary>
/// <param name="Name">The name of the baseline.</param>
/// <param name="Score">Its score by the decisive metric.</param>
/// <param name="Constant">The score of the constant prediction.</param>
/// <param name="Advantage">The paired difference of its errors and the network's; null when not measured.</param>
/// <param name="RegressionAdvantage">The paired difference of the errors of the strongest baseline without weights and of the regression;
/// null when the regression is not the strongest.</param>
internal sealed record BaselineEvidence(string Name, double Score, double Constant, PairedDifference? Advantage,
    PairedDifference? RegressionAdvantage = null)
{
    /// <param name="run">The run.</param>
    /// <param name="data">Its samples.</param>
    /// <param name="column">The index of the only number to score; null for all.</param>
    /// <param name="network">The network's predictions for the scored samples.</param>
    public static BaselineEvidence Of(RunRecord run, ExperimentData data, int? column, float[] network)
    {
        var metric = run.Metric;
        if (run.Task is null)
        {
            return OfOwnData(run, data, column, network);
        }

        var (baseline, constant) = (run.Outcome.Baseline, run.Outcome.ConstantBaseline[metric]);
        var predictions = baseline.IsOfTask ? RuleOf(run.Task.Baseline, metric)
            : ConstantBaseline.Fit(data.Training).Predict;
        var advantage = predictions is null ? null
            : PairedErrors.Of(network, predictions(data.Test), data.Test, metric);
        return new BaselineEvidence(baseline.Name, baseline[metric]!.Value, constant, advantage);
    }

    // Each number of several has a strongest baseline of its own.
    private static BaselineEvidence OfOwnData(RunRecord run, ExperimentData data, int? column, float[] network)
    {
        var all = BaselineSet.Fit(data.Training, run.Outcome.Settings.Period).All;
        var samples = column is { } only ? TargetColumn.Of(data.Test, only) : data.Test;
        var predictions = all.Select(baseline => Part(baseline.Predict(data.Test))).ToArray();
        var scores = column is null ? all.Select(baseline => baseline.Score(samples)).ToArray()
            : Array.ConvertAll(predictions, own => Scores.Of(own, own, samples));
        var best = BaselineSet.Strongest(run.Metric, scores);

        // The regression is compared through the residuals: a network as good as it may have found all there is.
        var simple = Enumerable.Range(0, all.Count).Where(i => !all[i].HasWeights).ToArray();
        var rival = simple[BaselineSet.Strongest(run.Metric, [.. simple.Select(i => scores[i])])];
        return new BaselineEvidence(
            all[best].Name,
            scores[best][run.Metric],
            scores[0][run.Metric],
            PairedErrors.Of(Part(network), predictions[rival], samples, run.Metric),
            all[best].HasWeights ? PairedErrors.Of(predictions[best], predictions[rival], samples, run.Metric) : null);

        float[] Part(float[] values) => column is { } one ? TargetColumn.Of(values, data.Test.Target.Width, one) : values;
    }

    // The rule of a metric of probabilities gives outputs; the main rule gives predictions.
    private static Func<SequenceDataset, float[]>? RuleOf(Baseline? baseline, Metric metric) =>
        MetricCatalog.Of(metric).IsOfProbabilities ? baseline?.Predict : baseline?.PredictFor(metric);
}
