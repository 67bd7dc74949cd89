using Google.Protobuf;
using Tensorboard;

namespace SequenceToy.Export.TensorBoard;

/// <summary>Writes a TensorBoard event file: one record per event, in TensorFlow's protocol buffers, the first with the version.</summary>
/// <remarks>Uses TorchSharp's message types, but not its <c>SummaryWriter</c>, which needs libtorch for a checksum. That class also
/// names files by time and machine and appends every number separately: files could be incomplete and never identical.</remarks>
internal static class EventFile
{
    /// <summary>The file name; TensorBoard reads every file with <c>tfevents</c> in its name.</summary>
    public const string Name = "events.out.tfevents.sequencetoy";

    private const string Version = "brain.Event:2";

    /// <param name="stream">The stream to write to.</param>
    /// <param name="started">The start of the run, in seconds since 1970.</param>
    /// <param name="scalars">The points, in the order to write them.</param>
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
