using SequenceToy.Data;
using SequenceToy.Models;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>Every setting that a suggestion can change.</summary>
internal static class SettingTable
{
    public const double Off = 0;
    public const double On = 1;
    public const double ConstantRate = 0;
    public const double CosineRate = 1;
    public const double AdamSteps = 0;
    public const double PlainDescent = 3;
    public const double Unscaled = 0;
    public const double MinMax = 1;
    public const double Lstm = 0;
    public const double PlainRnn = 2;

    private static readonly string[] OffOn = ["off", "on"];

    private static readonly Dictionary<Setting, SettingAccess> Table = new()
    {
        [Setting.Epochs] = OfTraining("epochs", training => training.Epochs, (training, value) => training with { Epochs = (int)value! }),
        [Setting.LearningRate] = OfTraining("learning rate", training => training.LearningRate, (training, value) => training with { LearningRate = value!.Value }),
        [Setting.Schedule] = OfTraining(
            "schedule",
            training => training.Schedule switch { ConstantSchedule => ConstantRate, CosineSchedule => CosineRate, StepSchedule => 2, _ => 3 },
            (training, value) => training with { Schedule = value switch { ConstantRate => new ConstantSchedule(), CosineRate => new CosineSchedule(), 2 => new StepSchedule(), _ => new PlateauSchedule() } },
            ["constant", "cosine", "by steps", "on a plateau"]),
        [Setting.Optimizer] = OfTraining(
            "optimizer",
            training => training.Optimizer switch { AdamW => 1, Adam => AdamSteps, RmsProp => 2, _ => PlainDescent },
            (training, value) => training with { Optimizer = value switch { AdamSteps => new Adam(), 1 => new AdamW(), 2 => new RmsProp(), _ => new Sgd() } },
            ["Adam", "AdamW", "RMSprop", "gradient descent"]),
        [Setting.BatchSize] = OfTraining("batch size", training => training.BatchSize, (training, value) => training with { BatchSize = (int)value! }),
        [Setting.GradientClip] = OfTraining("gradient clip", training => training.GradientClip, (training, value) => training with { GradientClip = value }),
        [Setting.EarlyStopping] = OfTraining(
            "early stopping after",
            training => training.EarlyStopping?.Patience,
            (training, value) => training with { EarlyStopping = value is { } patience ? new EarlyStopping { Patience = (int)patience } : null }),
        [Setting.StopWhenSolved] = new("stop when solved", settings => settings.StopWhenSolved ? On : Off, (settings, value) => settings with { StopWhenSolved = value == On }, OffOn),
        [Setting.WeightDecay] = OfTraining("weight decay", training => DecayOf(training.Optimizer), (training, value) => training with { Optimizer = WithDecay(training.Optimizer, value ?? 0) }),
        [Setting.Samples] = new("samples", settings => settings.Samples, (settings, value) => settings with { Samples = (int)value! }),
        [Setting.FreshDataEachEpoch] = new("fresh samples each epoch", settings => settings.FreshDataEachEpoch ? On : Off, (settings, value) => settings with { FreshDataEachEpoch = value == On }, OffOn),
        [Setting.ValidationSplit] = new("validation split", settings => settings.ValidationSplit, (settings, value) => settings with { ValidationSplit = value!.Value }),
        [Setting.Scaling] = new(
            "scaling",
            settings => settings.InputScaler switch { NoScaler => Unscaled, MinMaxScaler => MinMax, StandardScaler => 2, _ => 3 },
            (settings, value) => Scaled(settings, value switch { Unscaled => new NoScaler(), MinMax => new MinMaxScaler(), _ => new StandardScaler() }),
            ["none", "min-max", "standard", "of its own"]),
        [Setting.Cell] = OfNetwork(
            "cell",
            network => network switch { LstmOptions => Lstm, GruOptions => 1, _ => PlainRnn },
            (network, value) => value switch { Lstm => SizedAs(new LstmOptions(), network), 1 => SizedAs(new GruOptions(), network), _ => SizedAs(new RnnOptions(), network) },
            ["LSTM", "GRU", "RNN"]),
        [Setting.HiddenSize] = OfNetwork("hidden size", network => network.HiddenSize, (network, value) => network with { HiddenSize = (int)value! }),
        [Setting.Layers] = OfNetwork("layers", network => network.Layers, (network, value) => network with { Layers = (int)value! }),
        [Setting.Dropout] = OfNetwork("dropout", network => network.Dropout, (network, value) => network with { Dropout = value!.Value }),
        [Setting.ForgetBias] = OfNetwork(
            "forget bias", network => (network as LstmOptions)?.ForgetBias, (network, value) => network is LstmOptions lstm ? lstm with { ForgetBias = value } : network),
    };

    public static SettingAccess Of(Setting setting) => Table[setting];

    /// <summary>All settings with their values.</summary>
    public static ValueList<SettingValue> ReadAll(ExperimentSettings settings) =>
        [.. Enum.GetValues<Setting>().Select(setting => new SettingValue(setting, Of(setting).Read(settings)))];

    /// <summary>Settings with some values changed; a cell is changed before what only it has.</summary>
    public static ExperimentSettings Write(ExperimentSettings settings, IEnumerable<SettingValue> changes) =>
        changes.OrderBy(change => change.Setting).Aggregate(settings, (changed, change) => Of(change.Setting).Write(changed, change.Value));

    private static SettingAccess OfTraining(
        string name, Func<TrainingOptions, double?> read, Func<TrainingOptions, double?, TrainingOptions> write, string[]? choices = null) =>
        new(name, settings => read(settings.Training), (settings, value) => settings with { Training = write(settings.Training, value) }, choices);

    private static SettingAccess OfNetwork(
        string name, Func<RecurrentOptions, double?> read, Func<RecurrentOptions, double?, RecurrentOptions> write, string[]? choices = null) =>
        new(name, settings => read(settings.Recurrent), (settings, value) => settings with { Recurrent = write(settings.Recurrent, value) }, choices);

    private static ExperimentSettings Scaled(ExperimentSettings settings, Scaler scaler) => settings with { InputScaler = scaler, TargetScaler = scaler };

    private static T SizedAs<T>(T options, RecurrentOptions like)
        where T : RecurrentOptions => options with { HiddenSize = like.HiddenSize, Layers = like.Layers, Bidirectional = like.Bidirectional, Dropout = like.Dropout };

    private static double DecayOf(Optimizer optimizer) => optimizer switch { Adam adam => adam.WeightDecay, RmsProp rms => rms.WeightDecay, Sgd sgd => sgd.WeightDecay, _ => 0 };

    private static Optimizer WithDecay(Optimizer optimizer, double decay) => optimizer switch
    {
        Adam adam => adam with { WeightDecay = decay },
        RmsProp rms => rms with { WeightDecay = decay },
        Sgd sgd => sgd with { WeightDecay = decay },
        _ => optimizer,
    };
}
