using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>A layer's statistics in words. Units count from 1, as people do.</summary>
internal static class LayerSentences
{
    // A line about every unit of a large layer would say nothing: the longest memories come first.
    private const int MaxNamed = 5;

    // Of sequences of so many steps so many times as many say no more than "very long".
    private const int MaxListed = 10;

    public static IEnumerable<string> Of(LayerStatistics layer)
    {
        var place = layer.Location.ToString();
        place = $"{char.ToUpperInvariant(place[0])}{place[1..]}";
        if (layer.DeadUnits.Count == layer.Units)
        {
            yield return FormattableString.Invariant($"{place}: no unit in use: no state of its {layer.Units} varies.");
            yield break;
        }

        var (units, directions) = layer.Units == 1 ? ("unit", "direction") : ("units", "independent directions");
        yield return FormattableString.Invariant(
            $"{place}: the states of its {layer.Units} {units} vary in about {NumberFormat.Fixed(layer.UnitsInUse, 1)} {directions}.");
        if (layer.HalfLife is { } halfLife)
        {
            var longest = Enumerable.Range(0, layer.Units).OrderByDescending(unit => halfLife[unit]).Take(MaxNamed);
            var most = MaxListed * layer.Signals[0].MeanByStep.Steps;
            var named = longest.Select(unit => $"unit {unit + 1}: {Half(halfLife[unit], most)}");
            var others = layer.Units > MaxNamed ? "; the others less" : "";
            yield return $"By its own gate alone, half of what a unit holds is left after: {string.Join("; ", named)}{others}.";
        }

        foreach (var signal in layer.Signals.Where(signal => signal.Signal.IsGate()))
        {
            var (gate, open, shut) = (signal.Signal, Percent(signal.Open!.Average()), Percent(signal.Shut!.Average()));
            yield return $"The {gate.ToText()} is at {NumberFormat.Fixed(signal.Mean.Average(), 2)} on average: "
                + FormattableString.Invariant($"{Open(gate)} (above {GateStatistics.OpenFrom}) {open}, ")
                + FormattableString.Invariant($"{Shut(gate)} (below {GateStatistics.ShutBelow}) {shut} of the time.");
        }

        if (layer.DeadUnits is { Count: > 0 } dead)
        {
            yield return dead.Count == 1
                ? $"Unit {dead[0] + 1} is dead: its state hardly varies."
                : $"{dead.Count} units are dead, their states hardly vary: {string.Join(", ", dead.Select(unit => unit + 1))}.";
        }
    }

    // What units tell each other from step to step lasts longer.
    private static string Half(double halfLife, int most) =>
        double.IsPositiveInfinity(halfLife) ? "never"
        : halfLife > most ? $"more than {NumberFormat.Count(most)} steps"
        : halfLife >= 9.95 ? $"{NumberFormat.Count((long)Math.Round(halfLife))} steps"
        : $"{NumberFormat.Fixed(halfLife, 1)} steps";

    // As in PyTorch an update gate keeps at 1 what was there, and writes at 0.
    private static string Open(UnitSignal signal) => signal == UnitSignal.UpdateGate ? "keeping" : "open";
    private static string Shut(UnitSignal signal) => signal == UnitSignal.UpdateGate ? "writing" : "shut";
    private static string Percent(double share) => NumberFormat.FixedPercent(share, 0);
}
