using System.Globalization;

namespace SequenceToy.Data;

/// <summary>How many numbers samples may hold.</summary>
internal static class DatasetLimits
{
    /// <summary>Of samples that are drawn: a gibibyte of floats, of which drawing, scaling and scoring keep a handful of copies.</summary>
    public const long MaxDrawn = 1L << 28;

    /// <summary>Refuses to draw what memory may not hold, padded to the longest sequence.</summary>
    /// <param name="count">How many samples.</param>
    /// <param name="steps">Steps of the longest.</param>
    /// <param name="features">Numbers per step.</param>
    /// <param name="target">What the answers look like.</param>
    /// <param name="name">What the count is called.</param>
    /// <exception cref="ArgumentException">More than <see cref="MaxDrawn"/> numbers, also of what a network says to them.</exception>
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

    /// <summary>The length of an array of so many numbers.</summary>
    /// <exception cref="ArgumentException">More than an array can hold.</exception>
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
