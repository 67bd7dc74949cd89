namespace SequenceToy.Studio.Messages;

/// <summary>A training goes on: the curve so far.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="Curve">The curve of all epochs so far.</param>
/// <param name="Updates">The number of weight updates in this session.</param>
internal sealed record FrameReply(int Id, Curve Curve, long Updates) : StudioReply;

/// <summary>A learning curve with at most a few hundred points.</summary>
/// <param name="Epochs">The epochs, counted from 1: [points].</param>
/// <param name="Values">The values on held-out samples, or on training samples without any: [points].</param>
/// <param name="Training">The values on training samples: [points]; empty where they are not shown.</param>
internal sealed record Curve(IReadOnlyList<int> Epochs, IReadOnlyList<double> Values, IReadOnlyList<double> Training);
