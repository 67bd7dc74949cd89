using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SequenceToy.Data;

/// <summary>Numbers in time: steps × features, in real units. Immutable; equal to another with the same numbers.</summary>
/// <remarks>With one feature it can be written as a collection expression: <c>Sequence s = [10, 20, 99];</c></remarks>
[CollectionBuilder(typeof(Sequence), nameof(Create))]
public sealed class Sequence : IEnumerable<float>, IEquatable<Sequence>
{
    private readonly float[] values;

    /// <summary>A sequence from its numbers, step after step.</summary>
    /// <param name="values">[steps · features] numbers: all features of the first step, then of the second …</param>
    /// <param name="features">How many numbers each step has, from 1.</param>
    /// <exception cref="ArgumentException">No values; not a multiple of <paramref name="features"/>; a value that is not finite (its
    /// position is named).</exception>
    public Sequence(ReadOnlySpan<float> values, int features = 1)
    {
        Features = Require.Between(features, 1, SequenceDataset.MaxFeatures, name: nameof(features));
        if (values.IsEmpty)
        {
            throw new ArgumentException("values must have at least one step; it was empty.", nameof(values));
        }

        if (values.Length % features != 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"values must hold whole steps of {features} features; it had {values.Length} numbers."),
                    nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"values must be finite numbers; step {i / features}, feature {i % features} was {values[i]}."), nameof(values));
            }
        }

        this.values = values.ToArray();
    }

    // The order tells it from the constructor that checks and copies.
    private Sequence(int features, float[] values) => (Features, this.values) = (features, values);

    /// <summary>Length in time, at least 1.</summary>
    public int Steps => values.Length / Features;

    /// <summary>Numbers per step, at least 1.</summary>
    public int Features { get; }

    /// <summary>The numbers, step after step: [steps · features].</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>The number at a step and feature, both from 0.</summary>
    public float this[int step, int feature = 0] => values[(step * Features) + feature];

    /// <summary>A sequence of one feature; what a collection expression calls.</summary>
    /// <inheritdoc cref="Sequence(ReadOnlySpan{float}, int)" path="/exception"/>
    public static Sequence Create(ReadOnlySpan<float> values) => new(values);

    /// <summary>What a network says, finite or not; the array is not copied.</summary>
    internal static Sequence OfAnswers(float[] values, int features) => new(features, values);

    /// <summary>A sequence from one array per step.</summary>
    /// <param name="steps">[steps][features]; all of the same length.</param>
    /// <exception cref="ArgumentException">No steps, steps of different lengths, or a value that is not finite.</exception>
    public static Sequence FromSteps(params float[][] steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Length == 0)
        {
            throw new ArgumentException("steps must have at least one step; it was empty.", nameof(steps));
        }

        if (steps[0] is { Length: 0 })
        {
            throw new ArgumentException("steps must have at least one feature each; steps[0] was empty.", nameof(steps));
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] is null)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"steps must be arrays of features; steps[{i}] was null."), nameof(steps));
            }

            if (steps[i].Length != steps[0].Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"steps must all have {steps[0].Length} features, as the first has; steps[{i}] had {steps[i].Length}."),
                    nameof(steps));
            }
        }

        return new Sequence(steps.SelectMany(step => step).ToArray(), steps[0].Length);
    }

    /// <summary>A sequence of symbols, each step all 0 but for a 1 at its symbol's place.</summary>
    /// <param name="symbols">[steps]: each from 0 to below <paramref name="size"/>.</param>
    /// <param name="size">How many symbols there are, from 1: the features of each step.</param>
    /// <exception cref="ArgumentException">No symbols.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A symbol there is none of.</exception>
    public static Sequence OneHot(ReadOnlySpan<int> symbols, int size)
    {
        Require.Between(size, 1, SequenceDataset.MaxFeatures, name: nameof(size));
        var oneHot = new float[symbols.Length * size];
        for (var step = 0; step < symbols.Length; step++)
        {
            oneHot[(step * size) + Require.Between(symbols[step], 0, size - 1, name: nameof(symbols))] = 1;
        }

        return new Sequence(oneHot, size);
    }

    /// <summary>A sequence of whole numbers, one per step, such as the classes of answers.</summary>
    /// <param name="numbers">[steps].</param>
    /// <exception cref="ArgumentException">No numbers.</exception>
    public static Sequence FromIntegers(ReadOnlySpan<int> numbers)
    {
        var floats = new float[numbers.Length];
        for (var step = 0; step < numbers.Length; step++)
        {
            floats[step] = numbers[step];
        }

        return new Sequence(floats);
    }

    /// <inheritdoc/>
    public bool Equals(Sequence? other) => other is not null && Features == other.Features && values.AsSpan().SequenceEqual(other.values);
    public override bool Equals(object? obj) => Equals(obj as Sequence);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Features);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The numbers as people write them: <c>10, 20, 99</c>, or with several features <c>(1, 0), (2, 1)</c>.</summary>
    public override string ToString() =>
        Features == 1
            ? Join(values)
            : string.Join(", ", Enumerable.Range(0, Steps).Select(step => $"({Join(values.AsSpan(step * Features, Features).ToArray())})"));

    /// <inheritdoc/>
    public IEnumerator<float> GetEnumerator() => ((IEnumerable<float>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();

    private static string Join(float[] numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
