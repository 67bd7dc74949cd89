namespace SequenceToy.Training;

/// <summary>The training record of one epoch.</summary>
/// <param name="Epoch">The number of the epoch, at least 1.</param>
/// <param name="Loss">The mean training loss over the epoch, each batch measured when it was trained, in the unit of the loss, such as
/// scaled units² or nats.</param>
/// <param name="ValidationLoss">The mean validation loss after the epoch, in the unit of the loss; null without validation samples.</param>
/// <param name="LearningRate">The learning rate of the epoch's last update.</param>
/// <param name="GradientNorm">The mean gradient norm over the epoch's updates, before clipping.</param>
public sealed record EpochRecord(int Epoch, double Loss, double? ValidationLoss, double LearningRate, double GradientNorm)
{
    /// <summary>The loss for early stopping and plateau schedules: of validation, or of training if there are no validation
    /// samples.</summary>
    internal double MonitoredLoss => ValidationLoss ?? Loss;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(EpochRecord), PrintMembers);
}
