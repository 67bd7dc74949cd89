using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy;

/// <summary>The settings of a published source, to repeat its experiment.</summary>
public sealed record Preset
{
    private Preset(string name, string source, Func<ExperimentSettings, ExperimentSettings> apply)
    {
        Name = name;
        Source = source;
        Apply = apply;
    }

    /// <summary>The introductory tutorial: 1000 samples, 20% validation, min-max scaling, 5 LSTM units, 50 epochs, batch size 16, Adam at a
    /// constant 0.001.</summary>
    /// <remarks>One deliberate difference: the tutorial fits its scalers to all samples, this library to the training samples
    /// only.</remarks>
    public static Preset Tutorial { get; } =
        new("tutorial", "An introductory LSTM tutorial, from which this library grew", settings => settings with
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

    /// <summary>The list of all presets.</summary>
    public static IReadOnlyList<Preset> All { get; } = [Tutorial];

    /// <summary>The name of the preset.</summary>
    public string Name { get; }

    /// <summary>The published source of the settings.</summary>
    public string Source { get; }

    /// <summary>Replaces settings by those of the preset; settings the preset does not define stay.</summary>
    internal Func<ExperimentSettings, ExperimentSettings> Apply { get; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Preset), PrintMembers);
}
