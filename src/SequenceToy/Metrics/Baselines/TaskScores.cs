namespace SequenceToy.Metrics.Baselines;

/// <summary>Scores a task's rules on samples, each metric by its own rule.</summary>
/// <remarks>A rule that exists in words only has its exact score instead. A metric without either has the score of the constant.</remarks>
/// <param name="rule">The task's baseline; null where it has none.</param>
/// <param name="closedForm">The baseline with the exact scores of these samples; null where it has none.</param>
/// <param name="constant">The constant baseline.</param>
/// <param name="samples">The samples to score on.</param>
internal sealed class TaskScores(Baseline? rule, Baseline? closedForm, FittedBaseline constant, SequenceDataset samples)
{
    private readonly Dictionary<Func<SequenceDataset, float[]>, Scores> measured = [];
    private readonly Scores ofConstant = constant.Score(samples);

    /// <param name="goal">The metric of the goal; null without a goal.</param>
    public BaselineScores Of(Metric? goal)
    {
        var all = MetricCatalog.All.Select(Find).OfType<FoundScore>().ToDictionary(found => found.Metric);
        var known = all.Values.Select(found => (FoundScore?)found);
        var decisive = (goal is { } metric ? all.GetValueOrDefault(metric) : null)
            ?? known.FirstOrDefault(found => !found!.IsOfConstant) ?? known.First()!;
        return new BaselineScores(
            decisive.IsOfConstant ? constant.Name : BaselineScores.NameOfTaskRule,
            decisive.Rule,
            !decisive.IsExact,
            new Scores(ofConstant.Count, definition => all.GetValueOrDefault(definition.Metric)?.Value))
        {
            ExactScore = closedForm?[decisive.Metric],
            OtherRules =
            [
                .. all.Values.Where(found => !string.Equals(found.Rule, decisive.Rule, StringComparison.Ordinal))
                    .Select(found => new ScoreRule(found.Metric, found.Rule)),
            ],
            Exact = [.. all.Values.Where(found => found.IsExact).Select(found => found.Metric)],
        };
    }

    private FoundScore? Find(MetricDefinition definition)
    {
        var metric = definition.Metric;
        if (ofConstant.Find(metric) is not { } value)
        {
            return null;
        }

        return rule?.PredictFor(metric) is { } predictions && Measure(predictions, definition.IsOfProbabilities).Find(metric) is { } score
            ? new FoundScore(metric, score, rule.RuleFor(metric))
            : closedForm?[metric] is { } exact ? new FoundScore(metric, exact, closedForm.RuleFor(metric)) { IsExact = true }
            : new FoundScore(metric, value, constant.Rule) { IsOfConstant = true };
    }

    private Scores Measure(Func<SequenceDataset, float[]> predictions, bool areOutputs) =>
        measured.TryGetValue(predictions, out var known) ? known
            : measured[predictions] = Baseline.Score(predictions, areOutputs, samples);

    private sealed record FoundScore(Metric Metric, double Value, string Rule)
    {
        public bool IsExact { get; init; }
        public bool IsOfConstant { get; init; }
    }
}
