using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Builds the sentences about a layer's statistics. Units count from 1.</summary>
internal static class LayerSentences
{
    // The maximum number of units to list, those with the longest memory.
    private const int MaxNamed = 5;

    // Half-lives above this multiple of the sequence length are not given exactly.
    private const int MaxListed = 10;

    public static IEnumerable<string> Of(LayerStatistics layer)
    {
        var name = layer.Location.ToString();
        name = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        if (layer.DeadUnits.Count == layer.Units)
        {
            yield return layer.Units == 1 ? $"{name}: the only unit is dead: its state is nearly constant."
                : FormattableString.Invariant($"{name}: all {layer.Units} units are dead: their states are nearly constant.");
            yield break;
        }

        var (units, directions) = layer.Units == 1 ? ("unit", "dimension") : ("units", "independent dimensions");
        yield return FormattableString.Invariant(
            $"{name}: the states of {layer.Units} {units} vary in effectively {NumberFormat.Fixed(layer.UnitsInUse, 1)} {directions}.");
        if (layer.HalfLife is { } halfLife)
        {
            var longest = Enumerable.Range(0, layer.Units).OrderByDescending(unit => halfLife[unit]).Take(MaxNamed);
            var most = MaxListed * layer.Signals[0].MeanByStep.Steps;
            var named = longest.Select((unit, index) => $"{(index == 0 ? "Unit" : "unit")} {unit + 1}: {Half(halfLife[unit], most)}");
            var others = layer.Units > MaxNamed ? "; shorter for the others" : "";
            yield return "Half-life by the gate that keeps the state: the steps until half of it is left, if nothing is written again. "
                + $"{string.Join("; ", named)}{others}.";
        }

        foreach (var signal in layer.Signals.Where(signal => signal.Signal.IsGate()))
        {
            var (gate, open, closed) = (signal.Signal, Percent(signal.Open!.Average()), Percent(signal.Closed!.Average()));
            yield return $"The {gate.ToText()} averages {NumberFormat.Fixed(signal.Mean.Average(), 2)}: "
                + FormattableString.Invariant($"{Open(gate)} (above {GateStatistics.OpenFrom}) for {open} of its values, ")
                + FormattableString.Invariant($"{Closed(gate)} (below {GateStatistics.ClosedBelow}) for {closed}.");
        }

        if (layer.DeadUnits is { Count: > 0 } dead)
        {
            yield return dead.Count == 1
                ? $"Unit {dead[0] + 1} is dead: its state is nearly constant."
                : $"{dead.Count} units are dead (nearly constant state): {string.Join(", ", dead.Select(unit => unit + 1))}.";
        }
    }

    // Values that units pass to each other last longer.
    private static string Half(double halfLife, int most) =>
        double.IsPositiveInfinity(halfLife) ? "infinite"
        : halfLife > most ? $"more than {NumberFormat.Count(most)} steps"
        : halfLife >= 9.95 ? $"{NumberFormat.Count((long)Math.Round(halfLife))} steps"
        : $"{NumberFormat.Fixed(halfLife, 1)} steps";

    // As in PyTorch, an update gate keeps the state at 1 and overwrites it at 0.
    private static string Open(UnitSignal signal) => signal == UnitSignal.UpdateGate ? "keeping" : "open";
    private static string Closed(UnitSignal signal) => signal == UnitSignal.UpdateGate ? "writing" : "closed";
    private static string Percent(double share) => NumberFormat.FixedPercent(share, 0);
}
