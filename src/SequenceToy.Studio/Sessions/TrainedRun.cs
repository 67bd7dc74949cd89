using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Sessions;

/// <summary>A complete training with its result.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="State">The state that was trained.</param>
/// <param name="Result">The result.</param>
internal sealed record TrainedRun(int Id, StudioState State, ExperimentResult Result)
{
    /// <summary>Returns the number of weight updates per epoch.</summary>
    public static int UpdatesPerEpoch(ExperimentSettings settings)
    {
        var training = settings.Samples - (int)Math.Round(settings.Samples * settings.ValidationSplit);
        return (training + settings.Training.BatchSize - 1) / settings.Training.BatchSize;
    }
}
