using System.Globalization;
using SequenceToy.Console.Views;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Commands;

/// <summary>What the command line asks of a run; null where the task's recommendation stands.</summary>
internal sealed record RunRequest
{
    public int? Samples { get; init; }
    public double? ValidationSplit { get; init; }
    public int? Steps { get; init; }
    public RecurrentOptions? Network { get; init; }
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
    public string? Report { get; init; }
    public string? Plot { get; init; }
    public string? Checkpoint { get; init; }
    public int CheckpointEvery { get; init; } = 10;
    public string? Json { get; init; }
    public LengthRange? TestLengths { get; init; }

    /// <summary>Refuses files that cannot be written, or would be lost, before any work is done.</summary>
    /// <param name="resumed">The checkpoint that is gone on from; null for none.</param>
    public void CheckFiles(string? resumed = null)
    {
        JsonFile.CheckWritable(Json);
        var results = ResultFile.Of(this);
        foreach (var file in results)
        {
            file.Check();
        }

        CheckpointOption.Check(Checkpoint);
        OutputFile.CheckDifferent(
            [("--resume", resumed), ("--checkpoint", Checkpoint), ("--json", JsonFile.IsOutput(Json) ? null : Json),
                .. results.Select(file => (file.Option, (string?)file.Path))]);
    }

    public SequenceExperiment Experiment(ISequenceTask task)
    {
        // A page, or one that may be made later, shows the network on its way.
        var experiment = (Report ?? Save) is null ? SequenceExperiment.For(task) : SequenceExperiment.For(task).WithSnapshots();
        if (Preset is not null)
        {
            var preset =
                SequenceToy.Preset.All.FirstOrDefault(known => string.Equals(known.Name, Preset, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException(
                    $"--preset must be one of {string.Join(", ", SequenceToy.Preset.All.Select(known => known.Name))}; it was "
                    + $"{ArgumentText.Of(Preset)}.");
            experiment = experiment.WithPreset(preset);
        }

        if (TestLengths is not null)
        {
            experiment = task is IVariableLengthTask
                ? experiment.WithTestLengths(TestLengths)
                : throw new ArgumentException(
                    $"--test-steps needs a task whose sequences can be longer than those trained on; {task.Id} has one length.");
        }

        experiment = experiment.WithNetwork(OfKind(experiment.Settings.Recurrent));
        experiment = experiment.WithSamples(Samples, ValidationSplit);
        var (samples, split) = (experiment.Settings.Samples, experiment.Settings.ValidationSplit);
        var (training, batch) = (SampleSplit.Training(samples, split), experiment.Settings.Training.BatchSize);
        if (BatchSize is null && training < batch)
        {
            var option = Samples is null
                ? string.Create(CultureInfo.InvariantCulture,
                    $"--validation-split must leave a batch of {batch} to train on (or give --batch-size); of {samples} samples {split} "
                    + $"leaves {training}.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"--samples must leave a batch of {batch} to train on (or give --batch-size); of {samples} samples {training} are "
                    + $"left.");
            throw new ArgumentException(option);
        }

        experiment = experiment
            .WithStopWhenSolved(experiment.Settings.StopWhenSolved && training < samples)
            .WithTraining(Epochs, BatchSize, LearningRate)
            .WithSeed(Seed)
            .WithEngine(Engine)
            .WithDevice(Device);
        return Checkpoint is null ? experiment : experiment.WithCheckpoints(Checkpoint, CheckpointEvery);
    }

    // What is not asked for is as it is recommended, whatever the kind.
    private RecurrentOptions OfKind(RecurrentOptions recommended)
    {
        var isRecommended = Network is null || string.Equals(Network.Key, recommended.Key, StringComparison.Ordinal);
        var network = isRecommended ? recommended : Network!.SizedAs(recommended);
        return network with { HiddenSize = HiddenSize ?? recommended.HiddenSize, Layers = Layers ?? recommended.Layers };
    }
}
