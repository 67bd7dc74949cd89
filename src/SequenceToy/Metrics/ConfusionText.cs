using System.Globalization;
using System.Text;

namespace SequenceToy.Metrics;

/// <summary>A confusion matrix as text.</summary>
internal static class ConfusionText
{
    private const int MaxClasses = 12;
    private const int MaxMistakes = 5;
    private const int LongestName = 16;

    public static string Of(ConfusionMatrix matrix)
    {
        var all = matrix.Classified + matrix.Unclassified;
        var share = all == 0 ? "" : $" ({NumberFormat.Percent((double)matrix.Correct / all)})";
        var without = matrix.Unclassified == 0 ? "" : $"; {NumberFormat.Count(matrix.Unclassified)} without a class";
        var correct = $"{NumberFormat.Count(matrix.Correct)} of {NumberFormat.Count(all, "prediction")} correct{share}{without}";
        return matrix.Classes.Count == 0 ? correct
            : matrix.Classes.Count <= MaxClasses ? $"{correct}\n{Table(matrix)}" : $"{correct}{Mistakes(matrix)}";
    }

    private static string Table(ConfusionMatrix matrix)
    {
        string[] names = [.. matrix.Classes.Select(index => NameOf(matrix, index))];
        string[][] cells =
        [
            .. matrix.Classes.Select(target =>
                matrix.Classes.Select(predicted => NumberFormat.Count(matrix[target, predicted])).ToArray()),
        ];
        const string Heading = "target";
        var first = names.Append(Heading).Max(name => name.Length);
        var table = new StringBuilder(Heading.PadRight(first)).Append(" | predicted");
        Add(table.Append('\n').Append(' ', first).Append(" |"), names);
        for (var row = 0; row < names.Length; row++)
        {
            Add(table.Append('\n').Append(names[row].PadRight(first)).Append(" |"), cells[row]);
        }

        return table.ToString();

        void Add(StringBuilder line, string[] row)
        {
            for (var column = 0; column < row.Length; column++)
            {
                var width = cells.Max(own => own[column].Length);
                line.Append(' ').Append(row[column].PadLeft(Math.Max(width, names[column].Length)));
            }
        }
    }

    private static string Mistakes(ConfusionMatrix matrix)
    {
        var mistakes = matrix.Pairs.Where(pair => pair.Target != pair.Predicted)
            .OrderByDescending(pair => pair.Count).ThenBy(pair => (pair.Target, pair.Predicted)).Take(MaxMistakes)
            .Select(pair =>
                $"\n  {NameOf(matrix, pair.Target)} predicted as {NameOf(matrix, pair.Predicted)}: {NumberFormat.Count(pair.Count)}");
        return $", {NumberFormat.Count(matrix.Classes.Count)} classes; most common mistakes:"
            + string.Concat(mistakes.DefaultIfEmpty(" none"));
    }

    private static string NameOf(ConfusionMatrix matrix, int index) =>
        PrintableText.Of(matrix.ClassNames?[index] ?? index.ToString(CultureInfo.InvariantCulture), LongestName);
}
