using SequenceToy.Inspection.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>The text alternative of the gates plot: the mean of each signal over the units, by step.</summary>
internal static class GateDescription
{
    private const int MaxSteps = 20;

    public static string Of(string place, int units, IReadOnlyList<SignalBand> signals) =>
        $"{Phrase.Capitalized(place)}, {NumberFormat.Count(units, "unit")} over {NumberFormat.Count(signals[0].Values.Steps, "step")}; "
        + "mean over the units by step. "
        + string.Join(" ", signals.Select(signal => $"{Phrase.Capitalized(signal.Name)}: {Means(signal.Values)}."));

    private static string Means(StepValues values)
    {
        var means = Enumerable.Range(0, Math.Min(values.Steps, MaxSteps))
            .Select(step => NumberFormat.Number(Math.Round(values.MeanAt(step), 2)));
        return string.Join(", ", means) + (values.Steps > MaxSteps ? " …" : "");
    }
}
