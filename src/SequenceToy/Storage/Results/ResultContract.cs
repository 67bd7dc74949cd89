using System.Text.Json;
using SequenceToy.Inspection.Traces;
using SequenceToy.Scaling;
using SequenceToy.Storage.Json;
using SequenceToy.Storage.Models;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Storage.Results;

/// <summary>The forms in which settings and what was measured stand in files.</summary>
internal static class ResultContract
{
    /// <summary>How a result's document is written and read.</summary>
    public static JsonSerializerOptions Options { get; } = SavedJson.Options(
        [
            ModelContract.Networks,
            new(typeof(ISequenceTask), [.. TaskCatalog.Types.Select(type => (type.Name, type))]),
            new(typeof(Scaler), [.. Scaler.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(Loss), [.. Loss.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(Optimizer), [.. Optimizer.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(LearningRateSchedule), [.. LearningRateSchedule.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
        ],
        ModelContract.Target,
        ModelContract.Scaler,
        new SurrogateConverter<SnapshotSchedule, SnapshotSurrogate>(
            schedule => new SnapshotSurrogate(schedule.Every),
            form => form.Every is { } every ? SnapshotSchedule.EveryEpochs(every) : SnapshotSchedule.Doubling),
        new SurrogateConverter<BaselineScores, BaselineSurrogate>(
            guessing =>
                new BaselineSurrogate(guessing.Rule, guessing.IsMeasured, guessing.Scores, guessing.ClosedForm, guessing.MeasuredRule),
            form =>
                new BaselineScores(form.Rule, form.IsMeasured, form.Scores)
                { ClosedForm = form.ClosedForm, MeasuredRule = form.MeasuredRule }),
        new SurrogateConverter<StepValues, StepValuesSurrogate>(
            values => new StepValuesSurrogate(values.Width, values.Values.ToArray()),
            form => form.Width >= 1 && form.Values.Length % form.Width == 0
                ? new StepValues(form.Values, form.Width)
                : throw new JsonException("values must be whole rows of the width, from 1.")));

    private sealed record SnapshotSurrogate(int? Every);
    private sealed record BaselineSurrogate(string Rule, bool IsMeasured, Scores Scores, Baseline? ClosedForm, string MeasuredRule);
    private sealed record StepValuesSurrogate(int Width, float[] Values);
}
