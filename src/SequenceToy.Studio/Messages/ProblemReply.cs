namespace SequenceToy.Studio.Messages;

/// <summary>A request that was refused, or a training that failed.</summary>
/// <param name="Training">The number of the training; null when the problem is of no training.</param>
/// <param name="Message">The reason, in one sentence.</param>
internal sealed record ProblemReply(int? Training, string Message) : StudioReply;
