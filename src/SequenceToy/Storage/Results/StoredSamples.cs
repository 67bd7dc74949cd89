using System.Diagnostics;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Results;

/// <summary>Stores samples as tensors: inputs, targets, and if present lengths, mask, score mask and weights.</summary>
internal static class StoredSamples
{
    private const string Inputs = "test.inputs";
    private const string Targets = "test.targets";
    private const string Lengths = "test.lengths";
    private const string Mask = "test.mask";
    private const string ScoreMask = "test.window";
    private const string Weights = "test.weights";

    public static IReadOnlyList<string> Names { get; } = [Inputs, Targets, Lengths, Mask, ScoreMask, Weights];

    public static IEnumerable<StoredTensor> Of(SequenceDataset data)
    {
        yield return StoredTensor.Of(Inputs, data.Inputs, data.Count, data.MaxSteps, data.Features);
        yield return StoredTensor.Of(Targets, data.Targets, data.Count, data.TargetSteps, data.Target.Width);
        if (data.Lengths is not null)
        {
            yield return StoredTensor.Of(Lengths, data.Lengths, data.Count);
        }

        if (data.Mask is not null)
        {
            yield return StoredTensor.Of(Mask, data.Mask, data.Count, data.MaxSteps);
        }

        if (data.ScoreMask is not null)
        {
            yield return StoredTensor.Of(ScoreMask, data.ScoreMask, data.Count, data.MaxSteps);
        }

        if (data.Weights is not null)
        {
            yield return StoredTensor.Of(Weights, data.Weights, data.Count);
        }
    }

    /// <exception cref="SafeTensorsFormatException">The samples contradict each other, the features or the target.</exception>
    public static SequenceDataset Read(SafeTensorsReader reader, int features, TargetSpec target)
    {
        var shape = reader[Inputs].Shape;
        if (shape.Count != 3 || shape.Any(size => size is < 1 or > int.MaxValue) || shape[2] != features)
        {
            throw reader.Broken(
                TensorEntry.LocationOf(Inputs),
                    FormattableString.Invariant($"its shape must be [count, steps, {features}]; it was {shape}."));
        }

        var (count, steps) = (shape[0], shape[1]);
        reader.CheckShape(Targets, count, target.Placement == TargetPlacement.LastStep ? 1 : steps, target.Width);
        var lengths = Optional(Lengths, reader.Integers, count);
        var mask = Optional(Mask, reader.Flags, count, steps);
        var window = Optional(ScoreMask, reader.Flags, count, steps);
        var weights = Optional(Weights, reader.Doubles, count);
        if (lengths is not null && Array.Exists(lengths, length => length < 1 || length > steps))
        {
            throw reader.Broken(TensorEntry.LocationOf(Lengths), FormattableString.Invariant($"lengths must be from 1 to {steps}."));
        }

        if (weights is not null && !Array.TrueForAll(weights, weight => weight is >= 0 and <= SequenceDataset.MaxWeight))
        {
            throw reader.Broken(
                TensorEntry.LocationOf(Weights), FormattableString.Invariant($"weights must be from 0 to {SequenceDataset.MaxWeight}."));
        }

        var inputs = reader.Floats(Inputs);
        var targets = reader.Floats(Targets);
        if (!Array.TrueForAll(inputs, float.IsFinite))
        {
            throw reader.Broken(TensorEntry.LocationOf(Inputs), "must be finite numbers.");
        }

        if (!Array.TrueForAll(targets, value => IsTarget(value, target)))
        {
            throw reader.Broken(TensorEntry.LocationOf(Targets), $"must be targets of {target.ToText()}.");
        }

        var data = new SequenceDataset(features, target, (int)steps, inputs, targets, lengths, mask, window, weights);
        return Enumerable.Range(0, data.Count).Any(sample => Enumerable.Range(0, data.TargetSteps).Any(step => data.IsScored(sample, step)))
            ? data
            : throw reader.Broken(TensorEntry.LocationOf(Targets), "must have a target that is scored; all were masked.");

        T[]? Optional<T>(string name, Func<string, T[]> read, params ReadOnlySpan<long> shape)
        {
            if (!reader.Has(name))
            {
                return null;
            }

            reader.CheckShape(name, shape);
            return read(name);
        }
    }

    private static bool IsTarget(float value, TargetSpec target) => target.Kind switch
    {
        TargetKind.Number => float.IsFinite(value),
        TargetKind.Class => value >= 0 && value < target.Size && float.IsInteger(value),
        TargetKind.ClassSet => value is 0 or 1,
        _ => throw new UnreachableException($"Unknown kind of target: {target.Kind}."),
    };
}
