using Google.Protobuf;
using Tensorboard;

namespace SequenceToy.Export.TensorBoard;

/// <summary>A file of events as TensorBoard reads it: one record each, in TensorFlow's protocol buffers, the first saying the
/// version.</summary>
/// <remarks>
/// The messages are those that TorchSharp carries; its own <c>SummaryWriter</c> is not used: it needs libtorch for a checksum, names its
/// files by the clock and the machine, and opens and
/// appends to them for every number, so that a file could be half there and would never be the same twice.
/// </remarks>
internal static class EventFile
{
    /// <summary>TensorBoard takes every file with <c>tfevents</c> in its name.</summary>
    public const string Name = "events.out.tfevents.sequencetoy";

    private const string Version = "brain.Event:2";

    /// <param name="stream">Where to.</param>
    /// <param name="started">When the run began, in seconds since 1970.</param>
    /// <param name="scalars">The points, in the order in which they are to be read.</param>
    public static void Write(Stream stream, double started, IEnumerable<ScalarEvent> scalars)
    {
        Record.Write(stream, new Event { WallTime = started, FileVersion = Version }.ToByteArray());
        foreach (var scalar in scalars)
        {
            var summary = new Summary { Value = { new Summary.Types.Value { Tag = scalar.Tag, SimpleValue = (float)scalar.Value } } };
            Record.Write(stream, new Event { WallTime = scalar.WallTime, Step = scalar.Step, Summary = summary }.ToByteArray());
        }
    }
}
