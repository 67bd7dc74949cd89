using SequenceToy.Console.Json;
using System.Text.Json;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Console.Commands;

/// <summary>Settings of a configuration file, by their names in the JSON of a run. An unknown name is an error.</summary>
/// <param name="Root">The JSON object.</param>
internal sealed record ConfigSettings(JsonElement Root)
{
    private const string OfSeries = "series";
    private const string OfTable = "table";
    private const string OfReading = "reading";

    private delegate SequenceExperiment Change(SequenceExperiment experiment, JsonElement value);

    private delegate TrainingOptions TrainingChange(TrainingOptions training, JsonElement value);

    private static readonly Dictionary<string, Change> Known = new(StringComparer.Ordinal)
    {
        ["samples"] = (experiment, value) => experiment.WithSamples(value.GetInt32()),
        ["validationSplit"] = (experiment, value) => experiment.WithSamples(validationSplit: value.GetDouble()),
        ["testSamples"] = (experiment, value) => experiment.WithSamples(testSamples: value.GetInt32()),
        ["freshDataEachEpoch"] = (experiment, value) => experiment.WithSamples(freshEachEpoch: value.GetBoolean()),
        ["stopWhenSolved"] = (experiment, value) => experiment.WithStopWhenSolved(value.GetBoolean()),
        ["goal"] = (experiment, value) =>
            ConfigValue.Of<Goal>(value) is { } goal ? experiment.WithGoal(goal.Metric, goal.Threshold) : experiment,
        ["testLengths"] = (experiment, value) => experiment.WithTestLengths(LengthRange.Parse(value.GetString()!)),
        ["samplesPerLength"] = (experiment, value) => experiment.WithTestLengths(samplesPerLength: value.GetInt32()),
        ["period"] = (experiment, value) => experiment.WithPeriod(value.GetInt32()),
        ["inputScaler"] = (experiment, value) =>
            experiment.WithScaling(ConfigValue.Recipe(value, Scaler.All), experiment.Settings.TargetScaler),
        ["targetScaler"] = (experiment, value) =>
            experiment.WithScaling(experiment.Settings.InputScaler, ConfigValue.Recipe(value, Scaler.All)),
        ["recurrent"] = (experiment, value) => experiment.WithNetwork(ConfigValue.Network(value)),
        ["training"] = (experiment, value) => experiment.WithTraining(Training(experiment.Settings.Training, value)),
        ["engine"] = (experiment, value) => experiment.WithEngine(ConfigValue.Of<Engine>(value)),
        ["device"] = (experiment, value) => experiment.WithDevice(ConfigValue.Of<ComputeDevice>(value)),
        ["seed"] = (experiment, value) => experiment.WithSeed(value.GetInt32()),
        [OfSeries] = (_, _) => throw new ArgumentException("must be left out here; it is for fit on a time series."),
        [OfTable] = (_, _) => throw new ArgumentException("must be left out here; it is for fit on a table of samples."),
        [OfReading] = (_, _) => throw new ArgumentException("must be left out here; it is for fit on a CSV file."),
    };

    private static readonly Dictionary<string, TrainingChange> KnownOfTraining = new(StringComparer.Ordinal)
    {
        ["epochs"] = (training, value) => training with { Epochs = value.GetInt32() },
        ["batchSize"] = (training, value) => training with { BatchSize = value.GetInt32() },
        ["learningRate"] = (training, value) => training with { LearningRate = value.GetDouble() },
        ["optimizer"] = (training, value) => training with { Optimizer = ConfigValue.Recipe(value, Optimizer.All) },
        ["schedule"] = (training, value) => training with { Schedule = ConfigValue.Recipe(value, LearningRateSchedule.All) },
        ["loss"] = (training, value) => training with { Loss = ConfigValue.Recipe(value, Loss.All) },
        ["gradientClip"] = (training, value) => training with { GradientClip = value.GetDouble() },
        ["earlyStopping"] = (training, value) => training with { EarlyStopping = ConfigValue.Of<EarlyStopping>(value) },
        ["classWeights"] = (training, value) => training with { ClassWeights = Weights(value) },
        ["threads"] = (training, value) => training with { Threads = value.GetInt32() },
        ["tensorFloat32"] = (training, value) => training with { TensorFloat32 = value.GetBoolean() },
    };

