namespace SequenceToy.Console.Json;

/// <summary>A sample as other programs read it, and as people do.</summary>
internal sealed record ExampleDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Target, IEnumerable<bool>? Mask, IEnumerable<bool>? Window,
        string Drawn)
{
    public static ExampleDocument Of(ISequenceTask task, Sample sample) =>
        new(Steps(sample.Input), Steps(sample.Target), sample.Mask, sample.Window, SampleDrawing.Draw(task, sample));

    public static IEnumerable<IEnumerable<float>> Steps(Sequence sequence) =>
        Enumerable.Range(0, sequence.Steps).Select(step => sequence.Values.Slice(step * sequence.Features, sequence.Features).ToArray());
}
