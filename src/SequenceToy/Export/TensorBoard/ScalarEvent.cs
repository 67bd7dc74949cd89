namespace SequenceToy.Export.TensorBoard;

/// <summary>A point of a TensorBoard curve.</summary>
/// <param name="Tag">The name of the curve, such as <c>loss/train</c>: the part before the slash is the group.</param>
/// <param name="Step">The position on the horizontal axis: the epoch.</param>
/// <param name="Value">The value; TensorBoard stores single precision.</param>
/// <param name="WallTime">The time, in seconds since 1970.</param>
internal sealed record ScalarEvent(string Tag, long Step, double Value, double WallTime);
