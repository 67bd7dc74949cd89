using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>A network's weights as tensors with the keys of PyTorch's state dict.</summary>
internal static class StoredWeights
{
    /// <exception cref="InvalidOperationException">A weight is not a finite number: no file could be read again.</exception>
    public static IEnumerable<StoredTensor> Of(TrainedModel model)
    {
        var weights = model.GetWeights();
        if (Array.Exists(weights, weight => !float.IsFinite(weight)))
        {
            throw new InvalidOperationException("The network has weights that are not finite numbers; it cannot be saved.");
        }

        var offset = 0;
        foreach (var weight in ModelSummary.Of(model.Shape).Weights)
        {
            yield return StoredTensor.Of(weight.Name, weights.AsSpan(offset, weight.Count).ToArray(), Sizes(weight));
            offset += weight.Count;
        }
    }

    /// <summary>All weights in the order of the summary, names, shapes and numbers checked: [parameterCount].</summary>
    /// <exception cref="SafeTensorsFormatException">A weight is missing, of another shape or type, or not finite.</exception>
    public static float[] Read(SafeTensorsReader reader, NetworkShape shape)
    {
        var summary =
            SavedFile.Make(reader, "weights", () => (ModelSummary.Of(shape).Weights, Count: ModelSummary.Of(shape).ParameterCount));
        foreach (var weight in summary.Weights)
        {
            reader.CheckShape(weight.Name, Sizes(weight));
        }

        var all = new float[summary.Count];
        var offset = 0;
        foreach (var weight in summary.Weights)
        {
            var values = reader.Floats(weight.Name);
            if (Array.FindIndex(values, value => !float.IsFinite(value)) is >= 0 and var at)
            {
                throw reader.Broken(
                    TensorEntry.LocationOf(weight.Name),
                    FormattableString.Invariant($"must be finite numbers; number {at} was {values[at]}."));
            }

            values.CopyTo(all, offset);
            offset += values.Length;
        }

        return all;
    }

    /// <summary>Refuses a file with tensors beside those named.</summary>
    /// <exception cref="SafeTensorsFormatException">It has another.</exception>
    public static void CheckNoOthers(SafeTensorsReader reader, IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        if (reader.Tensors.FirstOrDefault(tensor => !known.Contains(tensor.Name)) is { } other)
        {
            throw reader.Broken(other.Location, "does not belong here.");
        }
    }

    private static long[] Sizes(WeightShape weight) => [.. weight.Shape.Select(size => (long)size)];
}
