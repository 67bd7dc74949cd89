using SequenceToy.Sweeps;

namespace SequenceToy.Console.Views;

/// <summary>Draws a sweep over two axes as a heat map: one row per value of the first, one column per value of the second.</summary>
internal static class SweepHeat
{
    private const int Gap = 2;

    /// <summary>Writes the heat map; nothing when there are not two axes with several values each, or it is too wide.</summary>
    public static void Write(IAnsiConsole console, SweepResults results)
    {
        if (results.Axes is not [{ Values.Count: > 1 } down, { Values.Count: > 1 } across])
        {
            return;
        }

        var hasGoal = results.Cells.All(cell => cell.Cell.Goal is not null);
        if (!hasGoal && results.Metric is null)
        {
            return;
        }

        var values = results.Cells.ToDictionary(
            cell => (cell.Cell.Values[0], cell.Cell.Values[1]), cell => (hasGoal ? cell.SolvedShare : cell.InterquartileMeanOf())?.Value);
        var ends = values.Values.OfType<double>().Where(double.IsFinite).DefaultIfEmpty().ToArray();
        string Text(double? value) => value is not { } number ? "–"
            : hasGoal ? NumberFormat.RunShare(number) : results.Metric!.Value.Format(number);
        var width = values.Values.Select(value => Text(value).Length).Concat(across.Values.Select(value => value.Length)).Max() + Gap;
        var label = down.Values.Select(value => value.Length).Append(down.Name.Length).Max();
        if (label + (width * across.Values.Count) > console.Profile.Width)
        {
            return;
        }

        var title = hasGoal ? "Share of runs at the goal" : $"{results.Metric!.Value.ToText()} (IQM)";
        console.Write(new Text($"{title} by {down.Name} (rows) and {across.Name} (columns)\n"));
        console.Write(new Text($"{down.Name.PadLeft(label)}{string.Concat(across.Values.Select(value => value.PadLeft(width)))}\n"));
        foreach (var row in down.Values)
        {
            var line = new Paragraph();
            line.Append(row.PadLeft(label));
            foreach (var column in across.Values)
            {
                var value = values.GetValueOrDefault((row, column));
                line.Append(
                    Text(value).PadLeft(width), new Style(Color.White, HeatBlock.Background(hasGoal ? value ?? 0 : Goodness(value))));
            }

            line.Append("\n");
            console.Write(line);
        }

        console.WriteLine();

        // From 0 for the worst to 1 for the best.
        double Goodness(double? value)
        {
            var (low, high) = (ends.Min(), ends.Max());
            var share = value is { } number && double.IsFinite(number) && high > low ? (number - low) / (high - low) : 0;
            return results.Metric!.Value.HigherIsBetter() || value is null || high <= low ? share : 1 - share;
        }
    }
}
