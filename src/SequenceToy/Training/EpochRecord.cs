namespace SequenceToy.Training;

/// <summary>How one epoch went.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean over the epoch's answers, each taken when its batch was trained, in scaled units.</param>
/// <param name="ValidationLoss">The mean over the validation samples after the epoch, in scaled units; null without validation
/// samples.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="GradientNorm">The mean over the epoch's steps of the gradient's norm, before clipping.</param>
public sealed record EpochRecord(int Epoch, double Loss, double? ValidationLoss, double LearningRate, double GradientNorm)
{
    /// <summary>The loss that early stopping and plateau schedules go by: of validation, or of training where there is none.</summary>
    internal double MonitoredLoss => ValidationLoss ?? Loss;
}
