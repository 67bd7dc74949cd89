using SequenceToy.Reports.Figures;
using SequenceToy.Training;
using Spectre.Console.Rendering;

namespace SequenceToy.Console.Views.Terminal;

/// <summary>The learning curve of a terminal: lines of Braille dots over the whole width, on a logarithmic scale.</summary>
internal static class LossChart
{
    private const int Margin = 9;
    private const int Widest = 160;
    private const int Baseline = 0;
    private const int Training = 1;
    private const int Validation = 2;
    private static readonly Color[] Colors = [TerminalColors.Baseline, TerminalColors.Training, TerminalColors.Validation];

    // Drawn columns and period: lines differ without color, too.
    private static readonly (int Drawn, int Period)[] Dashes = [(1, 4), (1, 1), (3, 5)];

    /// <summary>Returns the lines of the chart.</summary>
    /// <param name="figure">The losses, at least two epochs with a loss above 0.</param>
    /// <param name="scale">The exponents of the powers of ten at the ends of the axis.</param>
    /// <param name="wide">The width of the terminal, in characters.</param>
    /// <param name="height">The height of the drawing, in lines.</param>
    public static IEnumerable<IRenderable> Of(LossFigure figure, (double Bottom, double Top) scale, int wide, int height)
    {
        var width = Math.Min(wide, Widest) - Margin - 1;
        var canvas = Drawn(figure, scale, new BrailleCanvas(width, height, Colors.Length));
        yield return new Text($"Learning curve: {figure.Loss}, logarithmic scale");
        yield return Legend(figure);
        for (var row = 0; row < height; row++)
        {
            var label = row == 0 ? NumberFormat.PowerOfTen((int)scale.Top)
                : row == height - 1 ? NumberFormat.PowerOfTen((int)scale.Bottom) : "";
            var line = new Paragraph($"{label,Margin - 2} │");
            foreach (var (character, layer) in canvas.Row(row))
            {
                line.Append(character.ToString(), layer is { } one ? new Style(Colors[one]) : Style.Plain);
            }

            yield return line;
        }

        yield return new Text($"{"",Margin - 2} └{new string('─', width)}");
        yield return new Text(
            $"{"",Margin}1{FormattableString.Invariant($"epoch {figure.History[^1].Epoch}").PadLeft(width - 1)}");
    }

    private static BrailleCanvas Drawn(LossFigure figure, (double Bottom, double Top) scale, BrailleCanvas canvas)
    {
        Draw(canvas, Training, figure.History, record => record.Loss, scale);
        Draw(canvas, Validation, figure.History, record => record.ValidationLoss ?? 0, scale);
        if (IsBaselineShown(figure))
        {
            var y = Row(figure.Baseline!.Value, scale, canvas);
            canvas.Line(Baseline, (0, y), (canvas.Columns - 1, y), Dashes[Baseline].Drawn, Dashes[Baseline].Period);
        }

        return canvas;
    }

    private static void Draw(
        BrailleCanvas canvas, int layer, IReadOnlyList<EpochRecord> history, Func<EpochRecord, double> loss,
        (double Bottom, double Top) scale)
    {
        (int X, int Y)? last = null;
        for (var i = 0; i < history.Count; i++)
        {
            var x = (int)Math.Round((double)i * (canvas.Columns - 1) / (history.Count - 1));
            (int X, int Y)? next = loss(history[i]) > 0 ? (x, Row(loss(history[i]), scale, canvas)) : null;
            if (next is { } to)
            {
                canvas.Line(layer, last ?? to, to, Dashes[layer].Drawn, Dashes[layer].Period);
            }

            last = next;
        }
    }

    private static int Row(double loss, (double Bottom, double Top) scale, BrailleCanvas canvas)
    {
        var height = (Math.Log10(loss) - scale.Bottom) / (scale.Top - scale.Bottom);
        return (int)Math.Round((1 - Math.Clamp(height, 0, 1)) * (canvas.Rows - 1));
    }

    private static Paragraph Legend(LossFigure figure)
    {
        var legend = new Paragraph().Append("━ training", new Style(Colors[Training]));
        if (figure.HasValidation)
        {
            legend.Append("  ").Append("╍ validation", new Style(Colors[Validation]));
        }

        return IsBaselineShown(figure) ? legend.Append("  ").Append($"┈ {figure.BaselineName}", new Style(Colors[Baseline])) : legend;
    }

    private static bool IsBaselineShown(LossFigure figure) => figure.Baseline is > 0;
}
