using System.Text.Json.Serialization;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a sample, with its drawing.</summary>
internal sealed record ExampleDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Target, IEnumerable<bool>? Mask,
    [property: JsonPropertyName("window")] IEnumerable<bool>? ScoreMask, string Drawn)
{
    public static ExampleDocument Of(ISequenceTask task, Sample sample) =>
        new(Steps(sample.Input), Steps(sample.Target), sample.Mask, sample.ScoreMask, SampleDrawing.Draw(task, sample));

    public static IEnumerable<IEnumerable<float>> Steps(Sequence sequence) =>
        Enumerable.Range(0, sequence.Steps).Select(step => sequence.Values.Slice(step * sequence.Features, sequence.Features).ToArray());
}
