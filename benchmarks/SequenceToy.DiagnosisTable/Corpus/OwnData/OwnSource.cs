using SequenceToy.Data;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>A generator of custom data and the runs on it.</summary>
/// <param name="Name">The name of the data.</param>
/// <param name="Draw">Generates samples: number of samples, seed.</param>
internal sealed record OwnSource(string Name, Func<int, int, SequenceDataset> Draw)
{
    private const int FreshSamples = 4000;
    private const int FreshSeed = 1_000_000;

    /// <inheritdoc cref="OwnTruth.Floor"/>
    public double Floor { get; init; }

    /// <inheritdoc cref="OwnTruth.IsSeries"/>
    public bool IsSeries { get; init; }

    /// <inheritdoc cref="OwnTruth.Period"/>
    public int? Period { get; init; }

    /// <summary>Generates samples as the held-out ones of a run: number of samples and seed of the run. Default: null, other samples of
    /// <see cref="Draw"/>.</summary>
    public Func<int, int, SequenceDataset>? DrawFresh { get; init; }

    /// <summary>What is known of the data of a run.</summary>
    public OwnTruth Truth(int count, int seed) =>
        new(() => DrawFresh is null ? Draw(FreshSamples, FreshSeed + seed) : DrawFresh(count, seed)) { Floor = Floor, IsSeries = IsSeries, Period = Period };

    /// <summary>Creates a run.</summary>
    /// <param name="label">The correct verdict.</param>
    /// <param name="what">What causes the verdict.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="seed">The seed of samples and run.</param>
    /// <param name="units">The units of the network.</param>
    /// <param name="epochs">The epochs.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="validation">The share of held-out samples.</param>
    /// <param name="change">Further changes.</param>
    /// <param name="cure">Changes that must reduce the error.</param>
    public LabelledRun Run(
        Label label, string what, int count, int seed, int units = 8, int epochs = 40, double rate = 0.01, double validation = 0.2,
        Func<SequenceExperiment, SequenceExperiment>? change = null, Func<SequenceExperiment, SequenceExperiment>? cure = null)
    {
        var experiment = Experiment(count, seed, units, epochs, rate, validation);
        experiment = change?.Invoke(experiment) ?? experiment;
        return new(label, FormattableString.Invariant($"{Name}: {what}"), Settings(experiment, count), experiment)
        {
            Own = Truth(count, seed),
            Cured = cure?.Invoke(experiment),
        };
    }

    /// <summary>Creates the experiment of a run.</summary>
    /// <inheritdoc cref="Run" path="/param"/>
    public SequenceExperiment Experiment(int count, int seed, int units, int epochs, double rate, double validation) =>
        SequenceExperiment.For(Draw(count, seed)).WithSplit(Split.InOrder).WithSeed(seed).WithLstm(hiddenSize: units).WithSamples(validationSplit: validation)
            .WithTraining(epochs: epochs, learningRate: rate, batchSize: Math.Min(16, Math.Max(1, count - (int)Math.Round(count * validation))));

    /// <summary>The settings in words.</summary>
    public static string Settings(SequenceExperiment experiment, int count)
    {
        var (network, training) = (experiment.Settings.Recurrent, experiment.Settings.Training);
        return FormattableString.Invariant($"{count} samples, {network.Name} with {network.HiddenSize} unit{(network.HiddenSize == 1 ? "" : "s")}, {training.Epochs} epoch{(training.Epochs == 1 ? "" : "s")} at {training.LearningRate}");
    }
}
