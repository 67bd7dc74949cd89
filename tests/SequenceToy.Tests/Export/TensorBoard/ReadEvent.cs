namespace SequenceToy.Tests.Export.TensorBoard;

/// <summary>An event as it was read.</summary>
internal sealed record ReadEvent(double WallTime = 0, long Step = 0, string? Version = null, string? Tag = null, float? Value = null);
