using SequenceToy.Reports.Html;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on training and validation loss by epoch.</summary>
internal static class LossSection
{
    private const int MaxRows = 24;
    private static readonly Markup Checked = Markup.Of($" checked");

    public static ReportSection<ReportContext> Section { get; } = new("learning", "Training progress", Of, "loss.js", IsOpen: true);

    public static Markup Of(ReportContext context)
    {
        var figure = LossFigure.Of(context.Result);
        if (figure.Best is not { } best)
        {
            return Markup.Of($"<p>No epoch was completed: there is no loss curve.</p>\n");
        }

        context.Charts["loss"] = Data(figure, best);
        var size = MinMaxBuckets.SizeFor(figure.History.Count);
        var thinned = size == 1 ? "" : $" Of every {NumberFormat.Count(size)} epochs, those with the lowest and highest loss are drawn.";
        var reading = string.Join(" ", Reading(figure, best)) + thinned;
        return Tables.Chart(
            "loss", "loss", $"Loss by epoch: {figure.Loss}", reading,
            Controls(figure.History.Count, figure.Scale.IsLogarithmic), Table(figure)).Add(
                $"<p class=\"small\">Training loss is the mean over the epoch while the weights change; validation loss is measured after "
                + $"the epoch.</p>\n");
    }

    private static object Data(LossFigure figure, EpochRecord best)
    {
        var shown = MinMaxBuckets.Of(figure.History).ToArray();
        var logarithmic = figure.Scale with { IsLogarithmic = true };
        var (bottom, top) = logarithmic.Ends(figure.All.Select(logarithmic.At));
        return new
        {
            figure.Axis,
            Epochs = shown.Select(record => record.Epoch),
            Training = shown.Select(record => ChartNumber.Of(record.Loss)),
            Validation = figure.HasValidation ? shown.Select(record => ChartNumber.Of(record.ValidationLoss)) : null,
            Baseline = ChartNumber.Of(figure.Baseline),
            BaselineName = Phrase.Capitalized(figure.BaselineName),
            Best = best.Epoch,
            BestName = figure.KeptEpoch is null ? $"lowest {figure.Judged} loss" : "weights kept",
            figure.Scale.Floor,
            Bottom = Math.Pow(10, bottom),
            Top = Math.Pow(10, top),
            Lowest = figure.All.Where(double.IsFinite).Append(0).Min(),
        };
    }

    private static IEnumerable<string> Reading(LossFigure figure, EpochRecord best)
    {
        var (first, last) = (figure.History[0], figure.History[^1]);
        var validation = first.ValidationLoss is { } start && last.ValidationLoss is { } end
            ? $"; validation from {NumberFormat.Number(start)} to {NumberFormat.Number(end)}"
            : "";
        yield return $"Training loss changes from {NumberFormat.Number(first.Loss)} to {NumberFormat.Number(last.Loss)} "
            + $"over {NumberFormat.Count(figure.History.Count, "epoch")}{validation}."; if (figure.KeptEpoch is null)
        {
            yield return $"The {figure.Judged} loss is lowest at epoch {NumberFormat.Count(best.Epoch)}.";
        }

        if (figure.Baseline is { } baseline)
        {
            yield return $"The {figure.BaselineName} has a training loss of {NumberFormat.Number(baseline)}.";
        }

        yield return figure.KeptEpoch is { } kept
            ? $"The scores on this page use the weights of epoch {NumberFormat.Count(kept)}, which early stopping kept."
            : $"The scores on this page use the weights of the last epoch, {NumberFormat.Count(figure.LastEpoch)}.";
    }

    private static Markup Controls(int epochs, bool isLog) => Markup.Of($"""
        <div class="controls" data-needs-script>
        <fieldset><legend>Loss scale</legend>{Choice("log", "logarithmic", isLog)} {Choice("linear", "linear", !isLog)}</fieldset>
        <fieldset><legend>Epochs shown</legend>{Epoch("from", epochs, 1)} {Epoch("to", epochs, epochs)} <button type="button" class="button" id="loss-all">All</button></fieldset>
        </div>

        """);

    private static Markup Choice(string value, string name, bool isChecked) =>
        Markup.Of($"<label><input type=\"radio\" name=\"loss-scale\" value=\"{value}\"{(isChecked ? Checked : null)}> {name}</label>");

    private static Markup Epoch(string name, int epochs, int value) =>
        Markup.Of($"<label>{name} <input type=\"number\" id=\"loss-{name}\" min=\"1\" max=\"{epochs}\" value=\"{value}\"></label>");

    private static Markup Table(LossFigure figure)
    {
        var (history, every) = (figure.History, (figure.History.Count + MaxRows - 1) / MaxRows);
        var rows = history.Where((_, i) => i % every == 0).Append(history[^1]).Distinct();
        return Tables.Folded("Loss values as a table", Tables.Table(
            figure.Loss,
            ["Epoch", "Training loss", "Validation loss", "Learning rate", "Gradient norm"],
            rows.Select(record => new[]
            {
                NumberFormat.Count(record.Epoch), NumberFormat.Number(record.Loss), record.ValidationLoss is { } loss
                    ? NumberFormat.Number(loss) : "–",
                NumberFormat.Number(record.LearningRate), NumberFormat.Number(record.GradientNorm),
            })));
    }
}
