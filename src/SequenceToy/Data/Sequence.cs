using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SequenceToy.Data;

/// <summary>A sequence of numbers, steps × features, in original units. Immutable; compared by value.</summary>
/// <remarks>A sequence of one feature can be a collection expression: <c>Sequence s = [10, 20, 99];</c></remarks>
[CollectionBuilder(typeof(Sequence), nameof(Create))]
public sealed class Sequence : IEnumerable<float>, IEquatable<Sequence>
{
    private readonly float[] values;

    /// <summary>Creates a sequence from its numbers, step after step.</summary>
    /// <param name="values">The numbers, [steps · features]: all features of the first step, then of the second …</param>
    /// <param name="features">The number of features per step, at least 1. Default: 1.</param>
    /// <exception cref="ArgumentException">There are no values, they do not form whole steps, or one is not finite (its position is
    /// named).</exception>
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
                $"values must hold whole steps of {NumberFormat.Plain(features, "feature")}; it had "
                + $"{NumberFormat.Plain(values.Length, "number")}.",
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

    // The order of parameters distinguishes it from the constructor that checks and copies.
    private Sequence(int features, float[] values) => (Features, this.values) = (features, values);

    /// <summary>The number of steps, at least 1.</summary>
    public int Steps => values.Length / Features;

    /// <summary>The number of features per step, at least 1.</summary>
    public int Features { get; }

    /// <summary>The numbers, step after step: [steps · features].</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>Gets the number at a step and feature, both counted from 0.</summary>
    public float this[int step, int feature = 0] => values[(step * Features) + feature];

    /// <summary>Creates a sequence of one feature; collection expressions call it.</summary>
    /// <inheritdoc cref="Sequence(ReadOnlySpan{float}, int)" path="/exception"/>
    public static Sequence Create(ReadOnlySpan<float> values) => new(values);

    /// <summary>Creates a sequence of a network's predictions, finite or not, without copying the array.</summary>
    internal static Sequence OfPredictions(float[] values, int features) => new(features, values);

    /// <summary>Creates a sequence from one array per step.</summary>
    /// <param name="steps">The features of each step, [steps][features], all arrays of the same length.</param>
    /// <exception cref="ArgumentException">There are no steps, they differ in length, or a value is not finite.</exception>
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
                        $"steps must all have {NumberFormat.Plain(steps[0].Length, "feature")}, as the first has; steps[{i}] had ")
                    + $"{steps[i].Length}.",
                    nameof(steps));
            }
        }

        return new Sequence(steps.SelectMany(step => step).ToArray(), steps[0].Length);
    }

    /// <summary>Creates a one-hot sequence: each step is 1 at its symbol's index and 0 elsewhere.</summary>
    /// <param name="symbols">The symbols, [steps], each from 0 to <paramref name="size"/> − 1.</param>
    /// <param name="size">The number of different symbols, at least 1; also the number of features.</param>
    /// <exception cref="ArgumentException">There are no symbols.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A symbol is not from 0 to <paramref name="size"/> − 1.</exception>
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

    /// <summary>Creates a sequence of whole numbers, one per step, such as classes.</summary>
    /// <param name="numbers">The whole numbers, [steps].</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
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

    /// <summary>Returns the numbers as text, such as <c>10, 20, 99</c>, or with several features <c>(1, 0), (2, 1)</c>.</summary>
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
