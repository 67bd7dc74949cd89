using System.Text.Json.Serialization;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>The influence of each step, and of each feature of a step, on a network's prediction.</summary>
/// <remarks>
/// <para>The prediction is a vector of numbers in original units, or the probability of each class (softmax) or of each class of a set
/// (sigmoid). The number that changes most, relative to its own range, counts.</para>
/// <para>The last scored prediction is measured for a network that predicts at every step, unless <see
/// cref="InfluenceOptions.PredictionStep"/> is set. Steps that the network has not read by then are left out.</para>
/// <para>Probabilities near 0 or 1 and saturated states have almost no slope: the gradient can be small while the swing (one step varied
/// over its range) is large.</para>
/// <para>The report describes the network, not the task: inputs that always occur together can replace each other, and changing a single
/// step can produce a sequence that the network never saw.</para>
/// </remarks>
public sealed record InfluenceReport
{
    /// <summary>The method of measurement.</summary>
    public required InfluenceMethod Method { get; init; }

    /// <summary>The kind of target that the network predicts.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>The way in which the steps of different sequences were aligned.</summary>
    public required StepCounting Counting { get; init; }

    /// <summary>The number of measured samples.</summary>
    public required int Samples { get; init; }

    /// <summary>The range of the targets of the training samples and the given samples, in original units; 1 for probabilities.</summary>
    /// <remarks>The widest range if a target has several numbers. For a constant target its absolute value, or 1 when that is 0.</remarks>
    public required double Range { get; init; }

    /// <summary>The number of numbers per prediction, each with its own unit and range. Default: 1.</summary>
    /// <remarks>The change of a sample is that of the number that changes most, relative to its range.</remarks>
    [JsonPropertyName("answerWidth")]
    public int TargetWidth { get; init; } = 1;

    /// <summary>The influence of each step, with all its features together, in order.</summary>
    public required ValueList<StepInfluence> Steps { get; init; }

    /// <summary>The influence of each feature of each step, in order; empty for sequences of one feature, for symbols, and when
    /// <see cref="InfluenceOptions.ByFeature"/> is false.</summary>
    public required ValueList<StepInfluence> Features { get; init; }

    /// <summary>The steps, counted from 0, that the last target does not depend on, as the task states
    /// (<see cref="Tasks.ISequenceTask.IgnoredSteps"/>). Default: none.</summary>
    public ValueList<int> IgnoredSteps { get; init; } = [];

    /// <summary>The names of the features. Default: null, without names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? FeatureNames { get; init; }

    /// <summary>The unit of the mean and the largest change of each step (see <see cref="StepInfluence"/>), in words, such as
    /// <c>probability</c>.</summary>
    public string Unit => (Kind == TargetKind.Number, Method == InfluenceMethod.Permutation) switch
    {
        (true, true) => "RMSE in the unit of the target",
        (true, false) => TargetWidth > 1 ? "the unit of the number that changes most" : "the unit of the target",
        (false, true) => "probability of the correct class",
        (false, false) => "probability",
    };

    /// <summary>The steps that should have no influence, with their influence; empty when the task names no such step, or steps are counted
    /// from the target's step.</summary>
    public ValueList<StepInfluence> ShouldBeIgnored =>
        Counting == StepCounting.FromStart ? [.. Steps.Where(step => IgnoredSteps.Contains(step.Step))] : [];

    /// <summary>The steps that the task says to ignore, but whose influence is nevertheless at least 1% of the target range (see
    /// <see cref="StepInfluence.Share"/>).</summary>
    public ValueList<StepInfluence> LeansOn => [.. ShouldBeIgnored.Where(step => !step.IsIgnored && !step.IsConstant)];

    /// <summary>A sentence for each step, such as "step 3 should be ignored, and is: it changes the prediction by 0.4 (0.2% of the target
    /// range of 198)". A step that the task does not list as ignored "has no effect (below 1%)" if its share is below 1%.</summary>
    public ValueList<string> Sentences => [.. Steps.Select(Sentence)];

    /// <summary>Returns a sentence for each step, one per line.</summary>
    public override string ToString() => string.Join('\n', Sentences);

