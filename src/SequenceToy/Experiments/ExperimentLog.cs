using Microsoft.Extensions.Logging;

namespace SequenceToy.Experiments;

/// <summary>The log messages of an experiment.</summary>
internal static partial class ExperimentLog
{
    [LoggerMessage(LogLevel.Information, "Training {Parameters} weights on {Samples} samples: {Engine} on {Device}. {Reason}")]
    public static partial void Training(ILogger logger, int parameters, int samples, string engine, string device, string reason);

    [LoggerMessage(LogLevel.Information, "Trained {Epochs} epochs in {Seconds:0.000} s: {StopReason}.")]
    public static partial void Trained(ILogger logger, int epochs, double seconds, string stopReason);

    [LoggerMessage(LogLevel.Warning, "The baseline of {Task} failed on the test samples; the constant baseline replaces it: {Problem}")]
    public static partial void BaselineFailed(ILogger logger, string task, string problem);

    [LoggerMessage(LogLevel.Warning, "{Task} failed at another length or condition, which was not measured: {Problem}")]
    public static partial void NotMeasured(ILogger logger, string task, string problem);

    [LoggerMessage(LogLevel.Information, "Resuming after epoch {Epoch}.")]
    public static partial void Resumes(ILogger logger, int epoch);

    [LoggerMessage(
        LogLevel.Warning, "The checkpoint was made by {Then}; this is {Now}: results may differ in the last bits.")]
    public static partial void ResumesElsewhere(ILogger logger, string then, string now);

    [LoggerMessage(LogLevel.Warning, "The checkpoint {Path} after epoch {Epoch} could not be written; training continues: {Problem}")]
    public static partial void CheckpointFailed(ILogger logger, string path, int epoch, string problem);

    [LoggerMessage(
        LogLevel.Warning,
        "Sequence {Index} is outside the training range ({First}; {Count} values in total): the network extrapolates.")]
    public static partial void Extrapolates(ILogger logger, int index, string first, int count);
}
