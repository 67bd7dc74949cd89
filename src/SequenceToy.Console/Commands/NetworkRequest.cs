using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Commands;

/// <summary>The network and how it is trained, from the command line; null for the recommended value.</summary>
internal sealed record NetworkRequest
{
    public RecurrentOptions? Network { get; init; }
    public int? HiddenSize { get; init; }
    public int? Layers { get; init; }
    public int? Epochs { get; init; }
    public int? BatchSize { get; init; }
    public double? LearningRate { get; init; }
    public int? Seed { get; init; }
    public Engine? Engine { get; init; }
    public ComputeDevice? Device { get; init; }

    public SequenceExperiment Apply(SequenceExperiment experiment) => experiment
        .WithNetwork(OfKind(experiment.Settings.Recurrent))
        .WithTraining(Epochs, BatchSize, LearningRate)
        .WithSeed(Seed ?? experiment.Settings.Seed)
        .WithEngine(Engine ?? experiment.Settings.Engine)
        .WithDevice(Device ?? experiment.Settings.Device);

    /// <summary>Returns the network of this kind and size; settings not given are the recommended ones, for every kind.</summary>
    public RecurrentOptions OfKind(RecurrentOptions recommended)
    {
        var isRecommended = Network is null || string.Equals(Network.Key, recommended.Key, StringComparison.Ordinal);
        var network = isRecommended ? recommended : Network!.SizedAs(recommended);
        return network with { HiddenSize = HiddenSize ?? recommended.HiddenSize, Layers = Layers ?? recommended.Layers };
    }
}
