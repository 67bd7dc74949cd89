namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Short of the goal, and still getting better.</summary>
internal sealed record StillFalling() : VerdictRule(Verdict.StillLearning, "Short of the goal, and the loss still fell while the learning rate was high.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [SharedChecks.OnEpochs(run, wantsMore: true), SharedChecks.OnProgress(run, wantsMore: true)];
}

/// <summary>Short of the goal after a few epochs.</summary>
internal sealed record TooShortToTell() : VerdictRule(Verdict.StillLearning, "Short of the goal after so few epochs that nothing can be said of a trend.")
{
    /// <summary>Little better than undecided.</summary>
    public override double MostConfidence => 0.6;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => [SharedChecks.OnEpochs(run, wantsMore: false)];
}

/// <summary>Short of the goal, and no longer getting better: what is left when nothing else holds.</summary>
internal sealed record Plateau() : VerdictRule(Verdict.Underfitting, "Short of the goal, and the loss hardly fell any more while the learning rate was high.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [SharedChecks.OnProgress(run, wantsMore: false)];
}
