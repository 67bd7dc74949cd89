using System.Runtime.InteropServices;

namespace SequenceToy.Inspection.Traces;

/// <summary>A row of numbers for each step: [steps, width]. Immutable; compared by value.</summary>
/// <remarks>Unlike a sequence, it can hold NaN and infinite numbers, so that a diverged network can be inspected.</remarks>
public sealed class StepValues : IEquatable<StepValues>
{
    private readonly float[] values;

    internal StepValues(float[] values, int width)
    {
        this.values = values;
        Width = width;
    }

    /// <summary>The number of rows.</summary>
    public int Steps => values.Length / Width;

    /// <summary>The number of columns: units, features or outputs.</summary>
    public int Width { get; }

    /// <summary>All numbers, row by row: [steps · width].</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>Gets the number at a step and in a column, both counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step or column does not exist.</exception>
    public float this[int step, int column] => AtStep(step)[Require.Between(column, 0, Width - 1, name: nameof(column))];

    /// <summary>Returns the numbers of one step, counted from 0: [width].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step does not exist.</exception>
    public ReadOnlySpan<float> AtStep(int step) => values.AsSpan(Require.Between(step, 0, Steps - 1, name: nameof(step)) * Width, Width);

    /// <summary>Returns a copy of one column, counted from 0, such as a unit's values over time: [steps].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column does not exist.</exception>
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

    /// <summary>Returns a copy as an array: [steps, width].</summary>
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
            // Hashes floats, not bytes: 0 and −0 are equal, but their bytes differ.
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the size as text.</summary>
    public override string ToString() => FormattableString.Invariant($"{Steps} steps × {Width}");
}
