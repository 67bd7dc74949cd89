using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>A measurement made ready: the samples chosen, their steps put together, the values found. It may be made again whenever the
/// network has changed.</summary>
internal sealed class InfluenceMeasurement
{
    private readonly TrainedModel model;
    private readonly InfluenceOptions options;
    private readonly AlignedSamples asked;
    private readonly AlignedSamples ranged;
    private readonly IReadOnlyList<Perturbation> steps;
    private readonly IReadOnlyList<Perturbation> features;

    /// <param name="model">The network.</param>
    /// <param name="data">Samples in real units, with features and answers like the network's.</param>
    /// <param name="options">On what, and how finely.</param>
    /// <param name="others">Samples that say, in place of those measured on, what values a step takes and how far answers reach; null for
    /// those measured on.</param>
    public InfluenceMeasurement(TrainedModel model, SequenceDataset data, InfluenceOptions options, SequenceDataset? others = null)
    {
        this.model = model;
        this.options = options;
        asked = AlignedSamples.Of(data, options, model.Shape.Recurrent.Bidirectional);
        ranged = others is null ? asked : AlignedSamples.Of(others, options with { AnswerStep = null }, readsToTheEnd: true);
        var taken = others ?? asked.Data;
        steps =
        [
            .. from step in asked.Steps
               let among = others is null ? step : ValueGrid.Among(others, asked.Data, step)
               select new Perturbation(step, null, ValueGrid.OfStep(taken, among, options.Points)),
        ];
        features = !options.ByFeature || data.Features == 1 || ValueGrid.AreSymbols(taken) ? [] :
        [
            .. from step in asked.Steps
               let among = others is null ? step : ValueGrid.Among(others, asked.Data, step)
               from feature in Enumerable.Range(0, data.Features)
               let values = ValueGrid.OfFeature(taken, among, feature, options.Points)
               select new Perturbation(step, feature, Array.ConvertAll(values, value => new[] { value })),
        ];
    }

    /// <param name="method">How to measure.</param>
    /// <param name="weights">The network's weights as they are now.</param>
    public InfluenceReport By(InfluenceMethod method, float[] weights)
    {
        var answers = new PerturbedOutputs(model, weights, asked, ranged);
        var measure = Measure(method, weights, answers);
        return new InfluenceReport
        {
            Method = method,
            Kind = model.Target.Kind,
            Counting = asked.Counting,
            Samples = asked.Measured,
            Range = answers.Ranges.Max(),
            AnswerWidth = model.Target.Width,
            Steps = [.. Marked(measure(steps), steps)],
            Features = [.. Marked(measure(features), features)],
        };
    }

    private static IEnumerable<StepInfluence> Marked(IEnumerable<StepInfluence> measured, IReadOnlyList<Perturbation> moving) =>
        measured.Zip(moving, (influence, move) => move.Values.Length == 1 ? influence with { IsConstant = true } : influence);

    private Func<IReadOnlyList<Perturbation>,
        IEnumerable<StepInfluence>> Measure(InfluenceMethod method, float[] weights, PerturbedOutputs answers)
    {
        if (method == InfluenceMethod.Gradient)
        {
            return moving => moving.Count == 0 ? [] : GradientInfluence.Of(model, weights, asked, answers.Ranges, moving);
        }

        if (method == InfluenceMethod.Permutation && asked.Measured < 2)
        {
            throw new ArgumentException(
                "data must have at least 2 samples, and options.Samples be at least 2, for values to be swapped among them; it was 1.",
                nameof(method));
        }

        var permutation = new Permutation(answers, asked, options);
        return method == InfluenceMethod.Swing
            ? moving => moving.Select(move => OutputRange.Of(answers, move.Step, move.Feature, move.Values))
            : moving => moving.Select(move => permutation.Of(move.Step, move.Feature));
    }
}
