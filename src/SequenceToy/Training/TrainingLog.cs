using Microsoft.Extensions.Logging;

namespace SequenceToy.Training;

/// <summary>The log messages of training.</summary>
internal static partial class TrainingLog
{
    [LoggerMessage(
        LogLevel.Warning,
        "Epoch {Epoch}: the loss or a weight is no longer a finite number. Training stops with the last finite weights; "
        + "try a lower learning rate or gradient clipping.")]
    public static partial void Diverged(ILogger logger, int epoch);

    [LoggerMessage(LogLevel.Information, "Canceled in epoch {Epoch}; the weights reached so far are kept.")]
    public static partial void Canceled(ILogger logger, int epoch);
}
