using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>Draws the learning curve as text: both losses over the epochs, on a logarithmic scale.</summary>
internal static class LossView
{
    /// <summary>The number of lines of the chart, with title, legend and axis.</summary>
    public const int LineCount = Height + 5;

    private const int Height = 12;
    private const int Margin = 9;
    private const char TrainingMark = '*';
    private const char ValidationMark = 'o';

    public static void Write(IAnsiConsole console, LossFigure figure)
    {
        foreach (var line in Lines(figure, Math.Min(console.Profile.Width, 80)))
        {
            console.WriteLine(line);
        }
    }

    /// <summary>Returns the chart's lines, the last one empty; none when there is nothing to draw yet.</summary>
    /// <param name="figure">The losses to draw.</param>
    /// <param name="wide">The greatest width of a line, in characters.</param>
    public static IEnumerable<string> Lines(LossFigure figure, int wide)
    {
        var history = figure.History;
        var losses = figure.Training.Concat(figure.Validation).Where(loss => loss > 0).ToArray();
        if (history.Count < 2 || losses.Length == 0)
        {
            yield break;
        }

        // The axis starts and ends at powers of ten.
        var bottom = Math.Floor(Math.Log10(losses.Min()));
        var top = Math.Max(Math.Ceiling(Math.Log10(losses.Max())), bottom + 1);
        var width = wide - Margin - 1;
        var cells = Enumerable.Range(0, Height).Select(_ => Enumerable.Repeat(' ', width).ToArray()).ToArray();
        for (var column = 0; column < width; column++)
        {
            var record = history[(int)Math.Round((double)column * (history.Count - 1) / (width - 1))];
            Mark(cells, column, record.Loss, bottom, top, TrainingMark);
            Mark(cells, column, record.ValidationLoss ?? 0, bottom, top, ValidationMark);
        }

        var validation = figure.HasValidation ? $", {ValidationMark} validation (covers {TrainingMark} where both coincide)" : "";
        yield return $"Learning curve: {figure.Loss}, logarithmic scale";
        yield return $"{TrainingMark} training{validation}";
        for (var row = 0; row < Height; row++)
        {
            var label = row == 0 ? NumberFormat.PowerOfTen((int)top) : row == Height - 1 ? NumberFormat.PowerOfTen((int)bottom) : "";
            yield return $"{label,Margin - 2} |{new string(cells[row]).TrimEnd()}";
        }

        yield return $"{"",Margin - 2} +{new string('-', width)}";
        var last = FormattableString.Invariant($"epoch {history[^1].Epoch}");
        yield return $"{"",Margin}1{last.PadLeft(width - 1)}";
        yield return "";
    }

    private static void Mark(char[][] cells, int column, double loss, double bottom, double top, char mark)
    {
        if (loss > 0)
        {
            var height = (Math.Log10(loss) - bottom) / (top - bottom) * (Height - 1);
            cells[Height - 1 - (int)Math.Round(Math.Clamp(height, 0, Height - 1))][column] = mark;
        }
    }
}
