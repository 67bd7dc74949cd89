using SequenceToy.Reports.Sweeps;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The success rate at each value of an axis: one curve, or one for each value of a second axis.</summary>
/// <param name="Axis">The name of the axis.</param>
/// <param name="Values">The values of the axis.</param>
/// <param name="Curves">The name of each curve with its success rates; null where there are no runs.</param>
/// <param name="Notes">Sentences on what is joined or left out, each after a space.</param>
internal sealed record SolvedShareFigure(
    string Axis, IReadOnlyList<string> Values, IReadOnlyList<(string Name, IReadOnlyList<Estimate?> Shares)> Curves, string Notes)
{
    /// <summary>The largest number of values of the axis.</summary>
    public const int MaxValues = 60;

    /// <summary>The largest number of curves.</summary>
    public const int MaxCurves = 6;

    /// <returns>The figure; null when no run has a goal.</returns>
    /// <param name="results">The results.</param>
    /// <param name="axis">The index of the axis.</param>
    /// <param name="by">The index of the axis with a curve for each value; null for one curve.</param>
    public static SolvedShareFigure? Of(SweepResults results, int axis, int? by)
    {
        var values = results.Axes[axis].Values.Take(MaxValues).ToArray();
        var all = by is { } second ? results.Axes[second] : null;
        (string, IReadOnlyList<Estimate?>)[] curves = all is null
            ? [("Success rate", [.. values.Select(value => SweepGroup.Of(results, axis, value).SolvedShare)])]
            :
            [
                .. all.Values.Take(MaxCurves).Select(other => (
                    $"{Phrase.Line(all.Name)} = {Phrase.Line(other)}",
                    (IReadOnlyList<Estimate?>)[.. values.Select(
                        value => SweepGroup.Of(results, axis, value, (by!.Value, other)).SolvedShare)])),
            ];
        return curves.All(curve => curve.Item2.All(share => share is null)) ? null : new SolvedShareFigure(
            Phrase.Line(results.Axes[axis].Name), [.. values.Select(Phrase.Line)], curves,
            SweepAxes.Joined(results, by is { } drawn ? [axis, drawn] : [axis])
            + LeftOut(MaxValues, results.Axes[axis]) + (all is null ? "" : LeftOut(MaxCurves, all)));
    }

    /// <summary>The description in sentences.</summary>
    public string Reading => string.Concat(Curves.Select(Describe)).TrimStart()
        + " Bars are 95% Wilson intervals of the success rate; runs that failed count as not solved." + Notes;

    private string Describe((string Name, IReadOnlyList<Estimate?> Shares) curve)
    {
        var known = Enumerable.Range(0, Values.Count).Where(i => curve.Shares[i] is not null).ToArray();
        if (known.Length == 0)
        {
            return $" {curve.Name}: no runs.";
        }

        var (lowest, highest) = (known.MinBy(i => curve.Shares[i]!.Value), known.MaxBy(i => curve.Shares[i]!.Value));
        return curve.Shares[lowest]!.Value == curve.Shares[highest]!.Value && known.Length > 1
            ? $" {curve.Name}: {NumberFormat.RunShare(curve.Shares[lowest]!.Value)} at all values."
            : $" {curve.Name}: highest {At(curve.Shares, highest)}, lowest {At(curve.Shares, lowest)}.";
    }

    private string At(IReadOnlyList<Estimate?> shares, int value) => $"{NumberFormat.RunShare(shares[value]!.Value)} at {Values[value]}";

    private static string LeftOut(int most, SweepAxis axis) => axis.Values.Count <= most ? ""
        : $" The first {NumberFormat.Count(most)} of {NumberFormat.Count(axis.Values.Count)} values of {Phrase.Line(axis.Name)} are drawn.";
}
