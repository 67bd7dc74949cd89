namespace SequenceToy.Inspection.Gates;

/// <summary>A layer's statistics in words. Units count from 1, as people do.</summary>
internal static class LayerSentences
{
    // A line about every unit of a large layer would say nothing: the longest memories come first.
    private const int MostNamed = 5;

    public static IEnumerable<string> Of(LayerStatistics layer)
    {
        var place = layer.Place.ToString();
        place = $"{char.ToUpperInvariant(place[0])}{place[1..]}";
        if (layer.DeadUnits.Count == layer.Units)
        {
            yield return FormattableString.Invariant($"{place}: no unit in use: no state of its {layer.Units} varies.");
            yield break;
        }

        yield return FormattableString.Invariant($"{place}: {layer.UnitsInUse:0.0} of {layer.Units} units in use: as many as the states vary in independently.");
        if (layer.HalfLife is { } halfLife)
        {
            var longest = Enumerable.Range(0, layer.Units).OrderByDescending(unit => halfLife[unit]).Take(MostNamed);
            yield return FormattableString.Invariant($"Memory: {string.Join("; ", longest.Select(unit => Remembers(unit, halfLife[unit], layer.Steps)))}{(layer.Units > MostNamed ? "; the others for less" : "")}.");
        }

        foreach (var signal in layer.Signals.Where(signal => signal.Signal.IsGate()))
        {
            yield return FormattableString.Invariant(
                $"The {signal.Signal.Words()} is at {signal.Mean.Average():0.00} on average: open (above {GateStatistics.OpenFrom}) {Percent(signal.Open!.Average())}, shut (below {GateStatistics.ShutBelow}) {Percent(signal.Shut!.Average())} of the time.");
        }

        if (layer.DeadUnits is { Count: > 0 } dead)
        {
            yield return dead.Count == 1
                ? FormattableString.Invariant($"Unit {dead[0] + 1} is dead: its state hardly varies.")
                : FormattableString.Invariant($"{dead.Count} units are dead, their states hardly vary: {string.Join(", ", dead.Select(unit => unit + 1))}.");
        }
    }

    // Longer than any sequence run cannot have been seen, but follows from how open the gate is.
    private static string Remembers(int unit, double halfLife, int steps) =>
        double.IsPositiveInfinity(halfLife)
            ? FormattableString.Invariant($"unit {unit + 1} forgets nothing")
            : halfLife > steps
            ? FormattableString.Invariant($"unit {unit + 1} remembers to the end and beyond (half-life {Steps(halfLife)})")
            : FormattableString.Invariant($"unit {unit + 1} remembers for {Steps(halfLife)} (half-life)");

    private static string Steps(double halfLife) =>
        halfLife >= 9.95 ? FormattableString.Invariant($"{halfLife:0} steps") : FormattableString.Invariant($"{halfLife:0.0} steps");

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:0} %");
}
