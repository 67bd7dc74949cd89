using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>How much each step matters to the answer: the numbers, axes and units that picture, page and console show.</summary>
internal sealed class InfluenceFigure
{
    /// <summary>The legend of a step that has one value in all samples.</summary>
    public const string Constant = "always the same: cannot be measured";

    private const double LeastShare = 0.05;

    // A standard error worth saying.
    private const double Doubtful = 0.02;

    // What lies above is no matter of rounding.
    private const double Whole = 1.0005;

    public InfluenceFigure(InfluenceReport measured)
    {
        IsOfShares = measured.Kind == TargetKind.Number && measured.AnswerWidth > 1;
        Report = !IsOfShares ? measured : measured with
        {
            Range = 100,
            Steps = [.. measured.Steps.Select(InPercent)],
            Features = [.. measured.Features.Select(InPercent)],
        };
        Bars = [.. Report.Steps.Select(BarOf)];
    }

    /// <summary>What was measured, in a unit that all moves share: of several numbers, each with a unit of its own, the shares in
    /// percent.</summary>
    public InfluenceReport Report { get; }

    /// <summary>Each step, in order.</summary>
    public ValueList<InfluenceBar> Bars { get; }

    /// <summary>Whether only shares can be compared: of several numbers.</summary>
    public bool IsOfShares { get; }

    /// <summary>The unit of the amount.</summary>
    public string Unit => Report.Kind != TargetKind.Number ? "probability"
        : Report.Method == InfluenceMethod.Permutation ? IsOfShares ? "% of their variance" : "RMSE, real units"
        : IsOfShares ? "% of its range" : "real units";

    /// <summary>The axis of the amount: <c>How far it moves the answer (real units)</c>.</summary>
    public string AmountAxis => Report.Method switch
    {
        InfluenceMethod.Permutation => $"What is lost without it ({Unit})",
        InfluenceMethod.Gradient => $"How far it moves the answer along the slope ({Unit})",
        InfluenceMethod.Swing => $"How far it moves the answer ({Unit})",
        _ => throw new NotSupportedException($"method is not known: {Report.Method}."),
    };

    /// <summary>The axis of the steps.</summary>
    public string StepAxis => Report.Counting == StepCounting.FromStart ? "Step" : "Steps before the answer";

    /// <summary>The least upper end of the axis of the amount: next to nothing must not look tall.</summary>
    public double LeastTop =>
        LeastShare * (Report.Method == InfluenceMethod.Permutation && Report.Kind != TargetKind.Number ? 1 : Report.Range);

    /// <summary>The samples, and how sure the shares are where that is worth saying: <c>12 samples; standard error of a share up to 3.1
    /// %</c>.</summary>
    public string MeasuredOn => NumberFormat.Count(Report.Samples, "sample")
        + (IsDoubtful ? $"; standard error of a share up to {NumberFormat.FixedPercent(StandardError, 1)}" : "");

    /// <summary>Whether the standard error of a share is worth saying.</summary>
    public bool IsDoubtful => StandardError >= Doubtful;

    /// <summary>Whether the answers asked about stand at different steps.</summary>
    public bool IsFromAnswer => Report.Counting == StepCounting.FromAnswer;

    /// <summary>Whether a step alone moves the answer further than all answers reach.</summary>
    public bool IsBeyondWhole => Report.Steps.Any(step => step.Share > Whole);

    /// <summary>The steps that matter most, in order.</summary>
    public IEnumerable<InfluenceBar> Largest(int most) =>
        Bars.OrderByDescending(bar => bar.Step.Mean).Take(most).OrderBy(bar => bar.Position);

    private double StandardError => Report.Steps.Select(step => step.ShareStandardError).Where(double.IsFinite).Append(0).Max();

    private InfluenceBar BarOf(StepInfluence step)
    {
        var isFromStart = Report.Counting == StepCounting.FromStart;
        var shouldBeIgnored = isFromStart && Report.IgnoredSteps.Contains(step.Step);
        var kind = step.IsConstant ? InfluenceKind.Constant
            : !double.IsFinite(step.Mean) ? InfluenceKind.NotFinite
            : step.IsIgnored ? shouldBeIgnored ? InfluenceKind.Ignored : InfluenceKind.NoEffect
            : shouldBeIgnored ? InfluenceKind.NotIgnored : InfluenceKind.MovesAnswer;
        return new InfluenceBar(step, isFromStart ? step.Step + 1 : step.Step, kind, shouldBeIgnored);
    }

    // A standard error is a standard deviation over the root of the samples.
    private static StepInfluence InPercent(StepInfluence step) => step with
    {
        Mean = 100 * step.Share,
        StandardDeviation = 100 * step.ShareStandardError * Math.Sqrt(step.Samples),
        Largest = double.NaN,
    };
}
