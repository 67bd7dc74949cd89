using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <summary>Pictures of what came out, each in one call. Most need the network, so make them before the result is disposed of.</summary>
public static class ExperimentResultPlots
{
    /// <summary>The loss of training and validation by epoch, in scaled units, with the best epoch and the loss of the best constant
    /// answer, or of the task's own guess; logarithmic where losses span more than a factor of twenty.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed of before <see cref="ExperimentResult.Evidence"/> was asked
    /// for.</exception>
    public static Picture PlotLoss(this ExperimentResult result) =>
        LossPicture.Of(LossFigure.Of(Given(result)), ResultLabels.Title(result, "loss while training"));

    /// <summary>
    /// Answers against the right ones, on the samples that the scores are about: numbers as points in real units beside the diagonal (the
    /// first 2,000), classes as a confusion matrix, sets of classes as a table of what was said and missed.
    /// </summary>
    /// <exception cref="ArgumentException">More than 500 classes.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotPredictions(this ExperimentResult result) => PredictionsPicture.Of(Given(result));

    /// <summary>How much each step matters to the answer, in the answer's unit, with its share of all there is.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="method">How to measure. Default: the swing.</param>
    /// <param name="options">On what, and how finely. Default: null, as <see cref="ExperimentResult.Influence"/>.</param>
    /// <exception cref="ArgumentException">No sample has the answer asked about.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotInfluence(
        this ExperimentResult result, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null) =>
        InfluencePicture.Of(
            new(Given(result).Influence(method, options)), ResultLabels.Title(result, $"influence of each step ({Name(method)})"));

    /// <summary>How much each step matters while the network learns, at the snapshots that were taken, on validation samples or, without
    /// them, on those trained on.</summary>
    /// <exception cref="ArgumentException">There are none: the experiment was run without <see cref="SequenceExperiment.WithSnapshots"/>,
    /// or not one epoch to its end.</exception>
    public static Picture PlotSnapshots(this ExperimentResult result) => Given(result).Snapshots.Count == 0
        ? throw new ArgumentException(
            "result must have snapshots, which WithSnapshots() asks for before the run; it had none.", nameof(result))
        : SnapshotsPicture.Of(
            new(result.Snapshots), ResultLabels.Title(result, "influence of each step while it learns"), ResultLabels.SnapshotsOf(result));

    /// <summary>Every gate, memory and state of every unit of a layer at every step of a sequence, below the input: gates from white for
    /// shut to dark blue for open, the others orange below zero and blue above.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="sequence">In real units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <param name="layer">Which of <see cref="GateTrace.Layers"/>, from 0; a bidirectional layer counts twice, forward before backward.
    /// Default: 0, the lowest.</param>
    /// <exception cref="ArgumentException">A sequence that <see cref="ExperimentResult.PredictDetailed"/> would refuse.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A layer that there is not.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotGates(this ExperimentResult result, Sequence sequence, int layer = 0)
    {
        var trace = Given(result).Trace(sequence);
        Require.Between(layer, 0, trace.Layers.Count - 1, name: nameof(layer));
        var place = trace.Layers.Count == 1 ? "" : $", {trace.Layers[layer].Place}";
        return GatesPicture.Of(
            trace, layer, ResultLabels.Title(result, $"inside the network{place}{ResultLabels.AnswerTo(trace)}"),
            result.Task?.Notes.InputSymbols);
    }

    /// <summary>The score by length, with the lengths trained on, guessing and the goal.</summary>
    /// <exception cref="ArgumentException">The task has sequences of one length only, or the samples were one's own.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of before <see cref="ExperimentResult.Evidence"/> was asked
    /// for.</exception>
    public static Picture PlotLengths(this ExperimentResult result) => LengthsFigure.Of(Given(result)) is { } figure
        ? LengthsPicture.Of(figure, ResultLabels.Title(result, $"{figure.Metric.Words()} by length"))
        : throw new ArgumentException(
            $"result must have scores by length, as tasks have whose sequences can be longer than those trained on; "
                + $"{ResultLabels.Name(result)} has none.",
            nameof(result));

    /// <summary>The losses of several runs on one chart: of validation, or of training where there is none. Each is labelled with the
    /// settings that differ; runs that differ in their seed only are drawn alike, with their median.</summary>
    /// <param name="results">At least one, all trained for the same loss in the same unit.</param>
    /// <param name="labels">A label for each, in the same order; those with the same are drawn alike. Default: null, the settings that
    /// differ.</param>
    /// <exception cref="ArgumentException">No result, more labels or fewer than results, an empty label, results of different losses, or
    /// some with validation samples and some without.</exception>
    public static Picture PlotComparison(this IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels = null)
    {
        var figure = ComparisonFigure.Of(Require.NotNull(results, nameof(results)), labels);
        var tasks = string.Join(", ", results.Select(ResultLabels.Name).Distinct(StringComparer.Ordinal));
        var judged = LossFigure.Of(results[0].Settings, results[0].History) is { History.Count: > 0, HasValidation: false } ? "training"
            : "validation";
        return ComparisonPicture.Of(figure, $"{tasks}: {judged} loss of {NumberFormat.Count(results.Count, "run")}");
    }

    private static string Name(InfluenceMethod method) => method switch
    {
        InfluenceMethod.Permutation => "permutation",
        InfluenceMethod.Gradient => "gradient",
        InfluenceMethod.Swing => "swing",
        _ => throw new NotSupportedException($"method is not known: {method}."),
    };

    private static ExperimentResult Given(ExperimentResult result) => Require.NotNull(result, nameof(result));
}
