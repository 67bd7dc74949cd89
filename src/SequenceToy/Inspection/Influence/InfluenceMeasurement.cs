using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>A prepared measurement: samples chosen, steps aligned, values found. It can be repeated after the weights changed.</summary>
internal sealed class InfluenceMeasurement
{
    private readonly TrainedModel model;
    private readonly InfluenceOptions options;
    private readonly AlignedSamples asked;
    private readonly AlignedSamples ranged;
    private readonly IReadOnlyList<Perturbation> steps;
    private readonly IReadOnlyList<Perturbation> features;

    /// <param name="model">The network to measure.</param>
    /// <param name="data">The samples, in original units, with the features and predictions of the network.</param>
    /// <param name="options">The number of samples and values.</param>
    /// <param name="others">The samples that define the values of a step and the range of the predictions; null for those measured.</param>
    public InfluenceMeasurement(TrainedModel model, SequenceDataset data, InfluenceOptions options, SequenceDataset? others = null)
    {
        this.model = model;
        this.options = options;
        asked = AlignedSamples.Of(data, options, model.Shape.Recurrent.Bidirectional);
        ranged = others is null ? asked : AlignedSamples.Of(others, options with { PredictionStep = null }, readsToTheEnd: true);
        var taken = new TakenValues(asked.Data, others, options.Points);
        steps = [.. asked.Steps.Select(step => new Perturbation(step, null, taken.OfStep(step)))];
        features = !options.ByFeature || data.Features == 1 || ValueGrid.AreSymbols(taken.Data) ? [] :
        [
            .. from step in asked.Steps
               from feature in Enumerable.Range(0, data.Features)
               select new Perturbation(step, feature, taken.OfFeature(step, feature)),
        ];
    }

    /// <param name="method">The method of measurement.</param>
    /// <param name="weights">The current weights of the network.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">The measurement was canceled.</exception>
    public InfluenceReport By(InfluenceMethod method, float[] weights, CancellationToken cancellation = default)
    {
        var predictions = new PerturbedOutputs(model, weights, asked, ranged, cancellation);
        var measure = Measure(method, weights, predictions);
        return new InfluenceReport
        {
            Method = method,
            Kind = model.Target.Kind,
            Counting = asked.Counting,
            Samples = asked.Measured,
            Range = predictions.Ranges.Max(),
            TargetWidth = model.Target.Width,
            FeatureNames = model.FeatureNames,
            Steps = [.. Marked(measure(steps), steps)],
            Features = [.. Marked(measure(features), features)],
        };
    }

    private static IEnumerable<StepInfluence> Marked(IEnumerable<StepInfluence> measured, IReadOnlyList<Perturbation> moving) =>
        measured.Zip(moving, (influence, move) => move.Values.Length == 1 ? influence with { IsConstant = true } : influence);

    private Func<IReadOnlyList<Perturbation>,
        IEnumerable<StepInfluence>> Measure(InfluenceMethod method, float[] weights, PerturbedOutputs predictions)
    {
        if (method == InfluenceMethod.Gradient)
        {
            return moving => moving.Count == 0 ? [] : GradientInfluence.Of(model, weights, asked, predictions.Ranges, moving);
        }

        if (method == InfluenceMethod.Permutation && asked.Measured < 2)
        {
            throw new ArgumentException(
                "data and options.Samples must have at least 2 samples to shuffle values among; it was 1.",
                nameof(method));
        }

        var permutation = new Permutation(predictions, asked, options);
        return method == InfluenceMethod.Swing
            ? moving => OutputRange.Of(predictions, moving)
            : moving => moving.Select(move => permutation.Of(move.Step, move.Feature));
    }
}
