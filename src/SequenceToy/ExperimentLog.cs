using Microsoft.Extensions.Logging;

namespace SequenceToy;

/// <summary>What an experiment says in words.</summary>
internal static partial class ExperimentLog
{
    [LoggerMessage(LogLevel.Information, "Training {Parameters} weights on {Samples} samples: {Engine} on {Device}. {Reason}")]
    public static partial void Training(ILogger logger, int parameters, int samples, string engine, string device, string reason);

    [LoggerMessage(LogLevel.Information, "Trained {Epochs} epochs in {Seconds:0.000} s: {StopReason}.")]
    public static partial void Trained(ILogger logger, int epochs, double seconds, string stopReason);

    [LoggerMessage(LogLevel.Warning, "Sequence {Index} lies outside the range of the training samples ({First}; {Count} values in all): the network extrapolates.")]
    public static partial void Extrapolates(ILogger logger, int index, string first, int count);
}
