using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>The influence of each step: numbers, axes and units for plot, page and console.</summary>
internal sealed class InfluenceFigure
{
    /// <summary>The legend of a step with the same value in all samples.</summary>
    public const string Constant = "constant in all samples: not measurable";

    private const double LeastShare = 0.05;

    // The smallest standard error of a share that is reported.
    private const double Doubtful = 0.02;

    // A share above this is not a rounding error.
    private const double Whole = 1.0005;

    public InfluenceFigure(InfluenceReport all)
    {
        // The longest of different sequences say little about steps that the others do not have.
        var measured = all with
        {
            Steps = [.. all.Steps.Where(step => HaveHalf(all, step))],
            Features = [.. all.Features.Where(step => HaveHalf(all, step))],
        };
        LeftOut = all.Steps.Count - measured.Steps.Count;
        IsOfShares = measured.Kind == TargetKind.Number && measured.TargetWidth > 1;
        Report = !IsOfShares ? measured : measured with
        {
            Range = 100,
            Steps = [.. measured.Steps.Select(InPercent)],
            Features = [.. measured.Features.Select(InPercent)],
        };
        Bars = [.. Report.Steps.Select(BarOf)];
    }

    /// <summary>The measured influence in a common unit: shares in percent for predictions of several numbers.</summary>
    public InfluenceReport Report { get; }
    public ValueList<InfluenceBar> Bars { get; }

    /// <summary>The number of steps, or distances to the target, that fewer than half of the sequences have; they are left out.</summary>
    public int LeftOut { get; }

    /// <summary>True when only shares can be compared: predictions of several numbers.</summary>
    public bool IsOfShares { get; }
    public string Unit => Report.Kind != TargetKind.Number ? "probability"
        : Report.Method == InfluenceMethod.Permutation ? IsOfShares ? "% of the variance" : "RMSE, original units"
        : IsOfShares ? "% of its range" : "original units";

    /// <summary>The label of the influence axis: <c>Change of the prediction (original units)</c>.</summary>
    public string AmountAxis => Report.Method switch
    {
        InfluenceMethod.Permutation => $"{(Report.Kind == TargetKind.Number ? "Added error" : "Lost probability")} when permuted ({Unit})",
        InfluenceMethod.Gradient => $"Change of the prediction by gradient ({Unit})",
        InfluenceMethod.Swing => $"Change of the prediction ({Unit})",
        _ => throw new NotSupportedException($"method is not known: {Report.Method}."),
    };

    public string StepAxis => Report.Counting == StepCounting.FromStart ? "Step" : "Steps before the target";

    /// <summary>The smallest upper end of the influence axis, so that tiny influences have short bars.</summary>
    public double LeastTop =>
        LeastShare * (Report.Method == InfluenceMethod.Permutation && Report.Kind != TargetKind.Number ? 1 : Report.Range);

    /// <summary>The number of samples, and a large standard error of a share.</summary>
    public string MeasuredOn => NumberFormat.Count(Report.Samples, "sample")
        + (IsDoubtful ? $"; shares uncertain by up to {Uncertainty}" : "");

    /// <summary>The largest standard error of a share: <c>3.1 percentage points</c>.</summary>
    public string Uncertainty => $"{NumberFormat.Fixed(100 * StandardError, StandardError < 0.1 ? 1 : 0)} percentage points";
    public bool IsDoubtful => StandardError >= Doubtful;

    /// <summary>True when the measured targets are at different steps.</summary>
    public bool IsFromPrediction => Report.Counting == StepCounting.FromPrediction;

    /// <summary>True when a single step changes the prediction by more than the range of the targets.</summary>
    public bool IsBeyondWhole => Report.Steps.Any(step => step.Share > Whole);

    /// <summary>Returns the steps with the largest influence, in order of position.</summary>
    public IEnumerable<InfluenceBar> Largest(int most) =>
        Bars.OrderByDescending(bar => bar.Step.Mean).Take(most).OrderBy(bar => bar.Position);

    private static bool HaveHalf(InfluenceReport report, StepInfluence step) => 2 * step.Samples >= report.Samples;

    private double StandardError => Report.Steps.Select(step => step.ShareStandardError).Where(double.IsFinite).Append(0).Max();

    private InfluenceBar BarOf(StepInfluence step)
    {
        var isFromStart = Report.Counting == StepCounting.FromStart;
        var shouldBeIgnored = isFromStart && Report.IgnoredSteps.Contains(step.Step);
        var kind = step.IsConstant ? InfluenceKind.Constant
            : !double.IsFinite(step.Mean) ? InfluenceKind.NotFinite
            : step.IsIgnored ? shouldBeIgnored ? InfluenceKind.Ignored : InfluenceKind.NoEffect
            : shouldBeIgnored ? InfluenceKind.NotIgnored : InfluenceKind.ChangesPrediction;
        return new InfluenceBar(step, isFromStart ? step.Step + 1 : step.Step, kind, shouldBeIgnored);
    }

    // The standard error is the standard deviation divided by the square root of the number of samples.
    private static StepInfluence InPercent(StepInfluence step) => step with
    {
        Mean = 100 * step.Share,
        StandardDeviation = 100 * step.ShareStandardError * Math.Sqrt(step.Samples),
        Largest = double.NaN,
    };
}
