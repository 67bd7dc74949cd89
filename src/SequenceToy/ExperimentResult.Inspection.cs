using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Probes;
using SequenceToy.Inspection.Traces;

namespace SequenceToy;

/// <content>Inspection of the network.</content>
public sealed partial class ExperimentResult
{
    /// <summary>Traces gates and states of every unit over one sequence, step by step.</summary>
    /// <param name="sequence">The sequence, in original units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <exception cref="ArgumentException">The sequence does not fit the network; see <see cref="PredictDetailed"/>.</exception>
    public GateTrace Trace(Sequence sequence) => GateTrace.Of(Model, sequence);

    /// <summary>Measures gate and state statistics of every unit over <see cref="TestSamples"/>.</summary>
    public GateStatistics GateStatistics() => Inspection.Traces.GateStatistics.Of(Model, TestSamples);

    /// <summary>Measures what can be decoded from the network's states at each step of <see cref="TestSamples"/>.</summary>
    /// <param name="options">The states to probe and how. Default: null, all defaults with the run's seed.</param>
    /// <exception cref="ArgumentException">The network does not have the layer, or there are too few samples.</exception>
    public StateProbe Probe(ProbeOptions? options = null) =>
        StateProbe.Measure(Model, TestSamples, options ?? new ProbeOptions { Seed = Settings.Seed });

    /// <summary>Measures the influence of each step and feature on the network's predictions over <see cref="TestSamples"/>, and marks the
    /// steps that the task says to ignore.</summary>
    /// <remarks>The swing (one step varied over its range) with default options is measured only once. The default options use fewer
    /// samples with thousands of classes. They skip single features when a large network would need more than about ten seconds. If the
    /// task names ignored steps, steps count from the start unless the options set the counting.
    /// <para>For long sequences, the default options limit the number of steps read, over all sequences: to that of training or to a
    /// million, whichever is larger. Instead of a million, it is 4 million for the permutation and 50 million for the gradient. Beyond 223
    /// steps (the permutation: 316), the first two are reduced in inverse proportion to the length. The options then measure fewer
    /// steps (<see cref="InfluenceOptions.Steps"/>), without single features, and down to one sample (the permutation: two).</para>
    /// </remarks>
    /// <param name="method">The method. Default: the swing (one step varied over its range).</param>
    /// <param name="options">The samples and resolution. Default: null, chosen automatically: <see cref="InfluenceOptions.ForSteps"/> with
    /// the run's seed, and less work for large networks.</param>
    /// <exception cref="ArgumentException">No sample has a target at the requested step.</exception>
    public InfluenceReport Influence(InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null) =>
        method == InfluenceMethod.Swing && options is null ? swing.Value : Measure(method, options ?? DefaultOptions(method));

    /// <summary>Measures the influence of each step and feature of one sequence on its prediction.</summary>
    /// <remarks>The swing varies a step over its values in <see cref="TestSamples"/>; if none of them is as long as the sequence, over the
    /// values of all steps. The range of the targets is that of the training and test samples, so it is the same for every sequence. The
    /// default options limit the work for long sequences as for <see cref="Influence"/>.</remarks>
    /// <param name="sequence">The sequence, in original units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <param name="method">The method: the swing (one step varied over its range) or the gradient. Default: the swing.</param>
    /// <param name="options">The resolution and the prediction to examine. Default: null, chosen automatically:
    /// <see cref="InfluenceOptions.ForSteps"/>, with at most as many steps as training read or a million, whichever is larger.</param>
    /// <exception cref="ArgumentException">The sequence does not fit the network, or the method is the permutation, which needs several
    /// sequences.</exception>
    public InfluenceReport InfluenceOn(Sequence sequence, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null)
    {
        Model.CheckFits(sequence, nameof(sequence));
        var ignored = Task?.IgnoredSteps ?? [];
        return InfluenceReport.OfOne(
            Model, sequence, TestSamples, method,
            (options ?? InfluenceOptions.ForOne(sequence.Steps, method, run.StepsTrained)).CountedFor(ignored)) with
        { IgnoredSteps = ignored };
    }

    /// <summary>Measures the gradient that reaches each earlier input step, over <see cref="TestSamples"/>.</summary>
    /// <param name="samples">The largest number of samples, taken from the start. Default: 200.</param>
    /// <param name="predictionStep">The step of the prediction to examine, counted from 0, for networks that predict at every step.
    /// Default: null, the last scored step of each sequence.</param>
    /// <exception cref="ArgumentException">No sample has a target at the requested step.</exception>
    public GradientFlow GradientFlow(int samples = 200, int? predictionStep = null) =>
        Inspection.Influence.GradientFlow.Of(Model, TestSamples, samples, predictionStep);

    private InfluenceOptions DefaultOptions(InfluenceMethod method) =>
        InfluenceOptions.For(Model.Shape, TestSamples, method, run.StepsTrained) with { Seed = Settings.Seed };

    private InfluenceReport Measure(InfluenceMethod method, InfluenceOptions options)
    {
        var ignored = Task?.IgnoredSteps ?? [];
        return InfluenceReport.Of(Model, TestSamples, method, options.CountedFor(ignored)) with { IgnoredSteps = ignored };
    }
}
