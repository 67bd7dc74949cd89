namespace SequenceToy.Training;

/// <summary>Ends training when the loss has not improved for <see cref="Patience"/> epochs, and restores the best weights.</summary>
/// <remarks>Uses the validation loss, or the training loss without validation samples. The best weights are restored however training ends,
/// except when it stops because the goal was reached.</remarks>
public sealed record EarlyStopping
{
    /// <summary>The number of epochs without improvement before training stops, at least 1. Default: 20.</summary>
    public int Patience { get; init => field = Require.Between(value, 1, int.MaxValue); } = 20;

    /// <summary>The decrease of the best loss that counts as an improvement, in units of the loss, at least 0. Default: 0.</summary>
    public double MinImprovement { get; init => field = Require.Between(value, 0, double.MaxValue); }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(EarlyStopping), PrintMembers);
}
