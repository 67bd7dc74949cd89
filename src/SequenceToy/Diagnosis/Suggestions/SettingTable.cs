using SequenceToy.Guards;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Diagnosis.Suggestions;

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
    public const double OfItsOwn = 3;
    public const double Lstm = 0;
    public const double PlainRnn = 2;

    private static readonly string[] OffOn = ["off", "on"];

    private static readonly Dictionary<Setting, SettingAccess> Table = new()
    {
        [Setting.Epochs] = OfTraining("epochs", training => training.Epochs, (training, value) => training with { Epochs = (int)value! }, NumberRule.Whole),
        [Setting.LearningRate] = OfTraining("learning rate", training => training.LearningRate, (training, value) => training with { LearningRate = value!.Value }, NumberRule.Positive),
        [Setting.Schedule] = OfChoice(
            "schedule",
            ["constant", "cosine", "by steps", "on a plateau"],
            settings => ScheduleOf(settings.Training.Schedule),
            (settings, value, like) => settings with
            {
                Training = settings.Training with
                {
                    Schedule = like is not null && ScheduleOf(like.Training.Schedule) == value
                        ? like.Training.Schedule
                        : value switch { ConstantRate => new ConstantSchedule(), CosineRate => new CosineSchedule(), 2 => new StepSchedule(), _ => new PlateauSchedule() },
                },
            }),
        [Setting.Optimizer] = OfChoice(
            "optimizer",
            ["Adam", "AdamW", "RMSprop", "gradient descent"],
            settings => OptimizerOf(settings.Training.Optimizer),
            (settings, value, like) => settings with
            {
                Training = settings.Training with
                {
                    Optimizer = WithDecay(
                        like is not null && OptimizerOf(like.Training.Optimizer) == value
                            ? like.Training.Optimizer
                            : value switch { AdamSteps => new Adam(), 1 => new AdamW(), 2 => new RmsProp(), _ => new Sgd() },
                        DecayOf(settings.Training.Optimizer)),
                },
            }),
        [Setting.BatchSize] = OfTraining("batch size", training => training.BatchSize, (training, value) => training with { BatchSize = (int)value! }, NumberRule.Whole),
        [Setting.GradientClip] = OfTraining(
            "gradient clip", training => training.GradientClip, (training, value) => training with { GradientClip = value }, NumberRule.Positive with { AllowsNone = true }),
        [Setting.EarlyStopping] = OfTraining(
            "early stopping after",
            training => training.EarlyStopping?.Patience,
            (training, value) => training with { EarlyStopping = value is { } patience ? (training.EarlyStopping ?? new EarlyStopping()) with { Patience = (int)patience } : null },
            NumberRule.Whole with { AllowsNone = true }),
        [Setting.StopWhenSolved] = OfChoice(
            "stop when solved", OffOn, settings => settings.StopWhenSolved ? On : Off, (settings, value, _) => settings with { StopWhenSolved = value == On }),
        [Setting.WeightDecay] = OfTraining(
            "weight decay", training => DecayOf(training.Optimizer), (training, value) => training with { Optimizer = WithDecay(training.Optimizer, value!.Value) }, NumberRule.NotNegative),
        [Setting.Samples] = new("samples", settings => settings.Samples, (settings, value, _) => settings with { Samples = (int)value! }) { Rule = NumberRule.Whole },
        [Setting.FreshDataEachEpoch] = OfChoice(
            "fresh samples each epoch", OffOn, settings => settings.FreshDataEachEpoch ? On : Off, (settings, value, _) => settings with { FreshDataEachEpoch = value == On }),
        [Setting.ValidationSplit] = new("validation split", settings => settings.ValidationSplit, (settings, value, _) => settings with { ValidationSplit = value!.Value }) { Rule = NumberRule.Share },
        [Setting.Scaling] = OfChoice("scaling", ["none", "min-max", "standard", "of its own"], settings => ScalingOf(settings.InputScaler), Scaled),
        [Setting.Cell] = OfChoice(
            "cell",
            ["LSTM", "GRU", "RNN"],
            settings => CellOf(settings.Recurrent),
            (settings, value, like) => settings with
            {
                Recurrent = like is not null && CellOf(like.Recurrent) == value
                    ? SizedAs(like.Recurrent, settings.Recurrent)
                    : SizedAs(value switch { Lstm => new LstmOptions(), 1 => new GruOptions(), _ => new RnnOptions() }, settings.Recurrent),
            }),
        [Setting.HiddenSize] = OfNetwork("hidden size", network => network.HiddenSize, (network, value) => network with { HiddenSize = (int)value! }, NumberRule.Whole),
        [Setting.Layers] = OfNetwork("layers", network => network.Layers, (network, value) => network with { Layers = (int)value! }, NumberRule.Whole),
        [Setting.Dropout] = OfNetwork("dropout", network => network.Dropout, (network, value) => network with { Dropout = value!.Value }, NumberRule.Share),
        [Setting.ForgetBias] = OfNetwork(
            "forget bias",
            network => (network as LstmOptions)?.ForgetBias.Value,
            (network, value) => network is LstmOptions lstm ? lstm with { ForgetBias = value is { } bias ? bias : ForgetBias.Random } : throw new InvalidOperationException("A forget bias is an LSTM's: the network has other cells."),
            NumberRule.Any with { AllowsNone = true }),
    };

    public static SettingAccess Of(Setting setting) => Table[setting];

    /// <summary>A value from what it is as one number.</summary>
    public static SettingValue Value(Setting setting, double? code) => Of(setting).Choices is { } choices ? new SettingValue(setting, Choice: choices[(int)code!]) : new SettingValue(setting, code);

    /// <summary>A value as one number; null for none.</summary>
    public static double? CodeOf(SettingValue value) => value.Choice is { } choice ? Array.IndexOf(Of(value.Setting).Choices!, choice) : value.Value;

    /// <summary>All settings with their values.</summary>
    public static ValueList<SettingValue> ReadAll(ExperimentSettings settings) => [.. Enum.GetValues<Setting>().Select(setting => Value(setting, Of(setting).Read(settings)))];

    /// <summary>Settings with some values changed; a cell is changed before what only it has, and what does not change keeps all that it is.</summary>
    /// <param name="settings">The settings to change.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="recommended">What the task recommends, whose objects are taken where they are what is asked for; null without a task.</param>
    public static ExperimentSettings Write(ExperimentSettings settings, IEnumerable<SettingValue> changes, ExperimentSettings? recommended = null) =>
        changes.OrderBy(change => change.Setting).Aggregate(settings, (changed, change) => Write(changed, change, recommended));

    private static ExperimentSettings Write(ExperimentSettings settings, SettingValue change, ExperimentSettings? recommended)
    {
        var access = Of(change.Setting);
        return access.Read(settings) == CodeOf(change) ? settings : access.Write(settings, CodeOf(change), recommended);
    }

    private static SettingAccess OfTraining(string name, Func<TrainingOptions, double?> read, Func<TrainingOptions, double?, TrainingOptions> write, NumberRule rule) =>
        new(name, settings => read(settings.Training), (settings, value, _) => settings with { Training = write(settings.Training, value) }) { Rule = rule };

    private static SettingAccess OfNetwork(string name, Func<RecurrentOptions, double?> read, Func<RecurrentOptions, double?, RecurrentOptions> write, NumberRule rule) =>
        new(name, settings => read(settings.Recurrent), (settings, value, _) => settings with { Recurrent = write(settings.Recurrent, value) }) { Rule = rule };

    private static SettingAccess OfChoice(
        string name, string[] choices, Func<ExperimentSettings, double?> read, Func<ExperimentSettings, double?, ExperimentSettings?, ExperimentSettings> write) => new(name, read, write) { Choices = choices };

    private static double ScheduleOf(LearningRateSchedule schedule) => schedule switch { ConstantSchedule => ConstantRate, CosineSchedule => CosineRate, StepSchedule => 2, _ => 3 };

    private static double OptimizerOf(Optimizer optimizer) => optimizer switch { AdamW => 1, Adam => AdamSteps, RmsProp => 2, _ => PlainDescent };

    private static double ScalingOf(Scaler scaler) => scaler switch { NoScaler => Unscaled, MinMaxScaler => MinMax, StandardScaler => 2, _ => OfItsOwn };

    private static double CellOf(RecurrentOptions network) => network switch { LstmOptions => Lstm, GruOptions => 1, _ => PlainRnn };

    // Answers are scaled as inputs are, unless they had a way of their own.
    private static ExperimentSettings Scaled(ExperimentSettings settings, double? value, ExperimentSettings? like)
    {
        var isLike = like is not null && ScalingOf(like.InputScaler) == value;
        var scaler = value switch
        {
            _ when isLike => like!.InputScaler,
            Unscaled => new NoScaler(),
            MinMax => new MinMaxScaler(),
            OfItsOwn => throw new InvalidOperationException("A scaling of one's own must be given to the experiment itself."),
            _ => new StandardScaler(),
        };
        return ScalingOf(settings.TargetScaler) == ScalingOf(settings.InputScaler)
            ? settings with { InputScaler = scaler, TargetScaler = isLike ? like!.TargetScaler : scaler }
            : settings with { InputScaler = scaler };
    }

    private static RecurrentOptions SizedAs(RecurrentOptions options, RecurrentOptions like) =>
        options with { HiddenSize = like.HiddenSize, Layers = like.Layers, Bidirectional = like.Bidirectional, Dropout = like.Dropout };

    private static double DecayOf(Optimizer optimizer) => optimizer switch { Adam adam => adam.WeightDecay, RmsProp rms => rms.WeightDecay, Sgd sgd => sgd.WeightDecay, _ => 0 };

    private static Optimizer WithDecay(Optimizer optimizer, double decay) => optimizer switch
    {
        Adam adam => adam with { WeightDecay = decay },
        RmsProp rms => rms with { WeightDecay = decay },
        Sgd sgd => sgd with { WeightDecay = decay },
        _ => optimizer,
    };
}
