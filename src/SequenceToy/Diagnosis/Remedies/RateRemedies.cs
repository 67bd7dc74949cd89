using SequenceToy.Diagnosis.Rules;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>A lower rate that falls to zero, and a limit to the gradient: for a loss that jumps or ran away.</summary>
internal sealed record Calmer : Remedy
{
    private const double UsualClip = 1;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run,
        "Take shorter steps",
        "The loss jumps because steps overshoot: a lower learning rate that falls to zero, and a limit to the gradient, end in one place.",
        (Setting.LearningRate, LowerRate.Than(run)),
        (Setting.GradientClip, Math.Min(run.Evidence[Setting.GradientClip] ?? UsualClip, UsualClip)),
        (Setting.Schedule, SettingTable.CosineRate));
}

/// <summary>A lower rate, for units that a long step has saturated or killed.</summary>
internal sealed record SlowerRate : Remedy
{
    private const double FarAbove = 10;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.LearningRate] < FarAbove * UsualRate.Of(run)
        ? null
        : Suggest(run, "Lower the learning rate", "It is far above what is usual: the first steps drive units to their bounds, where they learn no more.", (Setting.LearningRate, LowerRate.Than(run)));
}

/// <summary>A rate as is usual, for one that is far below.</summary>
internal sealed record FasterRate : Remedy
{
    private const double FarBelow = 0.34;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.LearningRate] > FarBelow * UsualRate.Of(run)
        ? null
        : Suggest(run, "Raise the learning rate", "It is far below what is usual: most of the training is spent on the way.", (Setting.LearningRate, UsualRate.Of(run)));
}

/// <summary>The usual rate, or a third where it is not above that.</summary>
internal static class LowerRate
{
    private const double Factor = 3;

    public static double Than(RunMeasures run)
    {
        var (rate, usual) = (run.Evidence[Setting.LearningRate]!.Value, UsualRate.Of(run));
        return rate > Factor * usual ? usual : rate / Factor;
    }
}
