using System.Globalization;
using SequenceToy.Console.Views;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands;

/// <summary>The settings of a run from the command line; null for the task's recommended value.</summary>
internal sealed record RunRequest
{
    public int? Samples { get; init; }
    public double? ValidationSplit { get; init; }
    public int? Steps { get; init; }
    public NetworkRequest Network { get; init; } = new();
    public TrainingRequest Training { get; init; } = new();
    public ConfigSettings? Config { get; init; }
    public string? ConfigPath { get; init; }
    public string? Preset { get; init; }
    public bool Quiet { get; init; }
    public bool Inside { get; init; }
    public string? Save { get; init; }
    public string? Report { get; init; }
    public SweepResults? Sweep { get; init; }
    public string? Plot { get; init; }
    public string? Checkpoint { get; init; }
    public int CheckpointEvery { get; init; } = 10;
    public string? Json { get; init; }
    public bool FailIfNotLearned { get; init; }
    public LengthRange? TestLengths { get; init; }

    /// <summary>Refuses files that cannot be written or would be overwritten, before any work starts.</summary>
    /// <param name="resumed">The checkpoint to resume; null for none.</param>
    public void CheckFiles(string? resumed = null)
    {
        JsonFile.CheckWritable(Json);
        var results = RequestedFile.Of(this);
        foreach (var file in results)
        {
            file.Check();
        }

        CheckpointOption.Check(Checkpoint);
        OutputFile.CheckDifferent(
            [("--resume", resumed), ("--config", ConfigPath), ("--checkpoint", Checkpoint),
                ("--json", JsonFile.IsOutput(Json) ? null : Json),
                .. results.Select(file => (file.Option, (string?)file.Path))]);
    }

    public SequenceExperiment Experiment(ISequenceTask task)
    {
        // A report, now or later from the saved result, shows snapshots of training.
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
                    $"--test-steps needs a task with sequences of several lengths; {task.Id} has one length.");
        }

        experiment = Config?.Apply(experiment) ?? experiment;
        experiment = experiment.WithNetwork(Network.OfKind(experiment.Settings.Recurrent));
        experiment = experiment.WithSamples(Samples, ValidationSplit);
        var (samples, split) = (experiment.Settings.Samples, experiment.Settings.ValidationSplit);
        var (training, batch) = (SampleSplit.Training(samples, split), experiment.Settings.Training.BatchSize);
        if (Network.BatchSize is null && training < batch)
        {
            var option = Samples is null
                ? string.Create(CultureInfo.InvariantCulture,
                    $"--validation-split must leave at least {batch} training samples, one batch (see --batch-size); "
                    + $"it was {split}, which leaves {training} of {samples}.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"--samples must include at least {batch} training samples, one batch (see --batch-size); "
                    + $"it was {samples}, with {training} for training.");
            throw new ArgumentException(option);
        }

        experiment = Network.Apply(experiment.WithStopWhenSolved(experiment.Settings.StopWhenSolved && training < samples));
        experiment = Training.Apply(experiment);
        CheckSweep(experiment);
        return Checkpoint is null ? experiment : experiment.WithCheckpoints(Checkpoint, CheckpointEvery);
    }

    private void CheckSweep(SequenceExperiment experiment)
    {
        if (Sweep is null)
        {
            return;
        }

        if (Report is null)
        {
            throw new ArgumentException("--sweep must be given with --report, the page that compares the run with other seeds.");
        }

        if (Sweep.FindCell(experiment) is null)
        {
            throw new ArgumentException("--sweep must be a folder with runs of the same task, settings and version; it has no such cell.");
        }
    }
}
