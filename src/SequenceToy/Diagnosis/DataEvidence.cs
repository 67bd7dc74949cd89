using System.Text.Json.Serialization;

namespace SequenceToy.Diagnosis;

/// <summary>The measured values of your own samples that findings about the data are made from: plain data that can be saved.</summary>
public sealed record DataEvidence
{
    /// <summary>True when the training targets are not all the same.</summary>
    public bool TrainingTargetsVary { get; init; } = true;

    /// <summary>True when the held-out targets are not all the same, or nothing was held out.</summary>
    public bool HeldOutTargetsVary { get; init; } = true;

    /// <summary>The classes, from 0, that occur in the held-out targets but not in the training targets; empty for numbers.</summary>
    public ValueList<int> UnseenClasses { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The share of held-out targets whose class does not occur in the training targets, from 0 to 1.</summary>
    public double UnseenShare { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>The error of the constant prediction on held-out targets ÷ that on training targets: the RMSE of numbers, the share of
    /// incorrect classes. Null when nothing was held out, or one of the errors is 0.</summary>
    /// <remarks>Above 1, the held-out targets spread more, or rare classes are more frequent among them. With several numbers per target,
    /// it is the ratio for the number that is scored; null when all numbers are scored.</remarks>
    public double? ConstantErrorRatio
    {
        get;
        init => field = value is { } ratio ? Require.Between(ratio, double.Epsilon, double.MaxValue) : null;
    }

    /// <summary>The held-out targets outside the range of the training targets; null for classes, and when nothing was held out.</summary>
    public RangeExcess? OutsideRange { get; init; }

    /// <summary>The degree to which the samples are sorted by target, from 0 (random) to 1 (sorted); null without a validation
    /// split.</summary>
    /// <remarks>For numbers, the size of the rank correlation of target and position; for classes, how rarely the class changes.</remarks>
    public double? TargetOrder { get; init => field = Share(value); }

    /// <summary>The difference between the distributions of training and validation targets, from 0 (none) to 1 (no overlap).</summary>
    /// <remarks>For numbers, the Kolmogorov-Smirnov distance; for classes, the total variation distance. Null without a validation
    /// split.</remarks>
    public double? SplitDifference { get; init => field = Share(value); }

    /// <summary>The part of the scaled range that 98% of the input values fill; with several features, that of the feature with the
    /// smallest part. Null when the inputs are unscaled or constant.</summary>
    public ScaledSpread? InputSpread { get; init; }

    /// <summary>The part of the scaled range that 98% of the target values fill; with several numbers per target, that of the number with
    /// the smallest part. Null when the targets are unscaled, constant or classes.</summary>
    public ScaledSpread? TargetSpread { get; init; }

    /// <summary>The share of training sequences that occur more than once, with different targets, from 0 to 1.</summary>
    public double ConflictingShare { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>The similarity of the predictions to the last value of an input feature; null when no feature has the range of a target and
    /// a positive correlation with it.</summary>
    public LastValueMatch? LastValue { get; init; }

    /// <summary>The names of the features at the last step, [features]; null without names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? FeatureNames { get; init; }

    /// <summary>The names of the classes or values of a target, [size]; null without names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? TargetNames { get; init; }

    private static double? Share(double? value) => value is { } known ? Require.Between(known, 0, 1, nameof(value)) : null;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(DataEvidence), PrintMembers);
}