    /// <summary>Measures the influence of steps and features on a network's predictions.</summary>
    /// <remarks>The swing (one step varied over its range) reads each sequence up to <see cref="InfluenceOptions.Points"/> times for each
    /// measured step. The permutation reads it <see cref="InfluenceOptions.Repeats"/> times and once more, so the cost of measuring every
    /// step grows with the square of the number of steps. Without options, at most 20 million steps are read in all: of sequences of more
    /// than about a thousand steps, only some are measured (<see cref="InfluenceOptions.Steps"/>), without single features. The gradient
    /// needs one forward and one backward pass for each number of a prediction. Without options, fewer samples are used for thousands of
    /// classes, and single features are skipped when a large network would need more than about ten seconds. Equal options give equal
    /// reports.</remarks>
    /// <param name="model">The network to measure.</param>
    /// <param name="data">The samples, in original units, to measure and to take step values from; test samples are best.</param>
    /// <param name="method">The method. Default: the swing (one step varied over its range).</param>
    /// <param name="options">The number of samples and values. Default: null, chosen automatically:
    /// <see cref="InfluenceOptions.ForSteps"/>, with fewer samples for large networks.</param>
    /// <exception cref="ArgumentException">The number of features or the kind of target differs from the network's, no sample has a target
    /// at the chosen step, or the permutation has a single sample.</exception>
    public static InfluenceReport Of(
        TrainedModel model, SequenceDataset data, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null)
    {
        Require.NotNull(model, nameof(model));
        Require.Defined(method, nameof(method));
        CheckFits(Require.NotNull(data, nameof(data)), model);
        options ??= InfluenceOptions.For(model.Shape, data, method);
        return new InfluenceMeasurement(model, data, options).By(method, model.GetWeights());
    }

    /// <summary>Measures the influence of the steps of one sequence on its prediction.</summary>
    /// <param name="model">The network to measure.</param>
    /// <param name="sequence">The sequence, in original units.</param>
    /// <param name="others">The samples that define the values of each step and the range of the targets.</param>
    /// <param name="method">The method: swing (one step varied over its range) or gradient.</param>
    /// <param name="options">The number of values.</param>
    internal static InfluenceReport OfOne(
        TrainedModel model, Sequence sequence, SequenceDataset others, InfluenceMethod method, InfluenceOptions options)
    {
        CheckFits(others, model);
        if (Require.Defined(method, nameof(method)) == InfluenceMethod.Permutation)
        {
            throw new ArgumentException(
                $"method must be {InfluenceMethod.Swing} or {InfluenceMethod.Gradient} for a single sequence, "
                + $"whose values cannot be shuffled among samples; it was {method}.",
                nameof(method));
        }

        var predictions = model.Target.Placement == TargetPlacement.LastStep ? 1 : sequence.Steps;
        var prediction = new Sequence(new float[predictions * model.Target.Width], model.Target.Width);
        var data = SequenceDataset.FromSamples([new Sample(sequence, prediction)], model.Target);
        return new InfluenceMeasurement(model, data, options, others: others).By(method, model.GetWeights());
    }

    /// <summary>Returns the name of a step: <c>step 3</c>, or <c>2 steps before the target</c>.</summary>
    public string Label(StepInfluence step) =>
        InfluenceText.Label(Require.NotNull(step, nameof(step)), Counting, FeatureNames);

    /// <summary>Returns the sentence for a step or feature of this report.</summary>
    public string Sentence(StepInfluence step) => InfluenceText.Sentence(this, Require.NotNull(step, nameof(step)));

    internal static void CheckFits(SequenceDataset data, TrainedModel model)
    {
        var (features, own, given) = (model.Shape.Features, model.Target, data.Target);
        if (data.Features != features || !given.HasShapeOf(own))
        {
            throw new ArgumentException(
                $"data must have {NumberFormat.Plain(features, "feature")} and targets of kind {own.Kind}, size {own.Size} at "
                + $"{own.Placement}, like the network; it had {data.Features} and {given.Kind} of size "
                + $"{given.Size} at {given.Placement}.",
                nameof(data));
        }
    }
}
