namespace SequenceToy.Export.TensorBoard;

/// <summary>One point of one of TensorBoard's curves.</summary>
/// <param name="Tag">The curve, such as <c>loss/train</c>: what stands before the slash is its group.</param>
/// <param name="Step">Where, such as the epoch.</param>
/// <param name="Value">The value; TensorBoard keeps single precision.</param>
/// <param name="WallTime">When, in seconds since 1970.</param>
internal sealed record ScalarEvent(string Tag, long Step, double Value, double WallTime);
