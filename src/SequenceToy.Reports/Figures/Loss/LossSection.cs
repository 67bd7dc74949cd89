using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The loss of training and validation by epoch.</summary>
internal static class LossSection
{
    private const int MostRows = 24;
    private static readonly Markup Checked = Markup.Of($" checked");

    public static ReportSection Section { get; } = new("learning", "Learning", Of, "loss.js");

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        var history = result.History;
        if (history.Count == 0)
        {
            return Markup.Of($"<p>No epoch was finished: there is no curve to show.</p>\n");
        }

        var shown = MinMaxBuckets.Of(history).ToArray();
        var axis = LossLabels.Of(result.Settings);
        var best = result.BestEpoch ?? history.MinBy(Monitored)!.Epoch;
        var curves = LossFigure.Of(result);
        var guess = curves.GuessLoss;
        double[] losses = [.. history.SelectMany(record => new[] { record.Loss, record.ValidationLoss ?? record.Loss }).Append(guess).Where(double.IsFinite)];
        var scale = LossScale.For(losses);
        var logarithmic = scale with { IsLogarithmic = true };
        var (bottom, top) = logarithmic.Ends(losses.Select(logarithmic.At));
        context.Charts["loss"] = new
        {
            Axis = LossLabels.Axis(result.Settings),
            Epochs = shown.Select(record => record.Epoch),
            Training = shown.Select(record => ChartNumber.Of(record.Loss)),
            Validation = history.Any(record => record.ValidationLoss is not null) ? shown.Select(record => ChartNumber.Of(record.ValidationLoss)) : null,
            Guess = ChartNumber.Of(guess),
            GuessName = MetricLabels.Capitalised(curves.Guess),
            Best = best,
            Floor = scale.Floor,
            Bottom = Math.Pow(10, bottom),
            Top = Math.Pow(10, top),
            Lowest = losses.Append(0).Min(),
        };
        var size = MinMaxBuckets.SizeFor(history.Count);
        return Tables.Chart("loss", "loss", $"{axis}, by epoch", Reading(result, best, curves) + (size == 1 ? "" : $" Of every {NumberFormat.Count(size)} epochs those with the lowest and the highest loss are drawn."), Controls(history.Count, scale.IsLogarithmic), Table(result, axis))
            .Add($"<p class=\"small\">Training loss is the mean over the epoch while the weights change; validation loss is measured after it.</p>\n");
    }

    private static double Monitored(EpochRecord record) => record.ValidationLoss ?? record.Loss;

    private static string Reading(ExperimentResult result, int best, LossFigure curves)
    {
        var (first, last) = (result.History[0], result.History[^1]);
        var validation = first.ValidationLoss is { } start && last.ValidationLoss is { } end
            ? $"; validation from {NumberFormat.Number(start)} to {NumberFormat.Number(end)}"
            : "";
        var kept = result.BestEpoch is null ? "lowest" : "best";
        return $"Training loss goes from {NumberFormat.Number(first.Loss)} to {NumberFormat.Number(last.Loss)} over {NumberFormat.Count(result.History.Count, "epoch")}{validation}. The {(last.ValidationLoss is null ? "training" : "validation")} loss is {kept} at epoch {NumberFormat.Count(best)}. {MetricLabels.Capitalised(curves.Guess)}: a loss of {NumberFormat.Number(curves.GuessLoss)}{(result.Model.Target.Kind != TargetKind.Number ? "" : " on the samples trained on")}. {Kept(result)}";
    }

    private static string Kept(ExperimentResult result) => result.BestEpoch is { } best
        ? $"The scores on this page are of the weights of epoch {NumberFormat.Count(best)}, which early stopping kept."
        : $"The scores on this page are of the weights of the last epoch, {NumberFormat.Count(result.History.Count)}.";

    private static Markup Controls(int epochs, bool isLog) => Markup.Of($"""
        <div class="controls" data-needs-script>
        <fieldset><legend>Scale</legend><label><input type="radio" name="loss-scale" value="log"{(isLog ? Checked : null)}> logarithmic</label> <label><input type="radio" name="loss-scale" value="linear"{(isLog ? null : Checked)}> linear</label></fieldset>
        <fieldset><legend>Epochs shown</legend><label>from <input type="number" id="loss-from" min="1" max="{epochs}" value="1"></label> <label>to <input type="number" id="loss-to" min="1" max="{epochs}" value="{epochs}"></label> <button type="button" class="button" id="loss-all">All</button></fieldset>
        </div>

        """);

    private static Markup Table(ExperimentResult result, string axis)
    {
        var history = result.History;
        var rows = history.Count <= MostRows ? history : history.Where((_, i) => i % ((history.Count + MostRows - 1) / MostRows) == 0).Append(history[^1]).Distinct();
        return Tables.Folded("These numbers as a table", Tables.Table(
            axis,
            ["Epoch", "Training", "Validation", "Learning rate", "Gradient norm"],
            rows.Select(record => new[]
            {
                NumberFormat.Count(record.Epoch), NumberFormat.Number(record.Loss), record.ValidationLoss is { } loss ? NumberFormat.Number(loss) : "–", NumberFormat.Number(record.LearningRate), NumberFormat.Number(record.GradientNorm),
            })));
    }
}
