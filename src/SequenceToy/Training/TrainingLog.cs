using Microsoft.Extensions.Logging;

namespace SequenceToy.Training;

/// <summary>What training says in words.</summary>
internal static partial class TrainingLog
{
    [LoggerMessage(
        LogLevel.Warning,
        "Epoch {Epoch}: the loss or a weight is no longer a finite number. Training stops with the last finite weights; "
        + "a lower learning rate or gradient clipping helps.")]
    public static partial void Diverged(ILogger logger, int epoch);

    [LoggerMessage(LogLevel.Information, "Cancelled in epoch {Epoch}; what was trained until then is kept.")]
    public static partial void Cancelled(ILogger logger, int epoch);
}
