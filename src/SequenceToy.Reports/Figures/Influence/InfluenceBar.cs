using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>The influence of one step on the prediction.</summary>
/// <param name="Step">The measured influence.</param>
/// <param name="Position">The position on the axis: steps count from 1, distances to the target's step from 0.</param>
/// <param name="Kind">The classification of the step.</param>
/// <param name="ShouldBeIgnored">True when a correct network ignores the step.</param>
internal sealed record InfluenceBar(StepInfluence Step, int Position, InfluenceKind Kind, bool ShouldBeIgnored)
{
    /// <summary>True when the bar is drawn: the step varies and its influence is finite.</summary>
    public bool IsDrawn => Kind is not (InfluenceKind.Constant or InfluenceKind.NotFinite);

    public string Share => Percent(Step.Share);

    /// <summary>Returns a share in percent: <c>51.8%</c>; a share below 1% is never rounded up to 1%.</summary>
    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);
}

/// <summary>The classification of a step by its influence.</summary>
internal enum InfluenceKind
{
    /// <summary>A step that changes the prediction.</summary>
    ChangesPrediction,

    /// <summary>A step with almost no effect.</summary>
    NoEffect,

    /// <summary>A step that should be ignored and is ignored.</summary>
    Ignored,

    /// <summary>A step that should be ignored but changes the prediction.</summary>
    NotIgnored,

    /// <summary>A step that is constant in all samples, so its influence is unknown.</summary>
    Constant,

    /// <summary>A step whose influence is not a finite number.</summary>
    NotFinite,
}
