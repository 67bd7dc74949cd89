using SequenceToy.Evaluation;

namespace SequenceToy;

/// <content>The result as text.</content>
public sealed partial class ExperimentResult
{
    /// <summary>Summarizes the run in lines: network and training, score with goal and baseline, engine. Also works after
    /// disposal.</summary>
    /// <remarks>For your own samples, a further line states the number of training samples and how the validation samples were
    /// chosen.</remarks>
    public override string ToString() =>
        string.Join('\n', [Headline(), .. Task is null ? [SplitLine()] : Array.Empty<string>(), ScoreLine(), EngineLine()]);

    private string Headline()
    {
        var network = Settings.Recurrent;
        var layers = network.Layers == 1 ? "" : $" in {NumberFormat.Count(network.Layers, "layer")}";
        var directions = network.Bidirectional ? ", bidirectional" : "";
        var start = network.Cell.StartOf("bias_ih_l0") is { } words ? $", {words}" : "";
        return $"{Task?.Id ?? "Custom samples"}: {network.Name} with "
            + $"{NumberFormat.Count(network.HiddenSize, "unit")}{layers}{directions}{start}, "
            + $"{NumberFormat.Count(Summary.ParameterCount, "weight")}, {NumberFormat.Count(History.Count, "epoch")} ({StopReason})";
    }

    private string ScoreLine()
    {
        var metric = run.Metric;
        var samples = ScoredOn switch
        {
            EvaluatedOn.Test => "test",
            EvaluatedOn.Validation => "validation",
            EvaluatedOn.Training => "training",
            _ => throw new InvalidOperationException($"scoredOn is not known: {ScoredOn}."),
        };
        var outcome = IsSolved switch
        {
            true => "goal reached",
            false => "goal not reached",
            null => "unknown, since nothing was held out",
        };
        var goal = Goal is null ? "" : $", goal {Goal.Limit}: {outcome}";
        return $"{metric.ToText()} {metric.Format(Scores[metric])} on {NumberFormat.Count(TestSamples.Count, samples + " sample")}, "
            + $"baseline {metric.Format(BaselineScore(metric)!.Value)} ({Baseline.Name}){goal}";
    }

    private string SplitLine() => $"{NumberFormat.Count(run.Outcome.TrainingCount, "training sample")}; {SplitSummary}";

    private string EngineLine() =>
        FormattableString.Invariant($"Trained in {NumberFormat.Seconds(Environment.TrainSeconds)} by the {EngineChoice.Engine} engine ")
        + FormattableString.Invariant($"on {EngineChoice.Device}, seed {Settings.Seed}");
}
