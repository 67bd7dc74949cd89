namespace SequenceToy.Training;

/// <summary>The outcome of training besides the weights.</summary>
/// <param name="History">One record per whole epoch with finite losses.</param>
/// <param name="StopReason">The reason why training ended.</param>
/// <param name="BestEpoch">The epoch whose weights were restored, counted from 1; null without early stopping.</param>
internal sealed record TrainingRun(ValueList<EpochRecord> History, StopReason StopReason, int? BestEpoch);
