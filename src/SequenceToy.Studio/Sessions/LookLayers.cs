using SequenceToy.Inspection.Traces;
using SequenceToy.Studio.Messages;
using SequenceToy.Formats.Traces;

namespace SequenceToy.Studio.Sessions;

/// <summary>The signals of layers for the page.</summary>
internal static class LookLayers
{
    /// <summary>The largest number of units of a layer that the page draws; fewer of long sequences.</summary>
    public const int MostUnits = 32;

    // Of each signal of a layer: a message stays below a few megabytes.
    private const int MostValues = 32_000;

    public static ShownLayer Shown(LayerTrace layer) => new(
        layer.Location.ToString(), layer.Units,
        [.. layer.Signals.Select(signal => new ShownSignal(signal.ToText(), signal.IsGate(), [.. Values(layer[signal])]))]);

    // Only of the units that are drawn.
    private static IEnumerable<double?> Values(StepValues values)
    {
        var drawn = Math.Clamp(MostValues / values.Steps, 1, Math.Min(values.Width, MostUnits));
        for (var step = 0; step < values.Steps; step++)
        {
            for (var unit = 0; unit < drawn; unit++)
            {
                yield return TrainedReplies.Finite(values[step, unit]);
            }
        }
    }
}
