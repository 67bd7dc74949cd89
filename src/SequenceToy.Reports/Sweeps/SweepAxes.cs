using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Sweeps;

/// <summary>The axes of a sweep by name, and in words.</summary>
internal static class SweepAxes
{
    /// <summary>Returns the index of an axis.</summary>
    /// <param name="results">The results.</param>
    /// <param name="name">The name of the axis.</param>
    /// <param name="parameter">The name of the parameter for the error message.</param>
    /// <exception cref="ArgumentException">The sweep has no such axis.</exception>
    public static int IndexOf(SweepResults results, string name, string parameter)
    {
        var index = Enumerable.Range(0, results.Axes.Count)
            .FirstOrDefault(i => string.Equals(results.Axes[i].Name, Require.NotNull(name, parameter), StringComparison.Ordinal), -1);
        return index >= 0 ? index : throw new ArgumentException(
            results.Axes.Count == 0 ? $"{parameter} must be an axis of the sweep, which has none; it was {PrintableText.Quoted(name)}."
            : $"{parameter} must be one of {string.Join(", ", results.Axes.Select(axis => axis.Name))}; it was "
                + $"{PrintableText.Quoted(name)}.",
            parameter);
    }

    /// <summary>Returns a sentence on the axes whose values are joined; empty without any.</summary>
    /// <param name="results">The results.</param>
    /// <param name="shown">The indexes of the axes that are drawn.</param>
    public static string Joined(SweepResults results, params int[] shown)
    {
        var others = Enumerable.Range(0, results.Axes.Count).Except(shown).Select(axis => Phrase.Line(results.Axes[axis].Name)).ToArray();
        return others.Length == 0 ? "" : $" Runs with all values of {Phrase.Listed(others)} are joined.";
    }
}