    // Of your own data, the file determines these; of series, the split by time also does.
    private static readonly string[] GivenByData =
        ["samples", "testSamples", "freshDataEachEpoch", "testLengths", "samplesPerLength", "goal", OfTable, OfReading];
    private static readonly string[] GivenBySeries = [.. GivenByData, "validationSplit", "period", "stopWhenSolved", OfSeries];

    /// <summary>Applies all settings to an experiment; null leaves the experiment's own value.</summary>
    /// <exception cref="ArgumentException">A setting is unknown or wrong; the message names it.</exception>
    public SequenceExperiment Apply(SequenceExperiment experiment) => Apply(experiment, []);

    /// <summary>Applies the settings that your own data leaves open.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="isSeries">True for a series; false for a table of samples.</param>
    /// <exception cref="ArgumentException">A setting is unknown or wrong; the message names it.</exception>
    public SequenceExperiment ApplyToOwnData(SequenceExperiment experiment, bool isSeries) =>
        Apply(experiment, isSeries ? GivenBySeries : GivenByData);

    /// <summary>Returns the settings of a series; null when the file has none.</summary>
    /// <exception cref="ArgumentException">A setting is unknown or wrong; the message names it.</exception>
    public SeriesSettingsDocument? Series() => Part(OfSeries, ConfigValue.Of<SeriesSettingsDocument>);

    /// <summary>Returns the columns of a table of samples; null when the file has none.</summary>
    /// <inheritdoc cref="Series" path="/exception"/>
    public TableSettingsDocument? Table() => Part(OfTable, ConfigValue.Of<TableSettingsDocument>);

    /// <summary>Returns how a CSV file is read; null when the file does not say it.</summary>
    /// <inheritdoc cref="Series" path="/exception"/>
    public CsvOptions? Reading() => Part(OfReading, value => ConfigValue.Of<ReadingDocument>(value)?.Options());

    private T? Part<T>(string name, Func<JsonElement, T?> read)
        where T : class =>
        Root.ValueKind == JsonValueKind.Object && Root.TryGetProperty(name, out var value)
            ? ConfigValue.Named(name, value, () => HasNullItem(value)
                ? throw new FormatException($"{name} has a list with null.") : read(value))
            : null;

    private static bool HasNullItem(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(entry => HasNullItem(entry.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasNullItem(item)),
        _ => false,
    };

    private SequenceExperiment Apply(SequenceExperiment experiment, string[] left)
    {
        foreach (var (name, value, change) in Entries(Root, "", Known).Where(entry => !left.Contains(entry.Name, StringComparer.Ordinal)))
        {
            experiment = ConfigValue.Named(name, value, () => change(experiment, value));
        }

        return experiment;
    }

    private static TrainingOptions Training(TrainingOptions training, JsonElement root)
    {
        foreach (var (name, value, change) in Entries(root, "training.", KnownOfTraining))
        {
            training = ConfigValue.Named(name, value, () => change(training, value));
        }

        return training;
    }

    // "balanced", or a list of numbers.
    private static ClassWeights Weights(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? ClassWeights.Given([.. value.EnumerateArray().Select(weight => weight.GetDouble())])
        : value.ValueEquals("balanced") ? ClassWeights.Balanced
        : throw new ArgumentException("classWeights must be \"balanced\" or a list of numbers, one per class.");

    private static IEnumerable<(string Name, JsonElement Value, T Change)> Entries<T>(
        JsonElement root, string prefix, IReadOnlyDictionary<string, T> known)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException(
                $"{ConfigFile.Name}: {(prefix.Length == 0 ? "settings" : prefix.TrimEnd('.'))} must be a JSON object.");
        }

        foreach (var entry in root.EnumerateObject())
        {
            if (!known.TryGetValue(entry.Name, out var change))
            {
                throw new ArgumentException(
                    $"{ConfigFile.Name}: {ArgumentText.Of(prefix + entry.Name)} is not a setting; known are "
                    + $"{string.Join(", ", known.Keys.Select(key => prefix + key))}.");
            }

            if (entry.Value.ValueKind != JsonValueKind.Null)
            {
                yield return (prefix + entry.Name, entry.Value, change);
            }
        }
    }
}
