using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>How much one step matters to the answer.</summary>
/// <param name="Step">What was measured.</param>
/// <param name="Position">Its place on the axis: steps count from 1, distances from the answer's own step from 0.</param>
/// <param name="Kind">What it says of the step.</param>
/// <param name="ShouldBeIgnored">Whether the task asks for no influence.</param>
internal sealed record InfluenceBar(StepInfluence Step, int Position, InfluenceKind Kind, bool ShouldBeIgnored)
{
    /// <summary>Whether there is a bar to draw: the step varies, and its influence is finite.</summary>
    public bool IsDrawn => Kind is not (InfluenceKind.Constant or InfluenceKind.NotFinite);

    /// <summary>Its share of all there is: <c>51.8%</c>.</summary>
    public string Share => Percent(Step.Share);

    /// <summary>A share of influence in percent: <c>51.8%</c>; next to nothing never reads as 1%.</summary>
    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);
}

/// <summary>What an influence says of a step.</summary>
internal enum InfluenceKind
{
    /// <summary>It moves the answer.</summary>
    MovesAnswer,

    /// <summary>It has next to no effect.</summary>
    NoEffect,

    /// <summary>It should be ignored, and is.</summary>
    Ignored,

    /// <summary>It should be ignored, and moves the answer.</summary>
    NotIgnored,

    /// <summary>It is the same in all samples: its influence is not known.</summary>
    Constant,

    /// <summary>Its influence is not a finite number.</summary>
    NotFinite,
}
