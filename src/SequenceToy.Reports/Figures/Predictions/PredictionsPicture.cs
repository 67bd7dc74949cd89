using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of predictions and targets, chosen by the kind of target.</summary>
internal static class PredictionsPicture
{
    public static Picture Of(ExperimentResult result) => result.Model.Target.Kind switch
    {
        TargetKind.Number => Scatter(result),
        TargetKind.Class => ConfusionPicture.Of(
            new ConfusionFigure(TargetsOf(result)), result.Model.Target.Size, ResultLabels.Title(result, "predicted and target classes"),
            ResultLabels.ScoredOn(result), ResultLabels.ClassNames(result)),
        TargetKind.ClassSet => ClassSetPicture.Of(
            ClassSetFigure.Of(TargetsOf(result), result.Model.Target.Size), ResultLabels.Title(result, "outcomes by class"),
            WholeSets(result), ResultLabels.ClassNames(result)),
        var other => throw new NotSupportedException($"kind is not known: {other}."),
    };

    private static Picture Scatter(ExperimentResult result)
    {
        var (samples, scores) = (ResultLabels.ScoredOn(result), result.Scores);
        var score = $"RMSE {NumberFormat.Number(scores.Rmse!.Value)} on {NumberFormat.Count(scores.Count, "prediction")} for {samples}";
        var figure = new ScatterFigure(PredictionPairs.Of(result, ScatterPicture.MaxPredictions));
        return ScatterPicture.Of(figure, ResultLabels.Title(result, "predictions and targets"), samples, score);
    }

    private static PredictionPairs TargetsOf(ExperimentResult result) =>
        result.Model.Target.Size is var size && size <= ConfusionPicture.MaxClasses
        ? PredictionPairs.Of(result, int.MaxValue)
        : throw new ArgumentException(
            FormattableString.Invariant($"result must have at most {ConfusionPicture.MaxClasses} classes for a plot; it had {size}."),
                nameof(result));

    private static string WholeSets(ExperimentResult result)
    {
        var (all, correct) = (result.Scores.Count, (int)Math.Round(result.Scores.Accuracy!.Value * result.Scores.Count));
        return $"{NumberFormat.Count(correct)} of {NumberFormat.Count(all)} sets completely correct on {ResultLabels.ScoredOn(result)}, "
            + ResultLabels.ShareCorrect(correct, all);
    }
}
