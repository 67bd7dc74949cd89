using SequenceToy.Models;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Samples;

/// <summary>What the command line asks of a run; null where the task's recommendation stands.</summary>
internal sealed record RunRequest
{
    public int? Samples { get; init; }

    public double? ValidationSplit { get; init; }

    public int? Steps { get; init; }

    public NetworkKind Network { get; init; }

    public int? HiddenSize { get; init; }

    public int? Layers { get; init; }

    public int? Epochs { get; init; }

    public int? BatchSize { get; init; }

    public double? LearningRate { get; init; }

    public int Seed { get; init; }

    public Engine Engine { get; init; }

    public ComputeDevice Device { get; init; }

    public string? Preset { get; init; }

    public bool Quiet { get; init; }

    public bool Inside { get; init; }

    public string? Save { get; init; }

    public string? Checkpoint { get; init; }

    public string? Json { get; init; }

    public LengthRange? TestLengths { get; init; }

    /// <summary>Refuses files that cannot be written before any work is done.</summary>
    public void CheckFiles()
    {
        JsonFile.CheckWritable(Json);
        OutputFile.CheckWritable("--save", Save);
        OutputFile.CheckWritable("--checkpoint", Checkpoint);
    }

    public SequenceExperiment Experiment(ISequenceTask task)
    {
        var experiment = SequenceExperiment.For(task);
        if (Preset is not null)
        {
            var preset = SequenceToy.Preset.All.FirstOrDefault(known => string.Equals(known.Name, Preset, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"--preset must be one of {string.Join(", ", SequenceToy.Preset.All.Select(known => known.Name))}; it was {Given.Words(Preset)}.");
            experiment = experiment.WithPreset(preset);
        }

        if (TestLengths is not null)
        {
            experiment = task is IVariableLengthTask
                ? experiment.WithTestLengths(TestLengths)
                : throw new ArgumentException($"--test-steps needs a task whose sequences can be longer than those trained on; {task.Id} has one length.");
        }

        experiment = Network switch
        {
            NetworkKind.Gru => experiment.WithGru(HiddenSize, Layers),
            NetworkKind.Rnn => experiment.WithRnn(HiddenSize, Layers),
            _ => experiment.WithLstm(HiddenSize, Layers),
        };
        experiment = experiment.WithSamples(Samples, ValidationSplit);
        var (samples, split) = (experiment.Settings.Samples, experiment.Settings.ValidationSplit);
        var (training, batch) = (SampleSplit.Training(samples, split), experiment.Settings.Training.BatchSize);
        if (BatchSize is null && training < batch)
        {
            var option = Samples is null ? FormattableString.Invariant($"--validation-split must leave a batch of {batch} to train on (or give --batch-size); of {samples} samples {split} leaves {training}.")
                : FormattableString.Invariant($"--samples must leave a batch of {batch} to train on (or give --batch-size); of {samples} samples {training} are left.");
            throw new ArgumentException(option);
        }

        return experiment
            .WithStopWhenSolved(experiment.Settings.StopWhenSolved && training < samples)
            .WithTraining(Epochs, BatchSize, LearningRate)
            .WithSeed(Seed)
            .WithEngine(Engine)
            .WithDevice(Device);
    }
}
