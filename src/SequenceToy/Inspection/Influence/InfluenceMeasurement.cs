using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>A measurement made ready: the samples chosen, their steps put together, the values found. It may be made again whenever the
/// network has changed.</summary>
internal sealed class InfluenceMeasurement
{
    private readonly TrainedModel model;
    private readonly InfluenceOptions options;
    private readonly AskedSamples asked;
    private readonly AskedSamples ranged;
    private readonly IReadOnlyList<Moving> steps;
    private readonly IReadOnlyList<Moving> features;

    /// <param name="model">The network.</param>
    /// <param name="data">Samples in real units, with features and answers like the network's.</param>
    /// <param name="options">On what, and how finely.</param>
    /// <param name="others">Samples that say, in place of those measured on, what values a step takes and how far answers reach; null for
    /// those measured on.</param>
    public InfluenceMeasurement(TrainedModel model, SequenceDataset data, InfluenceOptions options, SequenceDataset? others = null)
    {
        this.model = model;
        this.options = options;
        asked = AskedSamples.Of(data, options, model.Shape.Recurrent.Bidirectional);
        ranged = others is null ? asked : AskedSamples.Of(others, options with { AnswerStep = null }, readsToTheEnd: true);
        var taken = others ?? asked.Data;
        steps =
        [
            .. from step in asked.Steps
               let among = others is null ? step : TakenValues.Among(others, asked.Data, step)
               select new Moving(step, null, TakenValues.OfStep(taken, among, options.Points)),
        ];
        features = !options.ByFeature || data.Features == 1 || TakenValues.AreSymbols(taken) ? [] :
        [
            .. from step in asked.Steps
               let among = others is null ? step : TakenValues.Among(others, asked.Data, step)
               from feature in Enumerable.Range(0, data.Features)
               let values = TakenValues.OfFeature(taken, among, feature, options.Points)
               select new Moving(step, feature, Array.ConvertAll(values, value => new[] { value })),
        ];
    }

    /// <param name="method">How to measure.</param>
    /// <param name="weights">The network's weights as they are now.</param>
    public InfluenceReport By(InfluenceMethod method, float[] weights)
    {
        var answers = new MovedAnswers(model, weights, asked, ranged);
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

    private static IEnumerable<StepInfluence> Marked(IEnumerable<StepInfluence> measured, IReadOnlyList<Moving> moving) =>
        measured.Zip(moving, (influence, move) => move.Values.Length == 1 ? influence with { IsConstant = true } : influence);

    private Func<IReadOnlyList<Moving>, IEnumerable<StepInfluence>> Measure(InfluenceMethod method, float[] weights, MovedAnswers answers)
    {
        if (method == InfluenceMethod.Gradient)
        {
            return moving => moving.Count == 0 ? [] : Slopes.Of(model, weights, asked, answers.Ranges, moving);
        }

        if (method == InfluenceMethod.Permutation && asked.Measured < 2)
        {
            throw new ArgumentException(
                "data must have at least 2 samples, and options.Samples be at least 2, for values to be swapped among them; it was 1.",
                nameof(method));
        }

        var permutation = new Permutation(answers, asked, options);
        return method == InfluenceMethod.Swing
            ? moving => moving.Select(move => Swing.Of(answers, move.Step, move.Feature, move.Values))
            : moving => moving.Select(move => permutation.Of(move.Step, move.Feature));
    }
}
