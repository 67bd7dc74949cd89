using System.Globalization;

namespace SequenceToy.Data;

/// <summary>Limits the size of datasets.</summary>
internal static class DatasetLimits
{
    /// <summary>The most numbers that drawn samples may have: 1 GiB of floats, of which drawing, scaling and scoring keep copies.</summary>
    public const long MaxDrawn = 1L << 28;

    /// <summary>Throws when drawn samples, padded to the longest sequence, may exceed memory.</summary>
    /// <param name="count">The number of samples.</param>
    /// <param name="steps">The steps of the longest sequence.</param>
    /// <param name="features">The number of features per step.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="name">The name of the count in error messages.</param>
    /// <exception cref="ArgumentException">Inputs, or a network's outputs for them, exceed <see cref="MaxDrawn"/> numbers.</exception>
    public static void CheckDrawn(int count, int steps, int features, TargetSpec target, string name = "count")
    {
        Check(count, steps, features, "features");
        Check(count, target.Placement == TargetPlacement.LastStep ? 1 : steps, target.Size, "outputs");

        void Check(int count, long steps, int width, string what)
        {
            if (count * steps * width > MaxDrawn)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} × steps × {what} must be at most {MaxDrawn} numbers; they were {count} × {steps} × {width}. Fewer "
                        + $"samples or shorter sequences need less."), name);
            }
        }
    }

    /// <summary>Returns the length of an array for these numbers.</summary>
    /// <exception cref="ArgumentException">The length exceeds that of an array.</exception>
    public static int ArrayLength(int count, int steps, int width, string name)
    {
        var length = (long)count * steps * width;
        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} must be at most {Array.MaxLength} numbers, padded to the longest sequence; they were {count} × {steps} × "
                    + $"{width}."), name);
    }
}
