namespace SequenceToy.Storage.Results;

/// <summary>The form of a baseline in files.</summary>
/// <param name="Rule">The rule for the decisive metric.</param>
/// <param name="IsMeasured">True when the score by that metric was measured.</param>
/// <param name="Scores">The score by each metric.</param>
/// <param name="ClosedForm">The task's baseline, in older files only.</param>
/// <param name="MeasuredRule">The rule of the constant baseline, in older files only.</param>
/// <param name="Name">The name; null in older files.</param>
/// <param name="ExactScore">The exact score by the goal's metric; null where it is not known.</param>
/// <param name="OtherRules">The rules of scores by other metrics.</param>
/// <param name="Exact">The metrics whose scores are exact.</param>
internal sealed record BaselineSurrogate(
    string Rule,
    bool IsMeasured,
    Scores Scores,
    Baseline? ClosedForm = null,
    string? MeasuredRule = null,
    string? Name = null,
    double? ExactScore = null,
    ValueList<ScoreRule>? OtherRules = null,
    ValueList<Metric>? Exact = null)
{
    public BaselineScores Baseline => Name is null ? Older() : new BaselineScores(Name, Rule, IsMeasured, Scores)
    {
        ExactScore = ExactScore,
        OtherRules = OtherRules ?? [],
        Exact = Exact ?? [],
    };

    public static BaselineSurrogate Of(BaselineScores baseline) => new(baseline.Rule, baseline.IsMeasured, baseline.Scores)
    {
        Name = baseline.Name,
        ExactScore = baseline.ExactScore,
        OtherRules = baseline.OtherRules,
        Exact = baseline.Exact,
    };

    // Each score was the exact one, or measured by the constant baseline.
    private BaselineScores Older()
    {
        Metric[] metrics = [.. Scores.ByMetric.Select(score => score.Key)];
        Metric[] exact = Array.FindAll(metrics, IsExact);
        return new BaselineScores(IsMeasured ? NameOfConstant() : BaselineScores.NameOfTaskRule, Rule, IsMeasured, Scores)
        {
            OtherRules =
            [
                .. metrics.Select(
                    metric => new ScoreRule(metric, exact.Contains(metric) ? ClosedForm!.RuleFor(metric) : MeasuredRule ?? Rule))
                    .Where(other => !string.Equals(other.Rule, Rule, StringComparison.Ordinal)),
            ],
            Exact = [.. exact],
        };
    }

    private bool IsExact(Metric metric) =>
        (MetricCatalog.Of(metric).Relation?.Base ?? metric) is var decisive
            && ClosedForm?[decisive] is { } known && known == Scores.Find(decisive);

    private string NameOfConstant() => ConstantBaseline.Name(Scores.Rmse is null ? TargetKind.Class : TargetKind.Number);
}
