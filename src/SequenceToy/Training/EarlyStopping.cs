namespace SequenceToy.Training;

/// <summary>Stops training when the loss has not improved for some epochs, and goes back to the best weights.</summary>
/// <remarks>
/// The loss is that of validation, or of training where there is none. The best weights are restored however training ends.
/// </remarks>
public sealed record EarlyStopping
{
    /// <summary>Epochs without improvement after which training stops, from 1. Default: 20.</summary>
    public int Patience { get; init => field = Require.Between(value, 1, int.MaxValue); } = 20;

    /// <summary>How much lower than the best a loss must be to count as better, in the loss's units, from 0. Default: 0.</summary>
    public double MinImprovement { get; init => field = Require.Between(value, 0, double.MaxValue); }
}
