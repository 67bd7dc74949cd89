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

/// <summary>The JSON forms of settings and results.</summary>
internal static class ResultContract
{
    /// <summary>The JSON options of a result's document.</summary>
    public static JsonSerializerOptions Options { get; } = SavedJson.Options(
        [
            ModelContract.Networks,
            new(typeof(ISequenceTask), [.. TaskCatalog.Types.Select(type => (type.Name, type))]),
            new(typeof(Scaler), [.. Scaler.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(Split), [.. Split.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(Loss), [.. Loss.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(Optimizer), [.. Optimizer.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(ClassWeights), [.. ClassWeights.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
            new(typeof(LearningRateSchedule), [.. LearningRateSchedule.All.Select(kind => (kind.GetType().Name, kind.GetType()))]),
        ],
        ModelContract.Target,
        ModelContract.Scaler,
        new SurrogateConverter<SnapshotSchedule, SnapshotSurrogate>(
            schedule => new SnapshotSurrogate(schedule.Every),
            form => form.Every is { } every ? SnapshotSchedule.EveryEpochs(every) : SnapshotSchedule.Doubling),
        new SurrogateConverter<BaselineScores, BaselineSurrogate>(BaselineSurrogate.Of, form => form.Baseline),
        new SurrogateConverter<StepValues, StepValuesSurrogate>(
            values => new StepValuesSurrogate(values.Width, values.Values.ToArray()),
            form => form.Width >= 1 && form.Values.Length % form.Width == 0
                ? new StepValues(form.Values, form.Width)
                : throw new JsonException("values must fill rows of the width, which must be at least 1.")));

    private sealed record SnapshotSurrogate(int? Every);
    private sealed record StepValuesSurrogate(int Width, float[] Values);
}
