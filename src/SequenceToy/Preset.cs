using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy;

/// <summary>Settings of a published source, to be repeated exactly.</summary>
public sealed record Preset
{
    private Preset(string name, string source, Func<ExperimentSettings, ExperimentSettings> apply)
    {
        Name = name;
        Source = source;
        Apply = apply;
    }

    /// <summary>
    /// The introductory tutorial: 1000 samples, the last fifth for validation, min-max scaling, an LSTM of 5 units, 50 epochs in batches of
    /// 16 with Adam at a constant 0.001.
    /// </summary>
    /// <remarks>One thing differs on purpose: the tutorial fits its scalers on all samples, validation included; here the training part
    /// alone is looked at.</remarks>
    public static Preset Tutorial { get; } =
        new("tutorial", "The introductory LSTM tutorial this library grew from", settings => settings with
        {
            Samples = 1000,
            ValidationSplit = 0.2,
            FreshDataEachEpoch = false,
            StopWhenSolved = false,
            InputScaler = new MinMaxScaler(),
            TargetScaler = new MinMaxScaler(),
            Recurrent = new LstmOptions { HiddenSize = 5 },
            Training = new TrainingOptions
            {
                Epochs = 50,
                BatchSize = 16,
                LearningRate = 0.001,
                Optimizer = new Adam(),
                Schedule = new ConstantSchedule(),
            },
        });

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } = [Tutorial];

    /// <summary>The name it is found by.</summary>
    public string Name { get; }

    /// <summary>Where the settings come from.</summary>
    public string Source { get; }

    /// <summary>Puts the preset's settings in the place of others; what it does not speak of stays.</summary>
    internal Func<ExperimentSettings, ExperimentSettings> Apply { get; }
}
