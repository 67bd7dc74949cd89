using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Stores a history as tensors: bit-exact, and compact for many epochs.</summary>
internal static class StoredHistory
{
    public const string Records = "history";
    private const string Validation = "history.validationLoss";

    // Loss, learning rate, gradient norm.
    private const int Width = 3;

    public static IEnumerable<StoredTensor> Of(IReadOnlyList<EpochRecord> history)
    {
        yield return StoredTensor.Of(
            Records, [.. history.SelectMany(record => new[] { record.Loss, record.LearningRate, record.GradientNorm })], history.Count,
            Width);
        if (history is [{ ValidationLoss: not null }, ..])
        {
            yield return StoredTensor.Of(Validation, [.. history.Select(record => record.ValidationLoss!.Value)], history.Count);
        }
    }

    /// <summary>The names of the history's tensors.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<EpochRecord> history) =>
        history is [{ ValidationLoss: not null }, ..] ? [Records, Validation] : [Records];

    /// <exception cref="SafeTensorsFormatException">The history is missing or has another shape.</exception>
    public static EpochRecord[] Read(SafeTensorsReader reader)
    {
        var numbers = reader.Doubles(Records);
        var epochs = numbers.Length / Width;
        reader.CheckShape(Records, epochs, Width);
        double[]? validation = null;
        if (reader.Has(Validation))
        {
            reader.CheckShape(Validation, epochs);
            validation = reader.Doubles(Validation);
        }

        return [.. Enumerable.Range(0, epochs)
            .Select(i => new EpochRecord(i + 1, numbers[Width * i], validation?[i], numbers[(Width * i) + 1], numbers[(Width * i) + 2]))];
    }
}
