namespace SequenceToy.Diagnosis;

/// <summary>The similarity of the predictions to the last value of an input feature, on held-out samples.</summary>
/// <param name="Feature">The index of the feature, from 0: the one whose last value is most similar to the target in training.</param>
/// <param name="Number">The index of the number in a target, from 0; of several numbers, the one copied most closely.</param>
/// <param name="WithLastValue">The correlation of the predictions with the last value, from −1 to 1.</param>
/// <param name="WithTarget">The correlation of the predictions with the targets, from −1 to 1.</param>
/// <param name="ErrorRatio">The root mean squared error of the predictions ÷ that of the last value, from 0.</param>
public sealed record LastValueMatch(int Feature, int Number, double WithLastValue, double WithTarget, double ErrorRatio)
{
    /// <summary>The correlation of the predictions with the last value, from −1 to 1.</summary>
    public double WithLastValue { get; init => field = Require.Between(value, -1, 1); } =
        Require.Between(WithLastValue, -1, 1, nameof(WithLastValue));

    /// <summary>The correlation of the predictions with the targets, from −1 to 1.</summary>
    public double WithTarget { get; init => field = Require.Between(value, -1, 1); } =
        Require.Between(WithTarget, -1, 1, nameof(WithTarget));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(LastValueMatch), PrintMembers);
}
