using SequenceToy.Console.Views.Terminal;
using SequenceToy.Reports.Figures;
using Spectre.Console.Rendering;

namespace SequenceToy.Console.Views;

/// <summary>Draws the learning curve: both losses over the epochs, on a logarithmic scale.</summary>
internal static class LossView
{
    /// <summary>The number of lines of the chart, with title, legend and axis.</summary>
    public const int LineCount = Height + 5;

    private const int Height = 12;
    private const int Margin = 9;
    private const int WidestText = 80;
    private const char TrainingMark = '*';
    private const char ValidationMark = 'o';

    public static void Write(IAnsiConsole console, LossFigure figure)
    {
        foreach (var line in Lines(console, figure))
        {
            console.Write(line);
            console.WriteLine();
        }
    }

    /// <summary>Returns the chart's lines, the last one empty; none when there is nothing to draw yet.</summary>
    /// <param name="console">The console, whose width and abilities are used.</param>
    /// <param name="figure">The losses to draw.</param>
    public static IEnumerable<IRenderable> Lines(IAnsiConsole console, LossFigure figure)
    {
        var isDrawn = TerminalGraphics.IsSupportedBy(console);
        double[] losses = [.. figure.Training.Concat(figure.Validation).Where(loss => loss > 0)];
        if (figure.History.Count < 2 || losses.Length == 0)
        {
            return [];
        }

        // The axis starts and ends at powers of ten.
        var all = isDrawn && figure.Baseline is > 0 and { } baseline ? [.. losses, baseline] : losses;
        var bottom = Math.Floor(Math.Log10(all.Min()));
        var scale = (Bottom: bottom, Top: Math.Max(Math.Ceiling(Math.Log10(all.Max())), bottom + 1));
        return
        [
            .. isDrawn ? LossChart.Of(figure, scale, console.Profile.Width, Height)
                : Text(figure, scale, Math.Min(console.Profile.Width, WidestText)).Select(line => new Text(line)),
            new Text(""),
        ];
    }

    private static IEnumerable<string> Text(LossFigure figure, (double Bottom, double Top) scale, int wide)
    {
        var (history, width) = (figure.History, wide - Margin - 1);
        var cells = Enumerable.Range(0, Height).Select(_ => Enumerable.Repeat(' ', width).ToArray()).ToArray();
        for (var column = 0; column < width; column++)
        {
            var record = history[(int)Math.Round((double)column * (history.Count - 1) / (width - 1))];
            Mark(cells, column, record.Loss, scale, TrainingMark);
            Mark(cells, column, record.ValidationLoss ?? 0, scale, ValidationMark);
        }

        var validation = figure.HasValidation ? $", {ValidationMark} validation (covers {TrainingMark} where both coincide)" : "";
        yield return $"Learning curve: {figure.Loss}, logarithmic scale";
        yield return $"{TrainingMark} training{validation}";
        for (var row = 0; row < Height; row++)
        {
            var label = row == 0 ? NumberFormat.PowerOfTen((int)scale.Top)
                : row == Height - 1 ? NumberFormat.PowerOfTen((int)scale.Bottom) : "";
            yield return $"{label,Margin - 2} |{new string(cells[row]).TrimEnd()}";
        }

        yield return $"{"",Margin - 2} +{new string('-', width)}";
        var last = FormattableString.Invariant($"epoch {history[^1].Epoch}");
        yield return $"{"",Margin}1{last.PadLeft(width - 1)}";
    }

    private static void Mark(char[][] cells, int column, double loss, (double Bottom, double Top) scale, char mark)
    {
        if (loss > 0)
        {
            var height = (Math.Log10(loss) - scale.Bottom) / (scale.Top - scale.Bottom) * (Height - 1);
            cells[Height - 1 - (int)Math.Round(Math.Clamp(height, 0, Height - 1))][column] = mark;
        }
    }
}
