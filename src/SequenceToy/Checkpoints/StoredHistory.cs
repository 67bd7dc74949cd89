using SequenceToy.Interop.SafeTensors;
using SequenceToy.Training;

namespace SequenceToy.Checkpoints;

/// <summary>A history as tensors: to the bit, and short even where there are many epochs.</summary>
internal static class StoredHistory
{
    private const string Records = "history";
    private const string Validation = "history.validationLoss";

    // Loss, learning rate, norm of the gradient.
    private const int Width = 3;

    public static IEnumerable<StoredTensor> Of(IReadOnlyList<EpochRecord> history)
    {
        yield return StoredTensor.Of(Records, [.. history.SelectMany(record => new[] { record.Loss, record.LearningRate, record.GradientNorm })], history.Count, Width);
        if (history is [{ ValidationLoss: not null }, ..])
        {
            yield return StoredTensor.Of(Validation, [.. history.Select(record => record.ValidationLoss!.Value)], history.Count);
        }
    }

    /// <exception cref="SafeTensorsFormatException">It is missing, or not numbers.</exception>
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

        return Array.Exists(numbers, double.IsNaN) || Array.Exists(validation ?? [], double.IsNaN)
            ? throw reader.Broken(TensorEntry.PlaceOf(Records), "must be numbers.")
            : [.. Enumerable.Range(0, epochs).Select(i => new EpochRecord(i + 1, numbers[Width * i], validation?[i], numbers[(Width * i) + 1], numbers[(Width * i) + 2]))];
    }
}
