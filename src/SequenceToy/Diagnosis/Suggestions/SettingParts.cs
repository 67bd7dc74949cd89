using SequenceToy.Networks.Cells;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>All settings that a suggestion can change; a choice comes before the options of that choice.</summary>
internal static class SettingParts
{
    public static SettingPart Epochs { get; } = OfTraining(
        "epochs", "epochs", of => of.Epochs, (source, target) => target with { Epochs = source.Epochs });

    public static ValueList<SettingPart> All { get; } =
    [
        Epochs,
        OfTraining("learningRate", "learning rate", of => of.LearningRate, (source, target) => target with
        {
            LearningRate = source.LearningRate,
        }),
        OfTraining("schedule", "schedule", of => of.Schedule.Name, (source, target) => target with { Schedule = source.Schedule }),
        OfTraining("optimizer", "optimizer", of => of.Optimizer.Name, (source, target) => target with
        {
            Optimizer = source.Optimizer with { WeightDecay = target.Optimizer.WeightDecay },
        }),
        OfTraining("batchSize", "batch size", of => of.BatchSize, (source, target) => target with { BatchSize = source.BatchSize }),
        OfTraining("gradientClip", "gradient clip", of => of.GradientClip, (source, target) => target with
        {
            GradientClip = source.GradientClip,
        }),
        OfTraining("earlyStopping", "early stopping patience", of => of.EarlyStopping?.Patience, (source, target) => target with
        {
            EarlyStopping = source.EarlyStopping is { } stopping
                ? (target.EarlyStopping ?? stopping) with { Patience = stopping.Patience }
                : null,
        }),
        new("stopWhenSolved", "stopping at the goal", of => of.StopWhenSolved, (source, target) => target with
        {
            StopWhenSolved = source.StopWhenSolved,
        }),
        OfTraining("weightDecay", "weight decay", of => of.Optimizer.WeightDecay, (source, target) => target with
        {
            Optimizer = target.Optimizer with { WeightDecay = source.Optimizer.WeightDecay },
        }),
        new("samples", "samples", of => of.Samples, (source, target) => target with { Samples = source.Samples }),
        new("freshDataEachEpoch", "new samples each epoch", of => of.FreshDataEachEpoch, (source, target) => target with
        {
            FreshDataEachEpoch = source.FreshDataEachEpoch,
        }),
        new(
            "validationSplit", "validation split", of => of.Split == Split.Given ? null : of.ValidationSplit,
            (source, target) => target with { ValidationSplit = source.ValidationSplit }),

        // Targets are scaled as inputs are, unless they had another kind of scaling.
        new("scaling", "scaling", of => of.InputScaler.Name, (source, target) => target with
        {
            InputScaler = source.InputScaler,
            TargetScaler = target.TargetScaler.GetType() == target.InputScaler.GetType() ? source.TargetScaler : target.TargetScaler,
        }),
        OfNetwork("cell", "cell", of => of.Name, (source, target) => source.SizedAs(target)),
        OfNetwork("hiddenSize", "hidden size", of => of.HiddenSize, (source, target) => target with { HiddenSize = source.HiddenSize }),
        OfNetwork("layers", "layers", of => of.Layers, (source, target) => target with { Layers = source.Layers }),
        OfNetwork("dropout", "dropout", of => of.Dropout, (source, target) => target with { Dropout = source.Dropout }),
        OfNetwork("forgetBias", "forget bias", of => of.Cell.ForgetBias?.Value, (source, target) =>
            target.Cell.With(source.Cell.ForgetBias ?? ForgetBias.Random)),
    ];

    private static SettingPart OfTraining(
        string key, string name, Func<TrainingOptions, object?> value, Func<TrainingOptions, TrainingOptions, TrainingOptions> write) =>
        new(key, name, of => value(of.Training), (source, target) => target with { Training = write(source.Training, target.Training) });

    private static SettingPart OfNetwork(
        string key, string name, Func<RecurrentOptions, object?> value, Func<RecurrentOptions, RecurrentOptions, RecurrentOptions> write) =>
        new(key, name, of => value(of.Recurrent), (source, target) => target with
        {
            Recurrent = write(source.Recurrent, target.Recurrent),
        });
}
