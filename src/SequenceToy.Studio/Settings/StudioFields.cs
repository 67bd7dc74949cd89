using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Studio.Settings;

/// <summary>All settings that the Studio can change, with its limits. A choice comes before the options of that choice.</summary>
internal static class StudioFields
{
    private const string None = "none";

    public static ValueList<StudioField> All { get; } =
    [
        Whole("samples", "samples", of => of.Samples, (of, value) => of with { Samples = value }, 20, 20_000) with { IsLogarithmic = true },
        new NumberField(
            "validationSplit", "validation split", of => of.ValidationSplit,
            (of, value) => of with { ValidationSplit = value!.Value }, 0, 0.9),
        ChoiceField.Switch(
            "freshDataEachEpoch", "new samples each epoch", of => of.FreshDataEachEpoch,
            (of, value) => of with { FreshDataEachEpoch = value }),
        new ChoiceField(
            "scaling", "scaling", [.. Scaler.All.Select(scaler => scaler.Name)], of => of.InputScaler.Name,
            (of, name) => of with
            {
                InputScaler = Named(Scaler.All, scaler => scaler.Name, name),
                TargetScaler = Named(Scaler.All, scaler => scaler.Name, name),
            }),
        new ChoiceField(
            "cell", "cell", [.. RecurrentOptions.All.Select(kind => kind.Key)], of => of.Recurrent.Key,
            (of, key) => of with { Recurrent = Named(RecurrentOptions.All, kind => kind.Key, key).SizedAs(of.Recurrent) }),
        Whole("hiddenSize", "hidden size", of => of.Recurrent.HiddenSize, (of, value) => of with
        {
            Recurrent = of.Recurrent with { HiddenSize = value },
        }, 1, 128) with { IsLogarithmic = true },
        Whole("layers", "layers", of => of.Recurrent.Layers, (of, value) => of with
        {
            Recurrent = of.Recurrent with { Layers = value },
        }, 1, 3),
        new NumberField("dropout", "dropout", of => of.Recurrent.Dropout, (of, value) => of with
        {
            Recurrent = of.Recurrent with { Dropout = value!.Value },
        }, 0, 0.9),
        new NumberField(
            "forgetBias", "forget bias", of => ((LstmOptions)of.Recurrent).ForgetBias.Value, (of, value) => of with
            {
                Recurrent = (LstmOptions)of.Recurrent with { ForgetBias = value is { } bias ? ForgetBias.At(bias) : ForgetBias.Random },
            }, -10, 10)
        { None = "random", Applies = of => of.Recurrent is LstmOptions },
        new ChoiceField(
            "optimizer", "optimizer", [.. Optimizer.All.Select(optimizer => optimizer.Name)], of => of.Training.Optimizer.Name,
            (of, name) => Training(of, of.Training with { Optimizer = Named(Optimizer.All, optimizer => optimizer.Name, name) })),
        new NumberField("weightDecay", "weight decay", of => of.Training.Optimizer.WeightDecay, (of, value) => Training(of, of.Training with
        {
            Optimizer = of.Training.Optimizer with { WeightDecay = value!.Value },
        }), 0, 10),
        new NumberField("learningRate", "learning rate", of => of.Training.LearningRate, (of, value) => Training(of, of.Training with
        {
            LearningRate = value!.Value,
        }), 1e-6, 10)
        { IsLogarithmic = true },
        new ChoiceField(
            "schedule", "schedule", [.. LearningRateSchedule.All.Select(schedule => schedule.Name)], of => of.Training.Schedule.Name,
            (of, name) => Training(of, of.Training with { Schedule = Named(LearningRateSchedule.All, schedule => schedule.Name, name) })),
        Whole("batchSize", "batch size", of => of.Training.BatchSize, (of, value) => Training(of, of.Training with
        {
            BatchSize = value,
        }), 1, 20_000) with { IsLogarithmic = true },
        Whole("epochs", "epochs", of => of.Training.Epochs, (of, value) => Training(of, of.Training with
        {
            Epochs = value,
        }), 1, 10_000) with { IsLogarithmic = true },
        new NumberField("gradientClip", "gradient clip", of => of.Training.GradientClip, (of, value) => Training(of, of.Training with
        {
            GradientClip = value,
        }), 1e-6, 1e6)
        { None = None },
        new NumberField(
            "earlyStopping", "early stopping patience", of => of.Training.EarlyStopping?.Patience,
            (of, value) => Training(of, of.Training with
            {
                EarlyStopping = value is { } patience ? new EarlyStopping { Patience = (int)patience } : null,
            }), 1, 10_000)
        { IsWhole = true, None = None },
        ChoiceField.Switch(
            "stopWhenSolved", "stop at goal", of => of.StopWhenSolved, (of, value) => of with { StopWhenSolved = value }),
        Whole("seed", "seed", of => of.Seed, (of, value) => of with { Seed = value }, int.MinValue, int.MaxValue),
    ];

    /// <summary>Finds a setting by its name in links; null when there is none.</summary>
    public static StudioField? Find(string key) => All.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal));

    private static T Named<T>(ValueList<T> all, Func<T, string> nameOf, string name) =>
        all.First(one => string.Equals(nameOf(one), name, StringComparison.Ordinal));

    private static NumberField Whole(
        string key, string name, Func<ExperimentSettings, int> read, Func<ExperimentSettings, int, ExperimentSettings> write, int lowest,
        int highest) => new(key, name, of => read(of), (of, value) => write(of, (int)value!.Value), lowest, highest) { IsWhole = true };

    private static ExperimentSettings Training(ExperimentSettings settings, TrainingOptions training) =>
        settings with { Training = training };
}
