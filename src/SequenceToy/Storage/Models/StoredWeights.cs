using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>Stores a network's weights as tensors with the keys of PyTorch's state dict.</summary>
internal static class StoredWeights
{
    /// <exception cref="InvalidOperationException">A weight is not finite, so the file could not be read back.</exception>
    /// <param name="model">The model.</param>
    /// <param name="prefix">The start of all names, where a file has several networks. Default: none.</param>
    public static IEnumerable<StoredTensor> Of(TrainedModel model, string prefix = "")
    {
        var weights = model.GetWeights();
        if (Array.Exists(weights, weight => !float.IsFinite(weight)))
        {
            throw new InvalidOperationException("The network's weights must be finite numbers to be saved; some were not.");
        }

        var offset = 0;
        foreach (var weight in ModelSummary.Of(model.Shape).Weights)
        {
            yield return StoredTensor.Of(prefix + weight.Name, weights.AsSpan(offset, weight.Count).ToArray(), Sizes(weight));
            offset += weight.Count;
        }
    }

    /// <summary>Reads all weights in the order of <see cref="ModelSummary"/> and checks them: [parameterCount].</summary>
    /// <exception cref="SafeTensorsFormatException">A weight is missing, not finite, or of another shape or type.</exception>
    /// <param name="reader">The file.</param>
    /// <param name="shape">The network's shape.</param>
    /// <param name="prefix">The start of all names, where a file has several networks. Default: none.</param>
    public static float[] Read(SafeTensorsReader reader, NetworkShape shape, string prefix = "")
    {
        var summary =
            SavedFile.Make(reader, "weights", () => (ModelSummary.Of(shape).Weights, Count: ModelSummary.Of(shape).ParameterCount));
        foreach (var weight in summary.Weights)
        {
            reader.CheckShape(prefix + weight.Name, Sizes(weight));
        }

        var all = new float[summary.Count];
        var offset = 0;
        foreach (var weight in summary.Weights)
        {
            var values = all.AsSpan(offset, weight.Count);
            reader.Floats(prefix + weight.Name, values);
            if (FirstNotFinite(values) is { } at)
            {
                throw reader.Broken(
                    TensorEntry.LocationOf(prefix + weight.Name),
                    FormattableString.Invariant($"must be finite numbers; number {at} was {values[at]}."));
            }

            offset += weight.Count;
        }

        return all;
    }

    /// <summary>Throws for a file with other tensors than those named.</summary>
    /// <exception cref="SafeTensorsFormatException">The file has another tensor.</exception>
    public static void CheckNoOthers(SafeTensorsReader reader, IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        if (reader.Tensors.FirstOrDefault(tensor => !known.Contains(tensor.Name)) is { } other)
        {
            throw reader.Broken(other.Location, "is not expected in this file.");
        }
    }

    private static int? FirstNotFinite(ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return i;
            }
        }

        return null;
    }

    private static long[] Sizes(WeightShape weight) => [.. weight.Shape.Select(size => (long)size)];
}
