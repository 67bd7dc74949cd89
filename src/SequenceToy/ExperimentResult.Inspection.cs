using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Probes;
using SequenceToy.Inspection.Traces;

namespace SequenceToy;

/// <content>Looking inside the network.</content>
public sealed partial class ExperimentResult
{
    /// <summary>What every unit of the network worked out over one sequence, step by step.</summary>
    /// <param name="sequence">In real units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <exception cref="ArgumentException">A sequence that <see cref="PredictDetailed"/> would refuse.</exception>
    public GateTrace Trace(Sequence sequence) => GateTrace.Of(Model, sequence);

    /// <summary>What the network's gates and memories do over the samples that <see cref="Scores"/> are about.</summary>
    public GateStatistics GateStatistics() => Inspection.Traces.GateStatistics.Of(Model, TestSamples);

    /// <summary>What can be read from the network's states at each step, on the samples that <see cref="Scores"/> are about.</summary>
    /// <param name="options">Which states, and how. Default: null, all defaults with the run's seed.</param>
    /// <exception cref="ArgumentException">A layer that the network has not, or too few samples.</exception>
    public StateProbe Probe(ProbeOptions? options = null) =>
        StateProbe.Measure(Model, TestSamples, options ?? new ProbeOptions { Seed = Settings.Seed });

    /// <summary>How much each step and feature matters to the network's answers, measured on the samples that <see cref="Scores"/> are
    /// about, against what the task says should be ignored; the swing by default is measured once.</summary>
    /// <param name="method">How to measure. Default: the swing.</param>
    /// <param name="options">On what, and how finely. Default: null, <see cref="InfluenceOptions.ForSteps"/> with the run's seed, on fewer
    /// samples where there are thousands of classes, and not feature by feature where that would take a large network longer than some ten
    /// seconds. Where the task names steps to be ignored, steps are counted from the start unless the options say otherwise.</param>
    /// <exception cref="ArgumentException">No sample has the answer asked about.</exception>
    public InfluenceReport Influence(InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null) =>
        method == InfluenceMethod.Swing && options is null ? swing.Value : Measure(method, options ?? DefaultOptions(method));

    /// <summary>How much each step and feature of one sequence matters to the network's answer to it, over the values that they take in the
    /// samples that <see cref="Scores"/> are about.</summary>
    /// <remarks>Values and the answers' range are those of the samples alone, so that they are the same for every sequence. A sequence as
    /// long as none of the samples has at each step the values of all.</remarks>
    /// <param name="sequence">In real units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <param name="method">How to measure: the swing or the gradient. Default: the swing.</param>
    /// <param name="options">How finely, and which answer. Default: null, <see cref="InfluenceOptions.ForSteps"/>.</param>
    /// <exception cref="ArgumentException">A sequence that <see cref="PredictDetailed"/> would refuse; the permutation, which needs
    /// several.</exception>
    public InfluenceReport InfluenceOn(Sequence sequence, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null)
    {
        Model.CheckFits(sequence, nameof(sequence));
        var ignored = Task?.IgnoredSteps ?? [];
        return InfluenceReport.OfOne(
            Model, sequence, TestSamples, method,
            (options ?? InfluenceOptions.ForSteps(sequence.Steps, method)).CountedFor(ignored)) with
        { IgnoredSteps = ignored };
    }

    /// <summary>How much of the gradient reaches the inputs far back, on the samples that <see cref="Scores"/> are about.</summary>
    /// <param name="samples">How many of them at most, the first ones. Default: 200.</param>
    /// <param name="answerStep">For networks that answer at every step, the step of the answer asked about, from 0. Default: null, the last
    /// scored step of each sequence.</param>
    /// <exception cref="ArgumentException">No sample has the answer asked about.</exception>
    public GradientFlow GradientFlow(int samples = 200, int? answerStep = null) =>
        Inspection.Influence.GradientFlow.Of(Model, TestSamples, samples, answerStep);

    private InfluenceOptions DefaultOptions(InfluenceMethod method) =>
        InfluenceOptions.For(Model.Shape, TestSamples, method) with { Seed = Settings.Seed };

    private InfluenceReport Measure(InfluenceMethod method, InfluenceOptions options)
    {
        var ignored = Task?.IgnoredSteps ?? [];
        return InfluenceReport.Of(Model, TestSamples, method, options.CountedFor(ignored)) with { IgnoredSteps = ignored };
    }
}
