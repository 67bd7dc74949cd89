using System.Runtime.InteropServices;

namespace SequenceToy.Inspection.Traces;

/// <summary>A row of numbers for each step: [steps, width]. Immutable; equal to another with the same numbers.</summary>
/// <remarks>Unlike a sequence it may hold numbers that are not finite, so that a network that came apart can be looked into.</remarks>
public sealed class StepValues : IEquatable<StepValues>
{
    private readonly float[] values;

    internal StepValues(float[] values, int width)
    {
        this.values = values;
        Width = width;
    }

    /// <summary>How many rows there are.</summary>
    public int Steps => values.Length / Width;

    /// <summary>Numbers per row: units, features or outputs.</summary>
    public int Width { get; }

    /// <summary>All numbers, row after row: [steps · width].</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>The number at a step and in a column, both from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A step or column that there is not.</exception>
    public float this[int step, int column] => AtStep(step)[Require.Between(column, 0, Width - 1, name: nameof(column))];

    /// <summary>The numbers of one step, from 0: [width].</summary>
    /// <exception cref="ArgumentOutOfRangeException">A step that there is not.</exception>
    public ReadOnlySpan<float> AtStep(int step) => values.AsSpan(Require.Between(step, 0, Steps - 1, name: nameof(step)) * Width, Width);

    /// <summary>A copy of one column, from 0, such as a unit's numbers in time: [steps].</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column that there is not.</exception>
    public float[] Column(int column)
    {
        Require.Between(column, 0, Width - 1, name: nameof(column));
        var numbers = new float[Steps];
        for (var step = 0; step < numbers.Length; step++)
        {
            numbers[step] = values[(step * Width) + column];
        }

        return numbers;
    }

    /// <summary>A copy as a plain array: [steps, width].</summary>
    public float[,] ToArray()
    {
        var array = new float[Steps, Width];
        values.CopyTo(MemoryMarshal.CreateSpan(ref array[0, 0], array.Length));
        return array;
    }

    /// <inheritdoc/>
    public bool Equals(StepValues? other) => other is not null && Width == other.Width && values.AsSpan().SequenceEqual(other.values);
    public override bool Equals(object? obj) => Equals(obj as StepValues);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Width);
        foreach (var value in values)
        {
            // Of 0 and −0, which are equal, a float makes the same hash; their bytes differ.
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Its size.</summary>
    public override string ToString() => FormattableString.Invariant($"{Steps} steps × {Width}");
}
